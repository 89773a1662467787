// `resolve/unpicked-item-properties`: the output includes all standard item properties, because none was
// picked.
import { defineDiagnostic } from "../diagnostic.js";

export const unpickedItemProperties = defineDiagnostic({
  code: "resolve/unpicked-item-properties",
  severity: "info",
  summary: "Items require standard item properties that nobody picked.",
  explanation: `An event of your own has \`df_items\`, and the taxonomy says nothing about the
standard item properties. All of them are then registered, and several are
required: the builder and the validators refuse an item without them, because
DFINERY's documentation calls them required.

Compare with the console. If it has them all, write

    standard:
      item_properties: all

otherwise list those that it has. If one of them is optional in your console,
restate it under \`item_properties\` with \`required: false\`. Both end this
remark.`,
  example: `version: 1
events:
  cart_viewed:
    properties:
      df_items: optional
`,
});
