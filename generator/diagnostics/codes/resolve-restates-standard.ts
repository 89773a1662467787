// `resolve/restates-standard`: a standard definition is restated by the taxonomy.
import { defineDiagnostic } from "../diagnostic.js";

export const restatesStandard = defineDiagnostic({
  code: "resolve/restates-standard",
  severity: "info",
  summary: "A standard definition is restated by the taxonomy.",
  explanation: `The taxonomy repeats a standard definition, and says it differently or in more
detail. That is allowed, because DFINERY's documentation disagrees with itself
and only your console knows. This remark makes sure that nobody does it without
noticing. Compare with the console, then allow it.

Names agree in every SDK. Types and required sets come mostly from the SDK
documentation of 2024, for current pages list the names without types. These
places are in dispute:

- \`df_total_purchase_amount\`, \`df_total_refund_amount\`, \`df_delivery_charge\`:
  Double for Android, Number for the web. The loading API's sample sends whole
  numbers, and the page on audiences speaks of the delivery charge as an
  integer.
- \`df_discount\` of an order: Double for Android. The table for the web does not
  have it, although its example sends it.
- \`df_price\`, \`df_quantity\`, \`df_discount\` of an item: Double, Long and Double
  for Android, Number for the web. Whether the discount is for each unit or for
  the line is not documented.
- \`df_sharing_channel\`: a String by its constant, an Enum without a list of
  values in two tables.
- \`df_items\`: so called in SDKs and exports. The page on the loading API speaks
  of \`df_item\`, and the request's field is \`event_items\`.
- \`df_purchase\`: \`df_discount\` is required for Android only.
- \`df_refund\`: both tables require \`df_total_refund_amount\`; the code examples
  leave it out.
- \`df_view_product_details\`: only the Android table has it, with \`df_items\`; the
  web has just an example.
- \`df_sign_up\`: has \`df_sign_channel\`; a current example sends
  \`df_sharing_channel\` instead, probably by mistake.
- Required at all: for Android, React Native, Flutter and Unity an event is
  dropped when a *required* property is missing, for the web and iOS when *any
  registered* one is.
- \`df_birth\`: a Date in 2024; current pages insist on a string \`yyyy-MM-dd\`.
- \`df_push_optin\`: replaced by \`df_push_ads_optin\`. It is deprecated on Android
  since 2.3.1 and on iOS in 2.4.1, gone from React Native, and still in the SDKs
  for the web and Unity.
- Consents may be null: whether null then allows sending differs between the
  pages.`,
  example: `version: 1
event_properties:
  df_total_purchase_amount: { type: long }
`,
  suppressible: true,
});
