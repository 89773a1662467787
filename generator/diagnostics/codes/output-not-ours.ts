// `output/not-ours`: a file that dfn-codegen did not create is in the way, or the folder belongs to another
// taxonomy.
import { defineDiagnostic } from "../diagnostic.js";

export const notOurs = defineDiagnostic({
  code: "output/not-ours",
  severity: "error",
  summary: "A file that dfn-codegen did not generate is in the way.",
  explanation: `A file that would be written already exists, and dfn-codegen did not generate
it: it has no stamp, or the last run does not list it. It could be your own
work, so it is not touched, and nothing was written.

Move or delete the file, or choose another output folder. If it is an old
generated file whose first lines were removed, delete it and run again.

The whole folder may have been generated from another taxonomy. Two taxonomies
in one folder would remove each other's files: give each its own folder.`,
});
