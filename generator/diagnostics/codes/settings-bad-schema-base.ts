// `settings/bad-schema-base`: the JSON Schemas cannot get their identifiers from this URL.
import { defineDiagnostic } from "../diagnostic.js";

export const badSchemaBase = defineDiagnostic({
  code: "settings/bad-schema-base",
  severity: "error",
  summary: "The base of the JSON Schemas is not the URL of a folder.",
  explanation: `With \`generate.schema_base\` each JSON Schema gets an absolute \`$id\`: the base,
and then the path of its file below \`schemas\`. Tools resolve a \`$ref\` against
it. For example, the base \`https://schemas.example.com/shop/\` gives the \`$id\`
\`https://schemas.example.com/shop/events/df_login.schema.json\`. So it must be
an absolute \`https\` or \`http\` URL of a folder, without a query, a fragment or
a password. A \`/\` is added at its end if there is none.

Write the URL of the folder in which you publish the schemas. If you do not
publish them, leave the setting out: the schemas then have no \`$id\`, and a
\`$ref\` is a path from the file that contains it.`,
  example: `version: 1
generate:
  schema_base: schemas/shop
events:
  coupon_redeemed:
    properties: {}
`,
});
