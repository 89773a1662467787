// `include/outside-root`: an included file lies outside the taxonomy's folder.
import { defineDiagnostic } from "../diagnostic.js";

export const outsideRoot = defineDiagnostic({
  code: "include/outside-root",
  severity: "error",
  summary: "An included file lies outside the taxonomy's folder.",
  explanation: `An included file lies outside the folder of the taxonomy, directly or through a
symbolic link. A taxonomy is compiled in CI, often from a pull request: an
include that could name any path could copy any file of that machine into a
report.

Move the file into the taxonomy's folder. If several apps share definitions,
put the entry files in the folder that holds the shared ones, or name that
folder with \`root\` in the \`generate\` block of the entry, relative to it. That
setting cannot leave the project (the git repository or, without one, the
folder of the nearest \`package.json\`); the flag \`--root\` can.`,
  example: `version: 1
include: [../shared/*.yaml]
`,
});
