// `resolve/reserved-word`: a builder's name is a reserved word of JavaScript.
import { defineDiagnostic } from "../diagnostic.js";

export const reservedWord = defineDiagnostic({
  code: "resolve/reserved-word",
  severity: "error",
  summary: "A builder's name is a reserved word of JavaScript.",
  explanation: `The event's name in camelCase, or the name under \`function\`, is a reserved word
of JavaScript, such as \`delete\` or \`import\`, and cannot name a function.

Set \`function\` on the event: \`function: deleteAccount\`. The name that is sent
does not change.`,
  example: `version: 1
events:
  delete:
    properties: {}
`,
});
