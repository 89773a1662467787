// `shape/unknown-type`: a property has a type that the service does not have.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownType = defineDiagnostic({
  code: "shape/unknown-type",
  severity: "error",
  summary: "A property has a type that the service does not have.",
  explanation: `DFINERY has these types, and a taxonomy calls them: \`string\`, \`long\`, \`double\`,
\`boolean\`, \`datetime\`, and the arrays \`string[]\`, \`long[]\`, \`double[]\`. The type
\`items\` belongs to the one item property, \`df_items\`.

- A whole number is a \`long\`, any other number a \`double\`. A sum of money is a
  \`double\` unless the console says otherwise.
- A calendar date without a time is a \`string\` with \`format: date\`: the API's
  list of types has a date, but neither events nor profiles take one.
- There are no nested objects and no arrays of booleans, datetimes or objects.
  Flatten an object into several properties, or use the item property.

A type that is not the one in the console costs the whole event: the SDKs drop
it, with a line in the log at most.`,
  example: `version: 1
event_properties:
  order_count: { type: integer }
`,
});
