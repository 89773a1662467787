// `output/not-formatted`: the app's prettier fails on a generated file.
import { defineDiagnostic } from "../diagnostic.js";

export const notFormatted = defineDiagnostic({
  code: "output/not-formatted",
  severity: "warning",
  summary: "The app's prettier cannot format a generated file.",
  explanation: `Generated files use prettier's default layout. If your app configures prettier
differently, dfn-codegen runs your own prettier over them, so that \`prettier
--check\` passes. Here prettier failed: usually because the configuration has a
mistake, or names a plugin that is not installed.

The files are still written, in the default layout. Fix the configuration and
run dfn-codegen again, or add the output folder to \`.prettierignore\` if its
layout does not matter to you.`,
});
