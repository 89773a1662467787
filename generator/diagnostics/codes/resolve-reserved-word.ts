// `resolve/reserved-word`: a builder's name is a reserved word of JavaScript.
import { defineDiagnostic } from "../diagnostic.js";

export const reservedWord = defineDiagnostic({
  code: "resolve/reserved-word",
  severity: "error",
  summary: "A builder's name is a reserved word of JavaScript.",
  explanation: `In camelCase the event's name, or the name under \`function\`, is a word of
JavaScript, such as \`delete\` or \`import\`, which cannot name a function.

Set \`function\` on the event: \`function: deleteAccount\`. The name on the wire
stays as it is.`,
  example: `version: 1
events:
  delete:
    properties: {}
`,
});
