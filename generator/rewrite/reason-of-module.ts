// Whether an ES module of JavaScript can load the generated modules when it runs.
import { posix } from "node:path";
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

/** For a file a sentence without stop; nothing when it can, or when nobody can tell how the app is built. */
export function reasonsOfModules({
  taxonomy,
  workspace,
  modules,
  readFile,
}: ModuleContext): (file: ts.SourceFile) => string | undefined {
  const { emit, importExtension } = taxonomy.settings;
  // Runtimes that take `.ts` in an import take the file, too.
  const isLoadable =
    emit === "js" || importExtension === ".ts" || workspace.compilesJavaScript;
  const known = new Map<string, boolean>();
  const isUnbuilt = (path: string): boolean => {
    const folder = posix.dirname(path);
    let is = known.get(folder);
    if (is === undefined) {
      const { isPackage, hasTool, runsTsc } = buildFactsOf(folder, readFile);
      const isPutOut = runsTsc && putsOutInPlace(workspace.given);
      is = isPackage && !hasTool && !isPutOut;
      known.set(folder, is);
    }
    return is;
  };
  return ({ fileName }) => {
    if (!script.test(fileName) || isLoadable || !isUnbuilt(fileName)) {
      return undefined;
    }
    // Another file that runs as it is imports it already: somebody has seen to it.
    const isDone = modules.inUse.some(({ importers }) =>
      importers.some((path) => script.test(path) && isUnbuilt(path)),
    );
    return isDone
      ? undefined
      : "nothing in package.json builds its file, which cannot import the generated TypeScript without a build: set `generate: { emit: js }`";
  };
}

/** `index.js` beside `index.ts`; without a tsconfig the compiler does nothing. */
function putsOutInPlace(options: ts.CompilerOptions): boolean {
  return (
    options["configFilePath"] !== undefined &&
    options.noEmit !== true &&
    options.emitDeclarationOnly !== true &&
    options.outDir === undefined &&
    options.outFile === undefined
  );
}
