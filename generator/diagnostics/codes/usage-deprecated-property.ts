// `usage/deprecated-property`: code sends a property that is deprecated.
import { defineDiagnostic } from "../diagnostic.js";

export const deprecatedProperty = defineDiagnostic({
  code: "usage/deprecated-property",
  severity: "warning",
  summary: "Code sends a property that is deprecated.",
  explanation: `The property is marked \`deprecated\` in the taxonomy, and the code passes it to
a builder or a raw call. It is still collected, so nothing is lost today;
reports will stop using it.

Send the replacement that the finding names, or omit the property if there is
none.`,
});
