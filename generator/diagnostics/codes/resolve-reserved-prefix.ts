// `resolve/reserved-prefix`: a custom name begins with `df_`.
import { defineDiagnostic } from "../diagnostic.js";

export const reservedPrefix = defineDiagnostic({
  code: "resolve/reserved-prefix",
  severity: "error",
  summary: "A name of your own begins with `df_`.",
  explanation: `DFINERY's own events, properties and columns begin with \`df_\`, and this name is
not in the catalogue. Most often it is a typo in a standard name, or a name
from an older SDK. A new name could collide with a later standard one, and
export columns such as \`df_items_df_price\` are built from the same prefix.

DFINERY's documentation does not say that the console rejects the prefix; that
it is reserved is our conclusion from the documentation. Pick standard events
under \`standard.events\` and name your own without the prefix. Session events
such as \`df_start_session\` are collected by the SDKs and need no registration.`,
  example: `version: 1
events:
  df_coupon_redeemed:
    properties: {}
`,
});
