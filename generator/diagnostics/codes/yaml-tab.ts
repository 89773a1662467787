// `yaml/tab`: a tab is used for indentation.
import { defineDiagnostic } from "../diagnostic.js";

export const tab = defineDiagnostic({
  code: "yaml/tab",
  severity: "error",
  summary: "A tab is used for indentation.",
  explanation: `YAML allows blanks alone for indentation, because a tab is as wide as each
editor likes, and the width decides what belongs to what.

Replace the tabs with two blanks for each level. Editors can convert the whole
file, and an \`.editorconfig\` with \`indent_style = space\` for \`*.yaml\` keeps them
out. Tabs inside a text or before a comment are fine.`,
  example: `version: 1
events:
\tcoupon_redeemed:
\t\tproperties: {}
`,
});
