// `load/locked`: another `load` uses the same checkpoint or file of rejected lines.
import { defineDiagnostic } from "../diagnostic.js";

export const locked = defineDiagnostic({
  code: "load/locked",
  severity: "error",
  summary: "Another `load` uses the same checkpoint or file of rejected lines.",
  explanation: `Two loads with one checkpoint would send lines twice, so each holds a lock next
to its checkpoint and its file of rejected lines. Another process holds it; the
message says which. Nothing was sent.

Wait until it ends. To load other files at the same time, name other paths with
\`--checkpoint\` and \`--rejected\`.`,
});
