// `diff/no-repository`: there is no repository, or no git.
import { defineDiagnostic } from "../diagnostic.js";

export const noRepository = defineDiagnostic({
  code: "diff/no-repository",
  severity: "error",
  summary: "The old taxonomy cannot be read from git.",
  explanation: `\`diff --against\` reads the old taxonomy from a commit. The folder of the
taxonomy is not in a git repository, or git is not installed.

Compare two files instead, \`dfn-codegen diff old.yaml new.yaml\`, or run the
command in a clone of the repository.`,
});
