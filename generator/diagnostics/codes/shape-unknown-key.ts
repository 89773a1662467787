// `shape/unknown-key`: a key is not known at its location.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownKey = defineDiagnostic({
  code: "shape/unknown-key",
  severity: "error",
  summary: "A key is not allowed here.",
  explanation: `The key has no meaning here. Ignoring it would be dangerous: with \`requried:
true\` a property would silently stay optional, and with \`patern\` a check would
silently be missing. So every key must be known, and the hint suggests the most
similar one.

The JSON Schema of the format lists the allowed keys. An editor with a YAML
language server completes them if the file starts with

    # yaml-language-server: $schema=<path>/schemas/taxonomy.schema.json

Put remarks in YAML comments or under \`note\`.`,
  example: `version: 1
event_properties:
  coupon_code:
    type: string
    patern: ^[A-Z0-9]{8}$
`,
});
