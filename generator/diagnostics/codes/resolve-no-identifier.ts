// `resolve/no-identifier`: no identifier can be made from a name.
import { defineDiagnostic } from "../diagnostic.js";

export const noIdentifier = defineDiagnostic({
  code: "resolve/no-identifier",
  severity: "error",
  summary: "A name cannot be turned into an identifier.",
  explanation: `A builder is named after its event in camelCase, but this name has no letters,
or begins with a digit, which an identifier cannot. Letters of any script are
allowed, such as Hangul.

Set \`function\` on the event to name the builder; the name that is sent does not
change.`,
  example: `version: 1
events:
  "***":
    properties: {}
`,
});
