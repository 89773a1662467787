// `shape/entry-only`: a key of the entry file stands in an included file.
import { defineDiagnostic } from "../diagnostic.js";

export const entryOnly = defineDiagnostic({
  code: "shape/entry-only",
  severity: "error",
  summary: "A key of the entry file stands in an included file.",
  explanation: `Some keys speak of the taxonomy as a whole and stand in the entry file alone:
\`service\`, \`standard\` and \`generate\`. In an included file they could contradict
the entry, and what holds would depend on the order of files.

An included file may have \`version\`, \`include\`, \`event_properties\`,
\`item_properties\`, \`user_properties\` and \`events\`. Move the key to the entry
file.`,
});
