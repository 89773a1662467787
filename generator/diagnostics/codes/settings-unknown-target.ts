// `settings/unknown-target`: a target is named that does not exist.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownTarget = defineDiagnostic({
  code: "settings/unknown-target",
  severity: "error",
  summary: "A target is named that does not exist.",
  explanation: `\`generate.targets\`, or the flag for it, names something that dfn-codegen cannot
make. The targets are \`builders\`, \`validators\`, \`schemas\`, \`registry\`,
\`testing\` and \`client\`. Builders, their types and the support code are always
made, because the rest builds on them; without a list everything but the client
is. A list replaces that: \`[default, client]\` keeps it and adds to it.

A target of your own is named by its path, with a \`/\` in it or with the ending
of a module: \`./targets/kotlin.js\`.`,
  example: `version: 1
generate:
  targets: [validator]
events:
  coupon_redeemed:
    properties: {}
`,
});
