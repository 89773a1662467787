// `constraint/contradiction`: constraints contradict each other, so that no value fits.
import { defineDiagnostic } from "../diagnostic.js";

export const contradiction = defineDiagnostic({
  code: "constraint/contradiction",
  severity: "error",
  summary: "Constraints contradict each other, so that no value fits.",
  explanation: `The constraints of a property exclude every value, or exclude values that its
own \`enum\` allows. No call could ever satisfy them: every event with the
property would fail its check, and where the property is required, every event
at all.

Constraints that an event adds count together with those of the definition. Note
that DFINERY's console is not known to store constraints: they are promises that
your own code keeps, checked by the generated validators.`,
  example: `version: 1
event_properties:
  store_ids: { type: "long[]", min_items: 10, max_items: 5 }
`,
});
