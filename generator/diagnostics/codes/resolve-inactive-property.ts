// `resolve/inactive-property`: an active event uses an inactive property.
import { defineDiagnostic } from "../diagnostic.js";

export const inactiveProperty = defineDiagnostic({
  code: "resolve/inactive-property",
  severity: "warning",
  summary: "An active event uses an inactive property.",
  explanation: `An active event uses a property whose collection is switched off. The builder
omits the property, so it is never sent. If the event requires it, no complete
event can be sent: the platforms that drop an event without its required
properties drop every one.

Switch the property on in the console and remove \`status: inactive\`, or detach
it from the event. Switching off keeps the history, but audiences and campaigns
that use the property are affected.`,
  example: `version: 1
event_properties:
  coupon_code: { type: string, status: inactive }
events:
  coupon_redeemed:
    properties:
      coupon_code: optional
`,
  suppressible: true,
});
