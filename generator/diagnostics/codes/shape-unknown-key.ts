// `shape/unknown-key`: a key is not known in its place.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownKey = defineDiagnostic({
  code: "shape/unknown-key",
  severity: "error",
  summary: "A key is not known in its place.",
  explanation: `The key means nothing in its place. Ignoring it would be dangerous: with
\`requried: true\` a property would silently stay optional, and with \`patern\` a
check would silently not exist. So every key must be known, and the nearest
known one is the hint.

The keys that are allowed stand in the JSON Schema of the format. An editor with
a YAML language server completes them when the file starts with

    # yaml-language-server: $schema=<path>/schemas/taxonomy.schema.json

Remarks belong into YAML comments or under \`note\`.`,
  example: `version: 1
event_properties:
  coupon_code:
    type: string
    patern: ^[A-Z0-9]{8}$
`,
});
