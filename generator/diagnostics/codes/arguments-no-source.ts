// `arguments/no-source`: there is no source file to read.
import { defineDiagnostic } from "../diagnostic.js";

export const noSource = defineDiagnostic({
  code: "arguments/no-source",
  severity: "error",
  summary: "There is no source file to read.",
  explanation: `\`usage\` and \`infer --from-code\` read the files of a tsconfig, or the files and
patterns that you name. What you named does not exist, or contains no source
file. If you named nothing, this folder has no \`tsconfig.json\`, no
\`jsconfig.json\` and no source file.

Some frameworks write their tsconfig only on demand (\`nuxt prepare\`,
\`svelte-kit sync\`). Run that first, or name files: \`'src/**'\`. Quotes keep the
shell from expanding the pattern.`,
});
