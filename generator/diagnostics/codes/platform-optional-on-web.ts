// `platform/optional-on-web`: a property may be left out on a platform that drops the event without it.
import { defineDiagnostic } from "../diagnostic.js";

export const optionalOnWeb = defineDiagnostic({
  code: "platform/optional-on-web",
  severity: "warning",
  suppressible: true,
  summary: "A property is optional on an event that web or iOS sends.",
  explanation: `DFINERY's SDKs differ in what an event must have. Android, React Native,
Flutter and Unity drop an event that lacks a required property. According to
its documentation, the web SDK drops an event that lacks any property that is
registered on it; the page of the iOS SDK says the same in English. The builder
accepts an event without an optional property, and it is lost without an error.

Make the property \`required\` if it is always sent. If only some platforms send
it, list them: \`{ platforms: [android] }\`. To have the compiler require every
registered property in the web app, generate its folder with \`platform: web\`
and \`required: registered\`; the warning is then not reported for it. To accept
the loss, write \`allow: [platform/optional-on-web]\` at the event.

The warning is reported only if the taxonomy lists its \`platforms\`.`,
  example: `version: 1
platforms: [web, android]
event_properties:
  coupon_kind: { type: string }
events:
  coupon_redeemed:
    properties:
      coupon_kind: optional
`,
});
