// `resolve/group-conflict`: two property groups of an event attach a property differently.
import { defineDiagnostic } from "../diagnostic.js";

export const groupConflict = defineDiagnostic({
  code: "resolve/group-conflict",
  severity: "error",
  summary: "Two property groups of an event contradict each other.",
  explanation: `An event uses two property groups that attach the same property in different
ways: one requires it and the other does not, or they narrow or describe it
differently. The order of the groups must not decide which one counts.

Attach the property under \`properties\` of the event, which then overrides both
groups. Or make both groups agree, or leave the property to one of them.`,
  example: `version: 1
event_properties:
  cart_id: { type: string }
property_groups:
  cart:
    cart_id: required
  order:
    cart_id: optional
events:
  checkout_started:
    groups: [cart, order]
`,
});
