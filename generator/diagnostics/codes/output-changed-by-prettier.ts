// `output/changed-by-prettier`: the app's prettier changes more of a generated file than its layout.
import { defineDiagnostic } from "../diagnostic.js";

export const changedByPrettier = defineDiagnostic({
  code: "output/changed-by-prettier",
  severity: "warning",
  summary:
    "The app's prettier changes more than the layout of a generated file.",
  explanation: `Where your app configures prettier, dfn-codegen runs your own prettier over
generated files, so that \`prettier --check\` passes. It may change the layout,
quotes, parentheses, and the order of imports and exports. Plugins and
\`overrides\` can do more: turn JSON into JSON5, sort keys, rewrite comments, or
remove escapes, so that strings of the taxonomy would become code.

dfn-codegen compares each file before and after: JSON by its values and keys,
TypeScript and JavaScript by their syntax trees and the words of their
comments. If they differ, the file is written in prettier's default layout
instead.

Add the output folder to \`.prettierignore\`, or disable the plugin or parser for
it:

    overrides:
      - files: src/generated/**
        options: { plugins: [] }`,
});
