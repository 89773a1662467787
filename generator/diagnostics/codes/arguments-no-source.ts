// `arguments/no-source`: there is no source file to read.
import { defineDiagnostic } from "../diagnostic.js";

export const noSource = defineDiagnostic({
  code: "arguments/no-source",
  severity: "error",
  summary: "There is no source file to read.",
  explanation: `\`usage\` and \`infer --from-code\` read the files of a tsconfig, or files and
patterns that are named. What was named does not exist, or names no source file;
without names there is neither a \`tsconfig.json\` or \`jsconfig.json\` nor a source
file in this folder.

Some frameworks write their tsconfig only on demand (\`nuxt prepare\`, \`svelte-kit
sync\`). Run that first, or name files: \`'src/**'\`. Quotes keep the shell from
expanding the pattern.`,
});
