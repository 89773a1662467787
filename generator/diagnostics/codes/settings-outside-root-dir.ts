// `settings/outside-root-dir`: the output is outside `rootDir`, and TypeScript rejects sources there.
import { defineDiagnostic } from "../diagnostic.js";

export const outsideRootDir = defineDiagnostic({
  code: "settings/outside-root-dir",
  severity: "warning",
  summary:
    "The output folder lies outside the `rootDir` of the app's tsconfig.",
  explanation: `The nearest \`tsconfig.json\` sets \`rootDir\`. As soon as the app imports the
generated folder, TypeScript reports "is not under 'rootDir'" (error TS6059),
because each source file must lie in that folder.

Move the output into it, such as \`output: src/generated\` for \`rootDir: src\`,
or remove \`rootDir\` from the tsconfig. The files are still written.`,
});
