// `settings/needless-map`: a declaration map is requested, but no declarations are written.
import { defineDiagnostic } from "../diagnostic.js";

export const needlessMap = defineDiagnostic({
  code: "settings/needless-map",
  severity: "warning",
  summary: "A declaration map needs declarations.",
  explanation: `\`generate.declaration_map\` writes a map next to each \`.d.ts\` file, so that "Go
to Definition" on a builder opens the taxonomy at the line of its event. With
\`emit: ts\` the builders are TypeScript sources: there is no \`.d.ts\` file, and
an editor opens the source itself.

Set \`emit: js\`, which generates JavaScript with declarations, or omit the map.`,
  example: `version: 1
generate:
  emit: ts
  declaration_map: true
events:
  coupon_redeemed:
    properties: {}
`,
});
