// `diff/unknown-commit`: git does not know the branch, the tag or the commit.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownCommit = defineDiagnostic({
  code: "diff/unknown-commit",
  severity: "error",
  summary: "The commit to compare with does not exist.",
  explanation: `\`diff --against\` was given a name that is not a branch, tag or commit of this
repository. In a CI job the usual cause is a shallow checkout, which has only
one commit.

Fetch the commit first: \`git fetch --depth=1 origin main\` and then
\`--against FETCH_HEAD\`, or set \`fetch-depth: 0\` for actions/checkout.`,
});
