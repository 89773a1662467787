// `load/rejected`: lines that the service would drop, or did not take.
import { defineDiagnostic } from "../diagnostic.js";

export const rejected = defineDiagnostic({
  code: "load/rejected",
  severity: "error",
  summary: "Lines were rejected.",
  explanation: `The lines do not match the taxonomy, or the service did not accept them. There
is one annotation for each event and property with \`--format github\`, at the
first line; the other formats have a table instead. The file of rejected lines
has every line with its reasons.

Fix the lines, or register what they contain, then load that file.`,
});
