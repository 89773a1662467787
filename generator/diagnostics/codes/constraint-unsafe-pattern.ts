// `constraint/unsafe-pattern`: a pattern can take very long on some texts.
import { defineDiagnostic } from "../diagnostic.js";

export const unsafePattern = defineDiagnostic({
  code: "constraint/unsafe-pattern",
  severity: "warning",
  summary: "A pattern can take very long on some texts.",
  explanation: `On some texts the regular expression tries so many ways to match that it takes
seconds or hours: \`^(a+)+$\` and \`^(\\w|\\d)+$\` double their work with each
further character. Generated validators run patterns on values that may come
from anybody, in the app and on the server, and JavaScript cannot interrupt one.
The warning is given for every pattern that an analysis cannot call safe: also
for back references, for patterns of more than 1,000 characters, and for those
that are too complex to analyse. It knows no context, so it is not an error.

Mostly a repetition stands inside another one, or two neighbours or alternatives
can match the same characters. Write \`^a+$\` for \`^(a+)+$\` and \`^\\w+$\` for
\`^(\\w|\\d)+$\`, make the parts exclude each other, or add a \`max_length\` and
allow the warning.

dfn-codegen itself gives such a pattern 100 ms for a value, and does not run it
again once it took longer. \`generate\`, \`check\` and \`usage\` then pass over it for
examples, \`enum\` values and values in code; \`mock\` and \`load\` report each value
of the property as one that could not be checked.`,
  example: `version: 1
event_properties:
  coupon_code: { type: string, pattern: "^([A-Z]+)+$" }
`,
  suppressible: true,
});
