// `shape/unknown-type`: a property has a type that the service does not have.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownType = defineDiagnostic({
  code: "shape/unknown-type",
  severity: "error",
  summary: "A property has a type that the service does not have.",
  explanation: `A taxonomy names DFINERY's types \`string\`, \`long\`, \`double\`, \`boolean\`,
\`datetime\`, and the arrays \`string[]\`, \`long[]\`, \`double[]\`. The type \`items\`
belongs to the one item property, \`df_items\`.

- An integer is a \`long\`, any other number a \`double\`. An amount of money is a
  \`double\` unless the console says otherwise.
- A calendar date without a time is a \`string\` with \`format: date\`: the API's
  page of types lists a date, but neither events nor profiles take one.
- There are no nested objects and no arrays of booleans, datetimes or objects.
  Flatten an object into several properties, or use the item property.

If the type differs from the console's, the SDKs drop the whole event, with at
most a line in the log.`,
  example: `version: 1
event_properties:
  order_count: { type: integer }
`,
});
