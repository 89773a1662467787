// `include/outside-root`: an included file lies outside the taxonomy's folder.
import { defineDiagnostic } from "../diagnostic.js";

export const outsideRoot = defineDiagnostic({
  code: "include/outside-root",
  severity: "error",
  summary: "An included file lies outside the taxonomy's folder.",
  explanation: `An included file lies outside the folder of the taxonomy, also when a link leads
there. A taxonomy is reviewed and compiled in CI, often from a pull request: a
file that may name any path could bring the text of any file of that machine
into a report.

Move the file beside the taxonomy or below it. Where several apps share
definitions, put the entry files in the folder that holds the shared ones, or
name that folder with \`root\` in the \`generate\` block of the entry, relative to
it. That setting cannot lead out of the project (the git repository or, without
one, the folder of the nearest \`package.json\`); the flag \`--root\` can.`,
  example: `version: 1
include: [../shared/*.yaml]
`,
});
