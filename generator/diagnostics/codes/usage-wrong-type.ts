// `usage/wrong-type`: a property of a raw call has another type than the registered one.
import { defineDiagnostic } from "../diagnostic.js";

export const wrongType = defineDiagnostic({
  code: "usage/wrong-type",
  severity: "warning",
  summary: "A property of a raw call has another type than the registered one.",
  explanation: `By its text or by the type checker, the value is or may be of another type than
the one that is registered: a string for a number, or a list for one value. The
SDKs drop the whole event.

Convert the value where the call is, or narrow its type so that the other cases
are gone. \`null\` and \`undefined\` are not told here.`,
});
