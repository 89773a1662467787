// `shape/unsupported-version`: the file is written in an unknown version of the format.
import { defineDiagnostic } from "../diagnostic.js";

export const unsupportedVersion = defineDiagnostic({
  code: "shape/unsupported-version",
  severity: "error",
  summary: "The file is written in an unknown version of the format.",
  explanation: `The number under \`version\` is the version of the taxonomy format, not of your
taxonomy. This release of dfn-codegen reads version 1. A file of a later
version may use keys that this release would ignore, so it is rejected.

Write \`version: 1\`, or install a newer dfn-codegen if the file uses a newer
format.`,
  example: `version: 2
events:
  coupon_redeemed:
    properties: {}
`,
});
