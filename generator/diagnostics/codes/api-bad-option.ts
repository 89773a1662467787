// `api/bad-option`: a program calls a function of the package with an option that is none.
import { defineDiagnostic } from "../diagnostic.js";

export const badOption = defineDiagnostic({
  code: "api/bad-option",
  severity: "error",
  summary: "An option of `compile`, `generate` or `check` is wrong.",
  explanation: `A program called a function of the package \`dfn-codegen\` with an option that it
does not have, or with a value that the option cannot have. TypeScript refuses
most of these; a program in JavaScript is told here. Nothing is read or written.

Options are named as the flags, in camel case (\`importExtension\`), but for
\`targets\`, a list. \`text\` is an option of \`compile\` alone, and \`dryRun\` of
\`generate\`. An option that is \`undefined\` counts as left out.`,
});
