// `resolve/unknown-group`: an event uses a property group that is not defined.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownGroup = defineDiagnostic({
  code: "resolve/unknown-group",
  severity: "error",
  summary: "An event uses a property group that is not defined.",
  explanation: `An event lists a name under \`groups\`, and no file of the taxonomy defines a
group of that name under \`property_groups\`. The properties of the group would be
missing from the event, and DFINERY drops an event with properties that are not
registered for it.

Correct the name, or define the group. A single property is attached under
\`properties\` of the event.`,
  example: `version: 1
event_properties:
  cart_id: { type: string }
property_groups:
  cart:
    cart_id: required
events:
  cart_viewed:
    groups: [cart]
  checkout_started:
    groups: [carts]
`,
});
