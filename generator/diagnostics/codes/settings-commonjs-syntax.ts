// `settings/commonjs-syntax`: TypeScript takes the generated files for CommonJS, and forbids their `import` and `export`.
import { defineDiagnostic } from "../diagnostic.js";

export const commonJsSyntax = defineDiagnostic({
  code: "settings/commonjs-syntax",
  severity: "warning",
  summary:
    "TypeScript forbids `import` and `export` in the generated files of this package.",
  explanation: `With \`verbatimModuleSyntax: true\` TypeScript writes \`import\` and \`export\` as
they are, so it refuses them in files that become CommonJS: "ECMAScript imports
and exports cannot be written in a CommonJS file" (errors TS1286, TS1287 and
TS1295). With \`module: nodenext\` these are all files of a package without
\`"type": "module"\`. \`npm init\` and TypeScript 7's \`tsc --init\` together make
such an app.

Add \`"type": "module"\` to \`package.json\` if the app runs as ES modules, or set
\`verbatimModuleSyntax: false\` in the tsconfig if it is to stay CommonJS. The
files are still written.`,
});
