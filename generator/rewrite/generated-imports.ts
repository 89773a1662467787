// How a file imports builders and `logEvent` from the index of the generated folder, with a specifier in the style
// of its other imports.
import { posix } from "node:path";
import { ts } from "ts-morph";
import type { GeneratedFolder } from "../usage/generated-folder.js";
import type { Workspace } from "../usage/open-program.js";
import { targetOf } from "../usage/syntax.js";
import { importsOf, type ImportedName } from "./module-imports.js";

export interface GeneratedImports {
  /** The name that the file already uses for an export of the folder, such as `dfLogin` or `events.dfLogin`. */
  readonly importedAs: (
    file: ts.SourceFile,
    name: string,
    isHidden: (local: string) => boolean,
  ) => string | undefined;
  /** The specifier to import it with; absent if the folder has no such export. */
  readonly specifierFor: (
    file: ts.SourceFile,
    name: string,
  ) => string | undefined;
  /** The project's files that import the folder. */
  readonly importers: readonly string[];
}

type Ending = ".js" | ".ts" | "none";

/** The path of the module that a rewritten file imports, if it exists. */
export function generatedIndex(
  { resolve }: Workspace,
  { path }: GeneratedFolder,
): string | undefined {
  return resolve("./index.js", `${path}/a.ts`);
}

