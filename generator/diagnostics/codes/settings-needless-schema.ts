// `settings/needless-schema`: a setting is for JSON Schemas, but none are written.
import { defineDiagnostic } from "../diagnostic.js";

export const needlessSchema = defineDiagnostic({
  code: "settings/needless-schema",
  severity: "warning",
  summary: "A setting for JSON Schemas needs the target `schemas`.",
  explanation: `\`generate.schema_base\`, \`schema_draft\` and \`schema_open\` say how the JSON
Schemas are written. \`generate.targets\` replaces the default targets and does
not name \`schemas\`, so there are no JSON Schemas.

Add \`schemas\` or \`default\` to \`targets\`, or remove the setting.`,
  example: `version: 1
generate:
  targets: [validators]
  schema_draft: 2020-12
events:
  coupon_redeemed:
    properties: {}
`,
});
