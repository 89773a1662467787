// `resolve/reserved-prefix`: a name of one's own begins with `df_`.
import { defineDiagnostic } from "../diagnostic.js";

export const reservedPrefix = defineDiagnostic({
  code: "resolve/reserved-prefix",
  severity: "error",
  summary: "A name of one's own begins with `df_`.",
  explanation: `Every event, property and column of DFINERY's own begins with \`df_\`, and a name
of yours that does so is not in the catalogue. Most often it is a typo of a
standard name or the name of an older SDK. A name that is really new could
collide with a later standard one, and export columns such as
\`df_items_df_price\` are built from the same prefix.

DFINERY's documentation does not say that the console refuses the prefix; that
it is reserved is our conclusion from all that was read. Pick standard events
under \`standard.events\` and name your own without the prefix. Session events
such as \`df_start_session\` are collected by the SDKs and need no registration.`,
  example: `version: 1
events:
  df_coupon_redeemed:
    properties: {}
`,
});
