// Which modules of a project give builders and `logEvent`, and how the project's files call those modules.
import { posix } from "node:path";
import { ts } from "ts-morph";
import type { GeneratedFolder } from "../usage/generated-folder.js";
import { targetOf } from "../usage/syntax.js";
import { importsOf } from "./module-imports.js";

/** What a file needs: `logEvent`, or the builder of the event with this name. */
export type Need =
  | { readonly kind: "sender" }
  | {
      readonly kind: "builder";
      readonly name: string;
      readonly builder: string;
    };

export interface GeneratedModules {
  /** Under which name the module in a file exports what is needed; nothing when it does not. */
  readonly exportOf: (path: string, need: Need) => string | undefined;
  /** Modules that files of the project import builders or `logEvent` from, the most used first. */
  readonly inUse: readonly ModuleInUse[];
  /** How relative imports of the project end; without any, those between the generated modules, which the app's tools find. */
  readonly ending: Ending;
}

export interface ModuleInUse {
  readonly path: string;
  /** As it is written; relative ones have to be worked out anew for each file. */
  readonly specifier: string;
  /** Whether some file gets it by `require`. */
  readonly byRequire: boolean;
  /** The files that do. */
  readonly importers: readonly string[];
}

export type Ending = ".js" | ".ts" | "none";

interface Counted {
  readonly count: number;
  readonly use: ModuleInUse;
}

/** The key of a need in tables. */
export function keyOf(need: Need): string {
  return need.kind === "sender" ? "logEvent()" : need.name;
}

export function generatedModules(
  program: ts.Program,
  folder: GeneratedFolder,
  resolve: (specifier: string, from: string) => string | undefined,
): GeneratedModules {
  const checker = program.getTypeChecker();
  const tables = new Map<string, ReadonlyMap<string, string>>();
  const tableOf = (path: string): ReadonlyMap<string, string> => {
    let table = tables.get(path);
    if (table === undefined) {
      table = exportsOf(program.getSourceFile(path), checker, folder);
      tables.set(path, table);
    }
    return table;
  };
  const counts = new Map<string, Counted>();
  const own = program
    .getSourceFiles()
    .filter(
      ({ fileName, isDeclarationFile }) =>
        !isDeclarationFile &&
        !folder.contains(fileName) &&
        !fileName.includes("/node_modules/"),
    );
  const endings = new Map<Ending, number>();
  for (const file of own) {
    for (const { specifier, names, statement } of importsOf(file)) {
      countEnding(specifier, endings);
      const path = resolve(specifier, file.fileName);
      if (path === undefined) continue;
      const table = tableOf(path);
      const given = new Set(table.values());
      if (
        !names.some(({ exported }) =>
          exported === "*" ? given.size > 0 : given.has(exported),
        )
      ) {
        continue;
      }
      const isRelative = specifier.startsWith(".");
      const key = isRelative ? path : specifier;
      const known = counts.get(key);
      const byRequire =
        known?.use.byRequire === true || ts.isVariableStatement(statement);
      counts.set(key, {
        count: (known?.count ?? 0) + 1,
        use: {
          path,
          specifier,
          byRequire,
          importers: [...(known?.use.importers ?? []), file.fileName],
        },
      });
    }
  }
  return {
    exportOf: (path, need) => tableOf(path).get(keyOf(need)),
    inUse: [...counts.values()]
      .sort((a, b) => b.count - a.count)
      .map(({ use }) => use),
    ending: mostOf(endings) ?? endingWithin(program, folder) ?? ".js",
  };
}

function endingWithin(
  program: ts.Program,
  folder: GeneratedFolder,
): Ending | undefined {
  const files = program
    .getSourceFiles()
    .filter(({ fileName }) => folder.contains(fileName));
  return endingOf(files.flatMap(importsOf).map(({ specifier }) => specifier));
}

/** The ending that the relative imports of a list have most. */
export function endingOf(specifiers: readonly string[]): Ending | undefined {
  const endings = new Map<Ending, number>();
  for (const specifier of specifiers) countEnding(specifier, endings);
  return mostOf(endings);
}

function countEnding(specifier: string, endings: Map<Ending, number>): void {
  if (!specifier.startsWith(".")) return;
  const written = posix.extname(specifier);
  const ending: Ending | undefined = /^\.[cm]?jsx?$/.test(written)
    ? ".js"
    : /^\.[cm]?tsx?$/.test(written)
      ? ".ts"
      : /^\.(?:vue|svelte|json|s?css|less|svg|png|jpe?g|gif|webp|html|md)$/.test(
            written,
          )
        ? undefined
        : "none";
  if (ending !== undefined) endings.set(ending, (endings.get(ending) ?? 0) + 1);
}

function mostOf(endings: ReadonlyMap<Ending, number>): Ending | undefined {
  return [...endings].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Names that a module exports, by the key of what they are; a name of its own before another one. */
function exportsOf(
  file: ts.SourceFile | undefined,
  checker: ts.TypeChecker,
  folder: GeneratedFolder,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const module = file && checker.getSymbolAtLocation(file);
  if (module === undefined) return found;
  for (const symbol of checker.getExportsOfModule(module)) {
    const declarations = targetOf(symbol, checker)?.declarations ?? [];
    for (const declaration of declarations) {
      const meaning = folder.meaningOf(declaration);
      if (meaning === undefined || meaning.kind === "escape") continue;
      const isSender = meaning.kind === "sender";
      const key = isSender ? "logEvent()" : meaning.event.name;
      const usual = isSender ? "logEvent" : meaning.event.names.builder;
      if (!found.has(key) || symbol.name === usual) found.set(key, symbol.name);
    }
  }
  return found;
}
