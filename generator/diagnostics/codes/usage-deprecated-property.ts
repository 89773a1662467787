// `usage/deprecated-property`: code sends a property that is deprecated.
import { defineDiagnostic } from "../diagnostic.js";

export const deprecatedProperty = defineDiagnostic({
  code: "usage/deprecated-property",
  severity: "warning",
  summary: "Code sends a property that is deprecated.",
  explanation: `The property is marked \`deprecated\` in the taxonomy and a builder or a raw call
is given it. It is still collected, so nothing is lost today; reports will stop
to use it.

Send the replacement that the finding names, or leave the property out where
the taxonomy names none.`,
});
