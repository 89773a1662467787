// `constraint/wrong-type`: a constraint does not fit the type of its property.
import { defineDiagnostic } from "../diagnostic.js";

export const constraintWrongType = defineDiagnostic({
  code: "constraint/wrong-type",
  severity: "error",
  summary: "A constraint does not fit the type of its property.",
  explanation: `Each constraint belongs to certain types:

- \`string\`: \`enum\`, \`pattern\`, \`format\`, \`min_length\`, \`max_length\`
- \`long\`, \`double\`: \`enum\`, \`minimum\`, \`maximum\`
- arrays: \`min_items\`, \`max_items\`, and the constraints of their elements
- \`items\`: \`min_items\`, \`max_items\`
- \`boolean\`, \`datetime\`: none

On another type, a constraint would check nothing, but readers would believe
that it does. The values of an \`enum\` must have the property's type too: with
quotes a value is a string, without quotes it is a number.`,
  example: `version: 1
event_properties:
  used_at: { type: datetime, min_length: 20 }
`,
});
