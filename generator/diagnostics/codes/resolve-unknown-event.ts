// `resolve/unknown-event`: an event is named that is not registered.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownEvent = defineDiagnostic({
  code: "resolve/unknown-event",
  severity: "error",
  summary: "An event is named that is not registered.",
  explanation: `An event is named that is registered nowhere: one that DFINERY's catalogue does
not have, under \`standard.events\`, or one that is missing from the taxonomy,
under \`deprecated.replaced_by\`. There an inactive event will not do either: it
has no builder, so nobody could use it instead.

Some standard names are easy to miss: it is \`df_remove_cart\` and not
\`df_remove_from_cart\`, \`df_view_product_details\` with an \`s\`,
\`df_view_search_result\` without. An event that is not registered is dropped by
the SDKs, with a line in the log at most.`,
  example: `version: 1
standard:
  events: [df_remove_from_cart]
`,
});
