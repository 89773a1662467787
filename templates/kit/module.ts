// A module of the output: turns declarations into files, and adds the imports that their text needs.
import type { EmittedFile } from "../../generator/model/output-file.js";
import type { Settings } from "../../generator/model/settings.js";
import {
  Code,
  collectSymbols,
  joinCode,
  lit,
  ts,
  type ImportedSymbol,
} from "./code.js";
import {
  paragraphs,
  printDeclaration,
  type Declaration,
  type PrintMode,
} from "./declarations.js";
import { list } from "./doc.js";
import { print } from "./layout.js";

export interface ModuleContent {
  /** Path in the output folder, without extension. */
  readonly path: string;
  /** One line that says what the module is for. Trusted text. */
  readonly about: string;
  readonly declarations: readonly Declaration[];
}

/** The files of a module: one `.ts`, or `.js` and `.d.ts`. */
export function emitModule(
  module: ModuleContent,
  settings: Settings,
): readonly EmittedFile[] {
  if (settings.emit === "ts") {
    return [file(module, `${module.path}.ts`, "ts", settings)];
  }
  return [
    file(module, `${module.path}.js`, "js", settings),
    file(module, `${module.path}.d.ts`, "dts", settings),
  ];
}

function file(
  module: ModuleContent,
  path: string,
  mode: PrintMode,
  settings: Settings,
): EmittedFile {
  const body = paragraphs(
    module.declarations.flatMap(
      (declaration) => printDeclaration(declaration, mode) ?? [],
    ),
  );
  const imports = importLines(
    collectSymbols(body.symbols),
    module.path,
    settings,
  );
  const head = ts`// ${new Code(module.about)}${imports.length > 0 ? ts`\n` : ts``}${imports}`;
  const content = body.text === "" && mode === "js" ? "export {};" : body.text;
  const text =
    content === "" ? `${head.text}\n` : `${head.text}\n\n${content}\n`;
  return { path, language: mode, text };
}

/**
 * One statement for each module, sorted by specifier and name; types are
 * marked if there are values next to them.
 */
function importLines(
  symbols: readonly ImportedSymbol[],
  importer: string,
  settings: Settings,
): readonly Code[] {
  const modules = new Map<string, Map<string, ImportedSymbol>>();
  for (const symbol of symbols) {
    if (symbol.from === importer) continue;
    let names = modules.get(symbol.from);
    if (names === undefined) {
      names = new Map<string, ImportedSymbol>();
      modules.set(symbol.from, names);
    }
    names.set(symbol.name, symbol);
  }
  return [...modules]
    .map(([from, names]) => ({
      specifier: specifierOf(importer, from, settings),
      names: [...names.values()].sort(byName),
    }))
    .sort((a, b) => (a.specifier < b.specifier ? -1 : 1))
    .flatMap(({ specifier, names }) => [
      ...names.filter(isNamespace).map((each) => wholeImport(specifier, each)),
      ...importLine(
        specifier,
        names.filter((each) => !isNamespace(each)),
      ),
    ]);
}

function importLine(
  specifier: string,
  symbols: readonly ImportedSymbol[],
): readonly Code[] {
  return symbols.length === 0
    ? []
    : [namesLine(ts`import`, specifier, symbols)];
}

/** `export { logEvent, type EventSdk } from "./support/records.js";`, in the order of the symbols. */
export function reExport(
  specifier: string,
  symbols: readonly ImportedSymbol[],
): Code {
  return namesLine(ts`export`, specifier, symbols);
}

function namesLine(
  word: Code,
  specifier: string,
  symbols: readonly ImportedSymbol[],
): Code {
  const onlyTypes = symbols.every(({ isType }) => isType);
  const names = symbols.map(({ name, isType }) =>
    isType && !onlyTypes ? new Code(`type ${name}`) : new Code(name),
  );
  return print([
    onlyTypes ? ts`${word} type ` : ts`${word} `,
    // Prettier does not put a single name on a line of its own.
    names.length === 1
      ? ts`{ ${names} }`
      : list(ts`{`, names, ts`}`, { spaced: true }),
    ts` from ${lit(specifier)};`,
  ]);
}

function wholeImport(specifier: string, { name }: ImportedSymbol): Code {
  return ts`import * as ${new Code(name)} from ${lit(specifier)};`;
}

function isNamespace({ isNamespace: whole }: ImportedSymbol): boolean {
  return whole === true;
}

function byName(a: ImportedSymbol, b: ImportedSymbol): number {
  return a.name < b.name ? -1 : 1;
}

/** The specifier with which one module of the output imports another. */
export function specifierOf(
  importer: string,
  target: string,
  settings: Settings,
): string {
  const from = importer.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  const up = from.slice(shared).map(() => "..");
  const path = [...(up.length > 0 ? up : ["."]), ...to.slice(shared)].join("/");
  return settings.importExtension === "none"
    ? path
    : `${path}${settings.emit === "js" ? ".js" : settings.importExtension}`;
}

/** `export * from "./x.js";` for each module. */
export function reExports(
  importer: string,
  modules: readonly string[],
  settings: Settings,
): readonly Code[] {
  return modules.map(
    (module) =>
      ts`export * from ${lit(specifierOf(importer, module, settings))};`,
  );
}

/** Joins lines. */
export function lines(pieces: readonly Code[]): Code {
  return joinCode(pieces, ts`\n`);
}
