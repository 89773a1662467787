// `yaml/bad-key`: a key is not a string.
import { defineDiagnostic } from "../diagnostic.js";

export const badKey = defineDiagnostic({
  code: "yaml/bad-key",
  severity: "error",
  summary: "A key is not a string.",
  explanation: `Every key of a taxonomy is a text, for it is a name on the wire. YAML reads some
keys as something else when they have no quotes: \`404\` is a number, \`true\` a
boolean, \`null\` or \`~\` nothing. Turned back into a text they need not be what
was written (\`1e3\` would become \`1000\`), and then the name is not the one that
is registered.

Put the key in quotes. A list or a mapping cannot be a key at all.`,
  example: `version: 1
user_properties:
  true: { type: string }
`,
});
