// `constraint/unsafe-pattern`: a pattern can take very long on some texts.
import { defineDiagnostic } from "../diagnostic.js";

export const unsafePattern = defineDiagnostic({
  code: "constraint/unsafe-pattern",
  severity: "warning",
  summary: "A pattern can take very long on some texts.",
  explanation: `On some texts the regular expression tries so many ways to match that it takes
seconds or hours: \`^(a+)+$\` doubles its work with each further \`a\`. Generated
validators run patterns on values that may come from anybody, in the app and on
the server, and JavaScript cannot interrupt one. The check is an analysis of the
pattern and knows no context, so this is a warning.

Mostly a repetition stands inside another one, or two neighbours can match the
same characters. Write \`^a+$\` for \`^(a+)+$\`, make the parts exclude each other,
or add a \`max_length\` and allow the warning. Examples and \`enum\` values are not
matched against a pattern that was found unsafe.`,
  example: `version: 1
event_properties:
  coupon_code: { type: string, pattern: "^([A-Z]+)+$" }
`,
  suppressible: true,
});
