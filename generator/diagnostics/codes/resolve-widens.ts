// `resolve/widens`: an event allows more than the definition of its property.
import { defineDiagnostic } from "../diagnostic.js";

export const widens = defineDiagnostic({
  code: "resolve/widens",
  severity: "error",
  summary: "An event allows more than the definition of its property.",
  explanation: `An event, or a restated standard definition, allows what the property's
definition forbids. Properties are registered once and shared by all events, so
everyone who reads the data relies on the definition: \`store_ids\` never has
more values than the definition allows, whatever the event.

An event may narrow: a smaller \`enum\`, tighter bounds, a further \`pattern\`. To
allow more, change the definition itself. Each event decides whether a property
is required; that does not widen the definition.`,
  example: `version: 1
event_properties:
  store_ids: { type: "long[]", max_items: 5 }
events:
  coupon_redeemed:
    properties:
      store_ids: { max_items: 20 }
`,
});