export function generatedImports(
  program: ts.Program,
  folder: GeneratedFolder,
  workspace: Workspace,
): GeneratedImports {
  const checker = program.getTypeChecker();
  const { resolve, options } = workspace;
  const index = generatedIndex(workspace, folder);
  const files = program.getSourceFiles();
  const own = files.filter(
    ({ fileName, isDeclarationFile }) =>
      !isDeclarationFile &&
      !folder.contains(fileName) &&
      !fileName.includes("/node_modules/"),
  );
  const pathsOf = new Map(
    own.map((file) => [file, specifierPaths(file, resolve)]),
  );
  const ending =
    endingOf(own.flatMap(specifiersOf)) ??
    endingOf(
      files
        .filter(({ fileName }) => folder.contains(fileName))
        .flatMap(specifiersOf),
    ) ??
    ".js";

  function exportOf(name: string): ts.Symbol | undefined {
    const file = program.getSourceFile(index ?? "");
    const symbol = file && checker.getSymbolAtLocation(file);
    const found =
      symbol &&
      checker.getExportsOfModule(symbol).find((each) => each.name === name);
    return targetOf(found, checker);
  }

  /** How most files of the project name a module, other than by a relative path. */
  function usualAlias(path: string | undefined): string | undefined {
    const counts = new Map<string, number>();
    for (const specifiers of pathsOf.values()) {
      for (const [specifier, target] of specifiers) {
        if (target !== path) continue;
        const key = specifier.startsWith(".") ? "." : specifier;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    return most?.[0] === "." ? undefined : most?.[0];
  }

  return {
    importers: own.flatMap((file) =>
      [...(pathsOf.get(file)?.values() ?? [])].some(folder.contains)
        ? file.fileName
        : [],
    ),
    importedAs: (file, name, isHidden) => {
      const wanted = exportOf(name);
      for (const { specifier, names } of importsOf(file)) {
        const path = resolve(specifier, file.fileName);
        if (path === undefined || !folder.contains(path)) continue;
        for (const { exported, local, node } of names) {
          if (isHidden(local)) continue;
          if (exported === "*" && path === index) {
            return `${local}.${name}`;
          }
          if (wanted && symbolOf(node, checker) === wanted) return local;
        }
      }
      return undefined;
    },
    specifierFor: (file, name) => {
      if (index === undefined || exportOf(name) === undefined) return undefined;
      const specifiers = specifiersOf(file);
      const relative = relativeSpecifiers(
        file.fileName,
        index,
        endingOf(specifiers) ?? ending,
      );
      const aliases = aliasSpecifiers(index, ending, options);
      const candidates = [
        ...specifiers,
        usualAlias(index) ?? "",
        ...(prefersAlias(specifiers, options)
          ? [...aliases, ...relative]
          : [...relative, ...aliases]),
      ];
      return candidates.find(
        (each) => each !== "" && resolve(each, file.fileName) === index,
      );
    },
  };
}

function specifiersOf(file: ts.SourceFile): readonly string[] {
  return importsOf(file).map(({ specifier }) => specifier);
}

function specifierPaths(
  file: ts.SourceFile,
  resolve: Workspace["resolve"],
): ReadonlyMap<string, string> {
  return new Map(
    specifiersOf(file).flatMap((specifier) => {
      const path = resolve(specifier, file.fileName);
      return path === undefined ? [] : [[specifier, path] as const];
    }),
  );
}

function symbolOf(
  node: ImportedName["node"],
  checker: ts.TypeChecker,
): ts.Symbol | undefined {
  return ts.isImportSpecifier(node)
    ? targetOf(checker.getSymbolAtLocation(node.name), checker)
    : undefined;
}

/** Relative paths from one file to another, in the preferred form first. */
function relativeSpecifiers(
  from: string,
  path: string,
  ending: Ending,
): readonly string[] {
  const bare = posix.relative(posix.dirname(from), withoutEnding(path));
  return withEndings(bare.startsWith(".") ? bare : `./${bare}`, ending);
}

function withoutEnding(path: string): string {
  return path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, "");
}

function withEndings(stem: string, ending: Ending): readonly string[] {
  const short = stem.replace(/(.)\/index$/, "$1");
  const none = short === "." || short === ".." ? [stem] : [short, stem];
  switch (ending) {
    case ".js":
      return [`${stem}.js`, ...none];
    case ".ts":
      return [`${stem}.ts`, `${stem}.js`, ...none];
    case "none":
      return [...none, `${stem}.js`];
  }
}

/** `@/generated` by the `paths` of the tsconfig. */
function aliasSpecifiers(
  path: string,
  ending: Ending,
  options: ts.CompilerOptions,
): readonly string[] {
  const base = ["baseUrl", "pathsBasePath"]
    .map((name) => options[name])
    .find((value) => typeof value === "string");
  if (base === undefined) return [];
  const stem = withoutEnding(path);
  return Object.entries(options.paths ?? {}).flatMap(([alias, targets]) =>
    targets.flatMap((target) => {
      if (!alias.endsWith("*") || !target.endsWith("*")) return [];
      const start = posix.join(base, target.slice(0, -1));
      if (!stem.startsWith(start)) return [];
      return withEndings(alias.slice(0, -1) + stem.slice(start.length), ending);
    }),
  );
}

/** Whether a file uses aliases more often than relative paths. */
function prefersAlias(
  specifiers: readonly string[],
  { paths }: ts.CompilerOptions,
): boolean {
  const starts = Object.keys(paths ?? {})
    .filter((alias) => alias.endsWith("*") && alias !== "*")
    .map((alias) => alias.slice(0, -1));
  const aliased = specifiers.filter((each) =>
    starts.some((start) => each.startsWith(start)),
  );
  const relative = specifiers.filter((each) => each.startsWith("."));
  return aliased.length > relative.length;
}

/** The extension that most relative imports have. */
function endingOf(specifiers: readonly string[]): Ending | undefined {
  const counts = new Map<Ending, number>();
  for (const specifier of specifiers) {
    const written = posix.extname(specifier);
    if (!specifier.startsWith(".") || otherFile.test(written)) continue;
    const ending = /^\.[cm]?jsx?$/.test(written)
      ? ".js"
      : /^\.[cm]?tsx?$/.test(written)
        ? ".ts"
        : "none";
    counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

const otherFile =
  /^\.(?:vue|svelte|json|s?css|less|svg|png|jpe?g|gif|webp|html|md)$/;
