// `resolve/pointless-any-of`: a list under `any_of` changes nothing.
import { defineDiagnostic } from "../diagnostic.js";

export const pointlessAnyOf = defineDiagnostic({
  code: "resolve/pointless-any-of",
  severity: "warning",
  summary: "A list under `any_of` changes nothing.",
  explanation: `A list under \`any_of\` names a property that the event requires anyway, so one of
the list is always present; or another list has the same properties. Nothing is
checked for such a list, and its author most likely meant something else.

Make the property optional, or remove the list.`,
  example: `version: 1
event_properties:
  product_id: { type: string }
  product_code: { type: string }
events:
  product_viewed:
    properties:
      product_id: required
      product_code: optional
    any_of:
      - [product_id, product_code]
`,
  suppressible: true,
});
