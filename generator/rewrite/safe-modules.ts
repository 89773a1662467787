// From which modules a file may get names without changing what is loaded, and in which order.
import { ts } from "ts-morph";
import type { GeneratedFolder } from "../usage/generated-folder.js";
import type { Workspace } from "../usage/open-program.js";
import { isLoaded } from "./loaded-imports.js";
import { importsOf } from "./module-imports.js";
import { isPureStatement } from "./pure-module.js";

/** Whether `file` may import, by `specifier`, the module at `path`. */
export type IsSafe = (
  file: ts.SourceFile,
  specifier: string,
  path: string,
) => boolean;

/**
 * Generated modules load nothing but one another. Another module, such as a
 * barrel, must not import the file itself: its names may not be there yet when
 * the file runs. And it has to be loaded already, or do nothing when it is.
 */
export function safeModules(
  program: ts.Program,
  folder: GeneratedFolder,
  { resolve, options }: Workspace,
): IsSafe {
  const checker = program.getTypeChecker();
  const targets = new Map<string, readonly (string | undefined)[]>();
  const reached = new Map<string, ReadonlySet<string>>();
  const harmless = new Map<string, boolean>();

  function targetsOf(path: string): readonly (string | undefined)[] {
    let found = targets.get(path);
    if (found === undefined) {
      const file = program.getSourceFile(path);
      found = file
        ? loadedBy(file).map((specifier) => resolve(specifier, path))
        : [];
      targets.set(path, found);
    }
    return found;
  }

  /** All that is loaded with a module, as far as the project's own files say. */
  function loadedWith(path: string): ReadonlySet<string> {
    const known = reached.get(path);
    if (known !== undefined) return known;
    const seen = new Set([path]);
    for (const each of seen) {
      if (folder.contains(each) || each.includes("/node_modules/")) continue;
      for (const target of targetsOf(each)) if (target) seen.add(target);
    }
    reached.set(path, seen);
    return seen;
  }

  function isHarmless(path: string): boolean {
    if (folder.contains(path)) return true;
    const known = harmless.get(path);
    if (known !== undefined) return known;
    // As long as nothing else is found, also of modules that import each other.
    harmless.set(path, true);
    const file = program.getSourceFile(path);
    const is =
      file !== undefined &&
      !path.includes("/node_modules/") &&
      file.statements.every(
        (each) => specifierOf(each) !== undefined || isPureStatement(each),
      ) &&
      targetsOf(path).every(
        (target) => target !== undefined && isHarmless(target),
      );
    harmless.set(path, is);
    return is;
  }

  return (file, specifier, path) => {
    if (folder.contains(path)) return true;
    if (loadedWith(path).has(file.fileName)) return false;
    const isThere = importsOf(file).some(
      (each) =>
        resolve(each.specifier, file.fileName) === path &&
        isLoaded(each, file, checker, options),
    );
    return isThere || isPackage(specifier, options) || isHarmless(path);
  };
}

/** A package of a workspace: what it gives is meant to be imported, and by its name alone. */
function isPackage(specifier: string, options: ts.CompilerOptions): boolean {
  return (
    !/^[.#]/.test(specifier) &&
    !Object.hasOwn(options, "baseUrl") &&
    !Object.keys(options.paths ?? {}).some((alias) =>
      alias.endsWith("*")
        ? specifier.startsWith(alias.slice(0, -1))
        : specifier === alias,
    )
  );
}

/** Modules that a file may load when it is loaded itself. */
function loadedBy(file: ts.SourceFile): readonly string[] {
  return [
    ...importsOf(file).map(({ specifier }) => specifier),
    ...file.statements.flatMap((each) =>
      ts.isExportDeclaration(each) && !each.isTypeOnly
        ? (specifierOf(each) ?? [])
        : [],
    ),
  ];
}

/** Of `import … from` and `export … from`. */
function specifierOf(statement: ts.Statement): string | undefined {
  const isIt =
    ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
  const from = isIt ? statement.moduleSpecifier : undefined;
  return from && ts.isStringLiteral(from) ? from.text : undefined;
}
