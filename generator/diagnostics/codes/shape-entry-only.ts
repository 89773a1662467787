// `shape/entry-only`: an included file contains a key that only the entry file may have.
import { defineDiagnostic } from "../diagnostic.js";

export const entryOnly = defineDiagnostic({
  code: "shape/entry-only",
  severity: "error",
  summary: "An included file has a key of the entry file.",
  explanation: `Some keys concern the whole taxonomy and are allowed only in the entry file:
\`service\`, \`lang\`, \`platforms\`, \`standard\`, \`generate\`, \`usage\`, \`diff\`, \`lint\`
and \`docs\`. In an included file they could contradict the entry, and the result
would depend on the order of files.

An included file may have \`version\`, \`include\`, \`event_properties\`,
\`item_properties\`, \`user_properties\`, \`property_groups\` and \`events\`. Move the
key to the entry file.`,
});
