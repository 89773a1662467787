// `settings/unfound-import`: a tool of the app does not find what generated modules import.
import { defineDiagnostic } from "../diagnostic.js";

export const unfoundImport = defineDiagnostic({
  code: "settings/unfound-import",
  severity: "warning",
  summary: "A tool of the app does not find what generated modules import.",
  explanation: `With \`generate.import_extension: .js\` one generated module imports another as
\`./runtime.js\`, and the file is \`runtime.ts\`. TypeScript, Vite, esbuild and
Rollup know what is meant. Next.js, webpack, Rspack, Metro (React Native, Expo)
and Jest on CommonJS look for the very file and stop with "module not found";
Deno does so for imports without an ending too.

As a rule it is best to leave the setting out: dfn-codegen then takes an ending
that all of them find. Where other code needs \`.js\`, teach the tool:
\`resolve.extensionAlias\` of webpack and Rspack, a \`resolveRequest\` of Metro,
\`moduleNameMapper\` of Jest. What is set in the configuration beside
\`package.json\` is seen, and the warning goes away.

The files are written all the same. This is raised in an app that depends on
such a tool, here on Next.js.`,
  example: `version: 1
generate:
  import_extension: .js
events:
  coupon_redeemed:
    properties: {}
`,
});
