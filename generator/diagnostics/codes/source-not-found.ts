// `source/not-found`: a file that was named does not exist.
import { defineDiagnostic } from "../diagnostic.js";

export const notFound = defineDiagnostic({
  code: "source/not-found",
  severity: "error",
  summary: "A file does not exist.",
  explanation: `There is no file at the given path. Nothing was read or written.

Paths on the command line are relative to the current folder. Check the
spelling and the case of each letter: Linux distinguishes \`Taxonomy.yaml\` from
\`taxonomy.yaml\`, macOS and Windows do not, so a path may work on your machine
and fail in CI. To start a new taxonomy, run \`dfn-codegen init\`.`,
});
