// `output/not-ours`: a file is in the way that dfn-codegen did not make, or the folder is another taxonomy's.
import { defineDiagnostic } from "../diagnostic.js";

export const notOurs = defineDiagnostic({
  code: "output/not-ours",
  severity: "error",
  summary: "A file is in the way that dfn-codegen did not make.",
  explanation: `A file that would be written exists already, and dfn-codegen did not make it: it
does not carry the stamp, or is not listed by the last run. It could be your own
work, so it is left alone, and nothing was written.

Move or delete the file, or choose another output folder. If it is an old
generated file whose first lines were removed, delete it and run again.

It may also be that the whole folder was made from another taxonomy. Two of them
in one folder would remove each other's files: give each its own.`,
});
