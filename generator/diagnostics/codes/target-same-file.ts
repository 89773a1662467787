// `target/same-file`: two targets generate a file with the same name.
import { defineDiagnostic } from "../diagnostic.js";

export const sameFile = defineDiagnostic({
  code: "target/same-file",
  severity: "error",
  summary: "Two targets generate the same file.",
  explanation: `A target of your own generates a file that another target also generates, or
the same file twice. Names that differ only in case, or in how accents are
composed, are the same file on macOS and Windows. A name cannot be a file for
one target and a folder for another either.

Give the file another name, or put the target's files into a separate folder:
\`python/events.py\`.`,
});
