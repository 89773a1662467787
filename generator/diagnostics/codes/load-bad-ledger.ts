// `load/bad-ledger`: the checkpoint or the file of rejected lines cannot be used.
import { defineDiagnostic } from "../diagnostic.js";

export const badLedger = defineDiagnostic({
  code: "load/bad-ledger",
  severity: "error",
  summary: "The checkpoint or the file of rejected lines cannot be used.",
  explanation: `\`load\` records its progress in a checkpoint, and writes rejected lines to a
file of their own. One of the two cannot be written or read, belongs to other
files, or is left from another load, and overwriting it would lose its content.
Nothing was sent.

Finish the other load, move its file away, or name another path with
\`--checkpoint\` or \`--rejected\`.`,
});
