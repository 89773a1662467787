// `target/bad-file`: a target returned something that cannot be written.
import { defineDiagnostic } from "../diagnostic.js";

export const badFile = defineDiagnostic({
  code: "target/bad-file",
  severity: "error",
  summary: "A target of your own returned something that is not a file.",
  explanation: `\`emit\` returns an array of files, or a promise of one. Each file is an object
with a \`path\` and a \`text\`, both strings. The path is relative to the output
folder and stays in it, with \`/\` between folders. It cannot contain what some
systems do not allow in names (\`< > : " | ? * \\\`, control characters, a dot or
a space at the end, names such as \`con\` or \`nul\`), or names that are reserved
(\`.dfn-codegen…\`, \`.git\`, \`node_modules\`). The text must be well-formed
Unicode, without lone surrogates.`,
});
