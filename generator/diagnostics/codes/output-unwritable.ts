// `output/unwritable`: a file or folder of the output cannot be written.
import { defineDiagnostic } from "../diagnostic.js";

export const unwritable = defineDiagnostic({
  code: "output/unwritable",
  severity: "error",
  summary: "A file or folder of the output cannot be written.",
  explanation: `The operating system refused to write to the output folder: a permission is
missing, the disk is full or read-only, or a file stands where a folder must be.
The report has the system's own words.

Each file is written beside its place and then moved there, so that none is ever
half written. Run again when the reason is gone.`,
});
