// `settings/unfound-import`: a tool of the app cannot resolve the imports of generated modules.
import { defineDiagnostic } from "../diagnostic.js";

export const unfoundImport = defineDiagnostic({
  code: "settings/unfound-import",
  severity: "warning",
  summary: "A tool of the app does not find what generated modules import.",
  explanation: `With \`generate.import_extension: .js\` one generated module imports another as
\`./user.js\`, and the file is \`user.ts\`. TypeScript, Vite, esbuild and
Rollup resolve that. Next.js, webpack, Rspack, Metro (React Native, Expo) and
Jest with CommonJS look for exactly \`user.js\` and stop with "module not
found"; Deno does too, also for imports without an ending.

Usually it is best to omit the setting: dfn-codegen then uses an ending that
all of them find. If other code needs \`.js\`, configure the tool:
\`resolve.extensionAlias\` of webpack and Rspack, a \`resolveRequest\` of Metro,
\`moduleNameMapper\` of Jest. dfn-codegen reads the configuration next to
\`package.json\`, and the warning disappears.

The files are still written. The warning is reported in an app that depends on
such a tool; in the example, on Next.js.`,
  example: `version: 1
generate:
  import_extension: .js
events:
  coupon_redeemed:
    properties: {}
`,
});
