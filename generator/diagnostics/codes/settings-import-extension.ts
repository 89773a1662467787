// `settings/import-extension`: imports between generated modules do not work with the app's TypeScript.
import { defineDiagnostic } from "../diagnostic.js";

export const unfitImportExtension = defineDiagnostic({
  code: "settings/import-extension",
  severity: "warning",
  summary: "Imports between generated modules do not fit the app's TypeScript.",
  explanation: `\`generate.import_extension\` says how one generated module imports another:
\`./user.js\`, \`./user.ts\`, or \`./user\` with \`none\`. The nearest
\`tsconfig.json\` above the output folder does not accept the chosen ending:
\`.ts\` needs \`allowImportingTsExtensions\` or \`rewriteRelativeImportExtensions\`,
and Node's module resolution needs an ending if \`package.json\` says \`"type":
"module"\`. With \`emit: js\` the modules always need an ending.

Usually it is best to omit the setting. dfn-codegen then uses \`.ts\` if
TypeScript allows it, no ending if a tool of the app (Next.js, webpack, Metro,
Jest) would not find \`.js\`, and \`.js\` otherwise.

The files are still written. If another configuration compiles them, keep the
setting and ignore this warning.`,
  example: `version: 1
generate:
  emit: js
  import_extension: none
events:
  coupon_redeemed:
    properties: {}
`,
});
