// `yaml/tab`: a tab is used for indentation.
import { defineDiagnostic } from "../diagnostic.js";

export const tab = defineDiagnostic({
  code: "yaml/tab",
  severity: "error",
  summary: "A tab is used for indentation.",
  explanation: `YAML allows only spaces for indentation, because the width of a tab depends on
the editor, and indentation determines the structure.

Replace the tabs with two spaces for each level. Editors can convert the whole
file, and an \`.editorconfig\` with \`indent_style = space\` for \`*.yaml\` prevents
them. Tabs inside a string or before a comment are allowed.`,
  example: `version: 1
events:
\tcoupon_redeemed:
\t\tproperties: {}
`,
});
