// `settings/needless-required`: `required: registered` where no SDK requires it.
import { defineDiagnostic } from "../diagnostic.js";

export const needlessRequired = defineDiagnostic({
  code: "settings/needless-required",
  severity: "warning",
  summary: "The setting `required: registered` has no effect on this folder.",
  explanation: `\`generate.required: registered\` makes every registered property of an event
required, because the SDKs of web and iOS drop an event without one. It has an
effect only in a folder for one of these platforms. A folder for another
platform, or for none, requires what the taxonomy calls required.

Add \`platform: web\`, or remove the setting.`,
  example: `version: 1
generate:
  required: registered
events:
  coupon_redeemed: {}
`,
});
