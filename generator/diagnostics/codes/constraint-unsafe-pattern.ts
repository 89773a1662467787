// `constraint/unsafe-pattern`: a pattern can take very long on some strings.
import { defineDiagnostic } from "../diagnostic.js";

export const unsafePattern = defineDiagnostic({
  code: "constraint/unsafe-pattern",
  severity: "warning",
  summary: "A pattern can take very long on some strings.",
  explanation: `On some strings the regular expression tries so many ways to match that it
takes seconds or hours: \`^(a+)+$\` and \`^(\\w|\\d)+$\` double their work with each
further character. Generated validators run patterns on values that may come
from anybody, in the app and on the server, and JavaScript cannot interrupt a
match. The warning is reported for every pattern that the analysis cannot prove
safe, including back references, patterns of more than 1,000 characters, and
patterns that are too complex to analyse. The analysis does not know where the
values come from, so this is not an error.

The usual cause is a repetition inside another one, or two neighbouring parts
or alternatives that can match the same characters. Write \`^a+$\` instead of
\`^(a+)+$\` and \`^\\w+$\` instead of \`^(\\w|\\d)+$\`, make the parts exclude each
other, or add a \`max_length\` and allow the warning.

dfn-codegen itself stops matching such a pattern after 100 ms, and does not run
it again after that. \`generate\`, \`check\` and \`usage\` then skip it for examples,
\`enum\` values and values in code; \`mock\` and \`load\` report that the values of
the property could not be checked.`,
  example: `version: 1
event_properties:
  coupon_code: { type: string, pattern: "^([A-Z]+)+$" }
`,
  suppressible: true,
});
