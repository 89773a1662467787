// `check/other-generator`: the output was made by another version of dfn-codegen.
import { defineDiagnostic } from "../diagnostic.js";

export const otherGenerator = defineDiagnostic({
  code: "check/other-generator",
  severity: "error",
  summary: "The output was made by another version of dfn-codegen.",
  explanation: `The folder was made by another version of dfn-codegen than the one that checks
it. What it holds may be right, but the two versions may print it differently,
so that colleagues would overwrite each other's output again and again.

Pin one version in \`package.json\`, and let CI and hooks call it through the
package manager or a script. After an update, run \`dfn-codegen\` once and commit
the result.`,
});
