// `resolve/not-picked`: a standard event is changed but not picked.
import { defineDiagnostic } from "../diagnostic.js";

export const notPicked = defineDiagnostic({
  code: "resolve/not-picked",
  severity: "error",
  summary: "A standard event is changed but not picked.",
  explanation: `The taxonomy describes a standard event that is not picked under
\`standard.events\`. Standard events are not active by themselves: DFINERY
collects one only after it was picked and registered in the console, exactly
like your own events. The SDKs drop an event that was not.

Register it in the console and add it to \`standard.events\`, or remove the
description.`,
  example: `version: 1
event_properties:
  coupon_code: { type: string }
events:
  df_purchase:
    properties:
      coupon_code: optional
`,
});
