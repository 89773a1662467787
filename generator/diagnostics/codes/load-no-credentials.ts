// `load/no-credentials`: the credentials for the loading API are missing.
import { defineDiagnostic } from "../diagnostic.js";

export const noCredentials = defineDiagnostic({
  code: "load/no-credentials",
  severity: "error",
  summary: "The credentials for the loading API are missing.",
  explanation: `\`load\` sends events with the service id and the import token, which it reads
from the environment, so that neither a command line nor a file contains them:
\`DFINERY_SERVICE_ID\` and \`DFINERY_ACCESS_TOKEN\`. One of them is missing or
empty.

Set both, or validate the files without sending them: \`load --dry-run\`.`,
});
