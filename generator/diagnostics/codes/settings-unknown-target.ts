// `settings/unknown-target`: the settings name a target that does not exist.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownTarget = defineDiagnostic({
  code: "settings/unknown-target",
  severity: "error",
  summary: "The taxonomy names a target that does not exist.",
  explanation: `\`generate.targets\`, or its flag, names something that dfn-codegen cannot
generate. For TypeScript, the targets are \`builders\`, \`validators\`, \`schemas\`,
\`registry\`, \`testing\` and \`client\`. Builders, their types and the support code
are generated with each of them; by default everything but the client is
generated. An array replaces the default: \`[default, client]\` adds to it.

\`kotlin\`, \`swift\`, \`dart\` and \`csharp\` generate functions for the SDKs of these
languages, and \`vectors\` generates examples for their tests. \`[kotlin]\` alone
generates no TypeScript. \`docs\` writes the site of \`dfn-codegen docs\`.

Name a target of your own by its path, which contains a \`/\` or ends like a
module: \`./targets/python.js\`.`,
  example: `version: 1
generate:
  targets: [validator]
events:
  coupon_redeemed:
    properties: {}
`,
});
