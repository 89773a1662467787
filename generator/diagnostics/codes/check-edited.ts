// `check/edited`: a generated file was edited by hand.
import { defineDiagnostic } from "../diagnostic.js";

export const edited = defineDiagnostic({
  code: "check/edited",
  severity: "error",
  summary: "A generated file was edited by hand.",
  explanation: `A generated file was changed by hand. The next run would overwrite the change,
and until then the code differs from the taxonomy.

Make the change in the taxonomy and generate again. If another tool changed the
file, such as a formatter, a linter with \`--fix\` or a conversion of line
endings, exclude the folder from that tool. With git, \`* text=auto eol=lf\` in
\`.gitattributes\` keeps line endings as they are.`,
});
