// `diff/unreadable`: a taxonomy has errors, or a file is not what it should be.
import { defineDiagnostic } from "../diagnostic.js";

export const unreadableSide = defineDiagnostic({
  code: "diff/unreadable",
  severity: "error",
  summary: "A side of the comparison cannot be read.",
  explanation: `One of the two taxonomies does not exist, has errors, or is a \`taxonomy.json\`
that this version cannot read. No comparison was made, so nothing is known about
the changes.

Fix the errors, or compare with another commit. An old taxonomy that this
version rejects can still be read from the \`taxonomy.json\` that was generated
from it.`,
});
