// `yaml/bad-key`: a key is not a string.
import { defineDiagnostic } from "../diagnostic.js";

export const badKey = defineDiagnostic({
  code: "yaml/bad-key",
  severity: "error",
  summary: "A key is not a string.",
  explanation: `Every key of a taxonomy is a string. YAML reads some keys without quotes as
something else: \`404\` is a number, \`true\` a boolean, \`null\` or \`~\` null.
Converted back to a string, they may differ from what was written (\`1e3\` would
become \`1000\`), and then the name is not the registered one.

Put the key in quotes. An array or a mapping cannot be a key.`,
  example: `version: 1
user_properties:
  true: { type: string }
`,
});
