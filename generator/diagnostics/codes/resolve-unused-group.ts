// `resolve/unused-group`: no event uses a property group.
import { defineDiagnostic } from "../diagnostic.js";

export const unusedGroup = defineDiagnostic({
  code: "resolve/unused-group",
  severity: "info",
  summary: "No event uses a property group.",
  explanation: `A group is defined under \`property_groups\`, and no event lists it under
\`groups\`. It changes nothing: a group is not registered in the console, and only
saves writing the same properties for several events.

List it where it belongs, or remove it.`,
  example: `version: 1
event_properties:
  cart_id: { type: string }
property_groups:
  cart:
    cart_id: required
`,
});
