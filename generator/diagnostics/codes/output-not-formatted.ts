// `output/not-formatted`: the app's prettier fails on a generated file.
import { defineDiagnostic } from "../diagnostic.js";

export const notFormatted = defineDiagnostic({
  code: "output/not-formatted",
  severity: "warning",
  summary: "The app's prettier cannot lay out a generated file.",
  explanation: `Generated files are printed the way prettier prints by default. Where your app
configures prettier otherwise, dfn-codegen runs your own prettier over them, so
that \`prettier --check\` passes. Here prettier gave up: as a rule because the
configuration has a mistake, or names a plugin that is not installed.

The files are written all the same, in the default layout. Fix the
configuration and run dfn-codegen again, or name the output folder in
\`.prettierignore\` if its layout does not matter to you.`,
});
