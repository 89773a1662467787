// `constraint/open-without-enum`: `open` without an `enum`, so without known values.
import { defineDiagnostic } from "../diagnostic.js";

export const openWithoutEnum = defineDiagnostic({
  code: "constraint/open-without-enum",
  severity: "error",
  summary: "A property is `open`, but has no `enum`.",
  explanation: `\`open: true\` says that a property has known values, which editors complete, and
may have others too. Without an \`enum\` no value is known, and every value of the
type is allowed already.

List the known values in an \`enum\` of the same definition, or remove \`open\`.`,
  example: `version: 1
event_properties:
  payment_method: { type: string, open: true }
`,
});
