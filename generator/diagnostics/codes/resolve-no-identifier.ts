// `resolve/no-identifier`: a name gives no identifier in generated code.
import { defineDiagnostic } from "../diagnostic.js";

export const noIdentifier = defineDiagnostic({
  code: "resolve/no-identifier",
  severity: "error",
  summary: "A name gives no identifier in generated code.",
  explanation: `A builder is named by its event in camelCase, and this name has no letter to
make one of, or begins with a digit, which no identifier may. Letters of any
script will do: Hangul is fine.

Set \`function\` on the event to say how the builder is called; the name on the
wire stays as it is.`,
  example: `version: 1
events:
  "***":
    properties: {}
`,
});
