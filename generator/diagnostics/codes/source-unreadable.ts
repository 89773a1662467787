// `source/unreadable`: a file exists but cannot be read.
import { defineDiagnostic } from "../diagnostic.js";

export const unreadable = defineDiagnostic({
  code: "source/unreadable",
  severity: "error",
  summary: "A file exists but cannot be read.",
  explanation: `The file exists, but the operating system cannot read it: it is a folder, it
belongs to another user, or its disk is gone. The report quotes the system's
error.

Check the permissions of the file and of the folders above it. In a container,
check that the folder is mounted.`,
});
