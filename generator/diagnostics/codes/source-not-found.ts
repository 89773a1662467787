// `source/not-found`: a file that was named does not exist.
import { defineDiagnostic } from "../diagnostic.js";

export const notFound = defineDiagnostic({
  code: "source/not-found",
  severity: "error",
  summary: "A file that was named does not exist.",
  explanation: `The file does not exist under the path that was given. Nothing was read and
nothing was written.

Paths on the command line are relative to the folder that you are in. Check the
spelling and the case of each letter: Linux tells \`Taxonomy.yaml\` from
\`taxonomy.yaml\`, which macOS and Windows do not, so that a path may work on your
machine and fail in CI. To start a new taxonomy, run \`dfn-codegen init\`.`,
});
