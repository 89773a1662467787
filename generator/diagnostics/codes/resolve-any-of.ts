// `resolve/any-of`: a list under `any_of` cannot be checked.
import { defineDiagnostic } from "../diagnostic.js";

export const badAnyOf = defineDiagnostic({
  code: "resolve/any-of",
  severity: "error",
  summary: "A list under `any_of` cannot be checked.",
  explanation: `Each list under \`any_of\` names properties of which at least one must be present
in every event. A list needs at least two different properties, and each must
be attached to the event, by itself or by a group. \`df_items\` cannot be among
them: items are sent next to the properties, not as one of them.

If a single property must be present, attach it as \`required\`.`,
  example: `version: 1
event_properties:
  product_id: { type: string }
  product_code: { type: string }
events:
  product_viewed:
    properties:
      product_id: optional
      product_code: optional
    any_of:
      - [product_id, product_cod]
`,
});
