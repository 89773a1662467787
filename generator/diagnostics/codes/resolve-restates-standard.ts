// `resolve/restates-standard`: a standard definition is restated by the taxonomy.
import { defineDiagnostic } from "../diagnostic.js";

export const restatesStandard = defineDiagnostic({
  code: "resolve/restates-standard",
  severity: "info",
  summary: "A standard definition is restated by the taxonomy.",
  explanation: `The taxonomy repeats a standard definition, and changes it or adds to it. That
is allowed, because DFINERY's documentation contradicts itself and only your
console shows the definition that applies. This remark makes sure that it does
not happen unnoticed. Compare with the console, then allow it.

Names agree in every SDK. Most types and required properties come from the SDK
documentation of 2024, because current pages list the names without types. The
documentation contradicts itself about:

- \`df_total_purchase_amount\`, \`df_total_refund_amount\`, \`df_delivery_charge\`:
  Double for Android, Number for the web. The loading API's sample sends
  integers, and the page on audiences calls the delivery charge an integer.
- \`df_discount\` of an order: Double for Android. The table for the web does not
  have it, although its example sends it.
- \`df_price\`, \`df_quantity\`, \`df_discount\` of an item: Double, Long and Double
  for Android, Number for the web. Whether the discount is for each unit or for
  the line is not documented.
- \`df_sharing_channel\`: a String according to its constant, an Enum without
  listed values in two tables.
- \`df_items\`: the name in SDKs and exports. The page on the loading API calls
  it \`df_item\`, and the request's field is \`event_items\`.
- \`df_purchase\`: \`df_discount\` is required for Android only.
- \`df_refund\`: both tables require \`df_total_refund_amount\`; the code examples
  omit it.
- \`df_view_product_details\`: only the table for Android has it, with
  \`df_items\`; for the web there is only an example.
- \`df_sign_up\`: has \`df_sign_channel\`; a current example sends
  \`df_sharing_channel\` instead, probably by mistake.
- What "required" means: on Android, React Native, Flutter and Unity an event
  is dropped when a *required* property is missing, on the web and on iOS when
  *any registered* property is missing.
- \`df_birth\`: a Date in 2024; current pages insist on a string \`yyyy-MM-dd\`.
- \`df_push_optin\`: replaced by \`df_push_ads_optin\`. It is deprecated on Android
  since 2.3.1 and on iOS in 2.4.1, gone from React Native, and still in the
  SDKs for the web and Unity.
- Consents may be null: whether null then allows sending differs between the
  pages.`,
  example: `version: 1
event_properties:
  df_total_purchase_amount: { type: long }
`,
  suppressible: true,
});
