// `constraint/contradiction`: constraints contradict each other, so that no value fits.
import { defineDiagnostic } from "../diagnostic.js";

export const contradiction = defineDiagnostic({
  code: "constraint/contradiction",
  severity: "error",
  summary: "Constraints contradict each other, so no value fits.",
  explanation: `The constraints of a property exclude every value, or exclude values that its
own \`enum\` allows. No call could ever satisfy them: every event with the
property would fail validation, and if the property is required, every event
would.

Constraints that an event adds apply in addition to those of the definition. As
far as is known, DFINERY's console does not store constraints: they are
promises that your own code keeps, and the generated validators check them.`,
  example: `version: 1
event_properties:
  store_ids: { type: "long[]", min_items: 10, max_items: 5 }
`,
});
