// `resolve/unpicked-items`: items bring the whole catalogue of item properties, because none was picked.
import { defineDiagnostic } from "../diagnostic.js";

export const unpickedItems = defineDiagnostic({
  code: "resolve/unpicked-items",
  severity: "info",
  summary:
    "Items have required standard properties that the taxonomy does not pick.",
  explanation: `An event of your own has \`df_items\`, and the taxonomy says nothing about the
standard item properties. All of them are then registered, and several are
required: the builder and the validators refuse an item without them, because
DFINERY's documentation calls them required.

Compare with the console. If it has them all, write

    standard:
      item_properties: all

otherwise list those that it has. Restate one that your console has as optional
under \`item_properties\`, with \`required: false\`. Either removes this remark.`,
  example: `version: 1
events:
  cart_viewed:
    properties:
      df_items: optional
`,
});
