// `target/bad-file`: a target returned something that cannot be written.
import { defineDiagnostic } from "../diagnostic.js";

export const badFile = defineDiagnostic({
  code: "target/bad-file",
  severity: "error",
  summary: "A target of your own returned something that is no file.",
  explanation: `\`emit\` returns a list of files, or a promise of one. Each is an object with a
\`path\` and a \`text\`, both strings. The path is relative to the output folder and
stays in it, with \`/\` between folders; it may not use what some system does not
allow in names (\`< > : " | ? * \\\`, control characters, a dot or a blank at the
end, names such as \`con\` or \`nul\`), nor what dfn-codegen and others keep for
themselves (\`.dfn-codegen…\`, \`.git\`, \`node_modules\`). The text must be Unicode
that can be written: half a character (a lone surrogate) cannot.`,
});
