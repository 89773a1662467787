// `resolve/widens`: an event allows more than the definition of its property.
import { defineDiagnostic } from "../diagnostic.js";

export const widens = defineDiagnostic({
  code: "resolve/widens",
  severity: "error",
  summary: "An event allows more than the definition of its property.",
  explanation: `An event, or a restated standard definition, allows what the property's
definition forbids. Properties are registered once and shared by all events, so
the definition says what every reader of the data may rely on: whoever reads
\`store_ids\` expects at most as many as it promises, whatever the event.

An event may narrow: a smaller \`enum\`, tighter bounds, a further \`pattern\`. To
allow more, change the definition itself. Whether a property is required is each
event's own choice and no widening.`,
  example: `version: 1
event_properties:
  store_ids: { type: "long[]", max_items: 5 }
events:
  coupon_redeemed:
    properties:
      store_ids: { max_items: 20 }
`,
});
