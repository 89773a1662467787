// `diff/not-in-commit`: the taxonomy did not exist there, or had another path.
import { defineDiagnostic } from "../diagnostic.js";

export const notInCommit = defineDiagnostic({
  code: "diff/not-in-commit",
  severity: "error",
  summary: "The commit has no such taxonomy.",
  explanation: `The commit to compare with has no file with the path of the taxonomy. If exactly
one other taxonomy of that commit no longer exists, it is compared instead, and
the report says so. Otherwise name the old path and the new one:
\`dfn-codegen diff old/taxonomy.yaml taxonomy.yaml --against main\`.

A new taxonomy cannot be compared with anything.`,
});
