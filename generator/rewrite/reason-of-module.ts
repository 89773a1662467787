// Whether an ES module of JavaScript can load the generated modules when it runs.
import type { ts } from "ts-morph";
import type { Taxonomy } from "../model/taxonomy.js";
import type { Workspace } from "../usage/open-program.js";
import { buildFactsOf } from "./build-tools.js";
import type { GeneratedModules } from "./generated-modules.js";

export interface ModuleContext {
  readonly taxonomy: Taxonomy;
  readonly workspace: Workspace;
  readonly modules: GeneratedModules;
  readonly readFile: (path: string) => string | undefined;
}

/** Not a component's script: those are always built. */
const script = /(?<!\.(?:vue|svelte))\.m?js$/;

/** Why it cannot, as a sentence without stop; nothing when it can, or when nobody can tell how the app is built. */
export function reasonOfModule(
  { fileName }: ts.SourceFile,
  { taxonomy, workspace, modules, readFile }: ModuleContext,
): string | undefined {
  const { emit, importExtension } = taxonomy.settings;
  if (!script.test(fileName)) return undefined;
  // Runtimes that take `.ts` in an import take the file, too.
  if (emit === "js" || importExtension === ".ts") return undefined;
  if (workspace.compilesJavaScript) return undefined;
  const isDone = modules.inUse.some(({ importers }) =>
    importers.some((path) => script.test(path)),
  );
  if (isDone) return undefined;
  const { isPackage, hasTool, runsTsc } = buildFactsOf(fileName, readFile);
  if (!isPackage || hasTool) return undefined;
  return runsTsc && putsOutInPlace(workspace.given)
    ? undefined
    : "nothing in package.json builds it, and run as it is it cannot import the generated TypeScript: set `generate: { emit: js }`";
}

/** `index.js` beside `index.ts`. */
function putsOutInPlace(options: ts.CompilerOptions): boolean {
  return (
    options.noEmit !== true &&
    options.emitDeclarationOnly !== true &&
    options.outDir === undefined &&
    options.outFile === undefined
  );
}
