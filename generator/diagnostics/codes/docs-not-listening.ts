// `docs/not-listening`: the site cannot be served on its port.
import { defineDiagnostic } from "../diagnostic.js";

export const siteNotListening = defineDiagnostic({
  code: "docs/not-listening",
  severity: "error",
  summary: "The site cannot be served on its port.",
  explanation: `The operating system does not let \`docs --serve\` listen: the port is in use, or
ports below 1024 need an administrator.

Choose another port with \`--port\` (0 picks a free one).`,
});
