// `settings/import-extension`: imports between generated modules do not work with the app's TypeScript.
import { defineDiagnostic } from "../diagnostic.js";

export const unfitImportExtension = defineDiagnostic({
  code: "settings/import-extension",
  severity: "warning",
  summary: "Imports between generated modules do not fit the app's TypeScript.",
  explanation: `\`generate.import_extension\` says how one generated module imports another:
\`./runtime.js\`, \`./runtime.ts\`, or \`./runtime\` with \`none\`. The nearest
\`tsconfig.json\` above the output folder will not compile what was chosen: \`.ts\`
needs \`allowImportingTsExtensions\` or \`rewriteRelativeImportExtensions\`, and
Node's way to resolve modules needs an ending where \`package.json\` says
\`"type": "module"\`. With \`emit: js\` the modules always need an ending.

As a rule it is best to leave the setting out. dfn-codegen then takes \`.ts\`
where TypeScript allows it, no ending where a tool of the app (Next.js, webpack,
Metro, Jest) would not find \`.js\`, and \`.js\` everywhere else.

The files are written all the same. If another configuration compiles them, keep
the setting and take this for a reminder.`,
  example: `version: 1
generate:
  emit: js
  import_extension: none
events:
  coupon_redeemed:
    properties: {}
`,
});
