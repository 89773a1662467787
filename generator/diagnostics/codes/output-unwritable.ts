// `output/unwritable`: a file or folder of the output cannot be written.
import { defineDiagnostic } from "../diagnostic.js";

export const unwritable = defineDiagnostic({
  code: "output/unwritable",
  severity: "error",
  summary: "A file or folder of the output cannot be written.",
  explanation: `The operating system refused to write to the output folder: a permission is
missing, the disk is full or read-only, or a file is where a folder must be.
The report quotes the system's error.

Each file is written under a temporary name and then renamed, so it is never
half written. Fix the cause and run dfn-codegen again.`,
});
