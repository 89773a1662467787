// `usage/escape`: code sends an event through `unregistered`.
import { defineDiagnostic } from "../diagnostic.js";

export const escape = defineDiagnostic({
  code: "usage/escape",
  severity: "warning",
  summary: "Code sends an event through `unregistered`.",
  explanation: `\`unregistered(name, properties)\` is the only escape hatch of the builders, for
an event that is not registered yet. DFINERY drops the event until it is
registered.

Register the event, run \`dfn-codegen generate\`, and call its builder.`,
});
