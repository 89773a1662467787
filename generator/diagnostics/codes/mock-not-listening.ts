// `mock/not-listening`: the mock cannot listen on its address.
import { defineDiagnostic } from "../diagnostic.js";

export const notListening = defineDiagnostic({
  code: "mock/not-listening",
  severity: "error",
  summary: "The mock cannot listen on its address.",
  explanation: `The operating system does not let the mock listen: the port is in use, ports
below 1024 need an administrator, or this machine does not have the address that
\`--host\` names.

Choose another port with \`--port\` (0 picks a free one), and omit \`--host\` to
listen on this machine alone.`,
});
