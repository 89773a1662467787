// Whether a CommonJS file of JavaScript can surely get at the generated modules by `require`.
import { ts } from "ts-morph";
import type { Taxonomy } from "../model/taxonomy.js";
import type { GeneratedFolder } from "../usage/generated-folder.js";
import type { Workspace } from "../usage/open-program.js";

export interface RequireContext {
  readonly taxonomy: Taxonomy;
  readonly folder: GeneratedFolder;
  readonly workspace: Workspace;
  /** Some file of the project requires a generated module already. */
  readonly isDone: boolean;
}

/** Why it cannot, as a sentence without stop; nothing when it can. */
export function reasonOfRequire(
  program: ts.Program,
  { taxonomy, folder, workspace, isDone }: RequireContext,
): string | undefined {
  if (isDone) return undefined;
  if (taxonomy.settings.emit === "js") {
    return "a CommonJS file can load the generated ES modules only with `import()`";
  }
  if (!workspace.compilesJavaScript) {
    return "a CommonJS file that is run without a build cannot require the generated TypeScript";
  }
  const index = workspace.resolve("./index.js", `${folder.path}/a.ts`);
  const generated =
    index === undefined ? undefined : program.getSourceFile(index);
  return generated !== undefined &&
    becomesCommonJs(generated, workspace.options)
    ? undefined
    : "a CommonJS file may be unable to require the generated modules, which are compiled to ES modules";
}

function becomesCommonJs(
  file: ts.SourceFile,
  { module }: ts.CompilerOptions,
): boolean {
  if (module === ts.ModuleKind.CommonJS) return true;
  const isByFile =
    module !== undefined &&
    module >= ts.ModuleKind.Node16 &&
    module <= ts.ModuleKind.NodeNext;
  return isByFile && file.impliedNodeFormat === ts.ModuleKind.CommonJS;
}
