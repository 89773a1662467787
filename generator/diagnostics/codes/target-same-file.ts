// `target/same-file`: two targets make files of one name.
import { defineDiagnostic } from "../diagnostic.js";

export const sameFile = defineDiagnostic({
  code: "target/same-file",
  severity: "error",
  summary: "Two targets make a file of the same name.",
  explanation: `A target of your own makes a file that another one, of yours or of dfn-codegen,
makes too, or the same file twice. Names that differ in nothing but case, or in
how accents are composed, are the same file on macOS and Windows. A name that is
a file for one target and a folder for another cannot be both either.

Give the file another name, or put the files of the target into a folder of
their own: \`kotlin/Events.kt\`.`,
});
