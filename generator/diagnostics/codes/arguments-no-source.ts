// `arguments/no-source`: there is no source file to read.
import { defineDiagnostic } from "../diagnostic.js";

export const noSource = defineDiagnostic({
  code: "arguments/no-source",
  severity: "error",
  summary: "There is no source file to read.",
  explanation: `\`usage\` and \`infer --from-code\` read the files of a tsconfig, or the files and
patterns that are named. Those do not exist, or contain no source file. If none
is named, this folder has neither a \`tsconfig.json\` or \`jsconfig.json\` nor a
source file.

Some frameworks write their tsconfig only on demand (\`nuxt prepare\`,
\`svelte-kit sync\`). Run that first, or name files: \`'src/**'\`. Quotes keep the
shell from expanding the pattern.`,
});
