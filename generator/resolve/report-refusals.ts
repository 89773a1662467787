// Reports that the app's TypeScript would refuse the generated sources, whatever they contain.
import { commonJsSyntax } from "../diagnostics/codes/settings-commonjs-syntax.js";
import { outsideRootDir } from "../diagnostics/codes/settings-outside-root-dir.js";
import { commonJsHint, type ImportSupport } from "../model/import-support.js";
import type { Span } from "../source/source-file.js";
import type { Report } from "./report.js";

/** It concerns sources alone: declarations may lie anywhere, and JavaScript has a `package.json` of its own. */
export function reportRefusals(
  support: ImportSupport | undefined,
  output: Span | undefined,
  report: Report,
): void {
  reportRootDir(support, output, report);
  reportCommonJs(support, report);
}

function reportRootDir(
  support: ImportSupport | undefined,
  span: Span | undefined,
  report: Report,
): void {
  const found = support?.outsideRootDir;
  if (found === undefined) return;
  report(
    outsideRootDir.at({
      ...(span && { span, label: "outside `rootDir`" }),
      message: `the output folder lies outside \`${found.folder}\`, the \`rootDir\` of \`${found.tsconfig}\``,
      hint: `set \`generate.output\` to a folder in \`${found.folder}\`, such as \`${found.folder}/generated\`, or remove \`rootDir\``,
    }),
  );
}

/** No setting of the taxonomy is the cause, so it has no location. */
function reportCommonJs(
  support: ImportSupport | undefined,
  report: Report,
): void {
  const found = support?.commonJsSyntax;
  if (found === undefined) return;
  report(
    commonJsSyntax.at({
      message: `TypeScript takes the generated files for CommonJS, and \`verbatimModuleSyntax\` in \`${found.tsconfig}\` forbids \`import\` and \`export\` there`,
      hint: commonJsHint(found),
    }),
  );
}
