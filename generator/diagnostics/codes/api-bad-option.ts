// `api/bad-option`: a program calls a function of the package with an unknown or invalid option.
import { defineDiagnostic } from "../diagnostic.js";

export const badOption = defineDiagnostic({
  code: "api/bad-option",
  severity: "error",
  summary:
    "An option of `compile`, `generate` or `check` is unknown or invalid.",
  explanation: `A program called a function of the package \`dfn-codegen\` with an option that it
does not have, or with an invalid value. TypeScript rejects most of these;
programs in JavaScript get this error. Nothing is read or written.

Options are named like the flags, in camel case (\`importExtension\`), except for
\`targets\`, an array. Only \`compile\` has the option \`text\`, and only \`generate\`
has \`dryRun\`. An option that is \`undefined\` counts as omitted.`,
});
