// `resolve/unknown-event`: an event is named that is not registered.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownEvent = defineDiagnostic({
  code: "resolve/unknown-event",
  severity: "error",
  summary: "The taxonomy names an event that is not registered.",
  explanation: `The taxonomy names an event that is not registered: under \`standard.events\`,
one that is not in DFINERY's catalogue, or under \`deprecated.replaced_by\`, one
that the taxonomy does not define. A replacement cannot be inactive either: it
has no builder, so it cannot be used.

Some standard names are easy to miss: it is \`df_remove_cart\` and not
\`df_remove_from_cart\`, \`df_view_product_details\` with an \`s\`,
\`df_view_search_result\` without. The SDKs drop an event that is not registered,
with at most a line in the log.`,
  example: `version: 1
standard:
  events: [df_remove_from_cart]
`,
});
