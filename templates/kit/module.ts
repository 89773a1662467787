// A module of the output: turns declarations into files, and adds the imports that their text needs.
import {
  fileInPieces,
  type EmittedFile,
} from "../../generator/model/output-file.js";
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
  modesOf,
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
  readonly declarations: Iterable<Declaration>;
}

/** The declarations of each item, made when they are printed, so that those of all items are never in memory. */
export function declarationsOf<Item>(
  items: readonly Item[],
  make: (item: Item) => readonly Declaration[],
): Iterable<Declaration> {
  return { [Symbol.iterator]: () => makeEach(items, make) };
}

/** Once in the module: each generator function has a prototype of its own, which engines are slow to set up. */
function* makeEach<Item>(
  items: readonly Item[],
  make: (item: Item) => readonly Declaration[],
): Generator<Declaration> {
  for (const item of items) yield* make(item);
}

/** The files of a module: one `.ts`, or `.js` and `.d.ts`; none if it has no declarations. */
export function emitModule(
  module: ModuleContent,
  settings: Settings,
): readonly EmittedFile[] {
  const printed = modesOf[settings.emit].map((mode) => ({
    mode,
    body: new Array<Code>(),
  }));
  let isEmpty = true;
  for (const declaration of module.declarations) {
    isEmpty = false;
    for (const { mode, body } of printed) {
      const code = printDeclaration(declaration, mode);
      if (code !== undefined) body.push(code);
    }
  }
  if (isEmpty) return [];
  return printed.map(({ mode, body }) => file(module, mode, body, settings));
}

const endings: Readonly<Record<PrintMode, string>> = {
  ts: ".ts",
  js: ".js",
  dts: ".d.ts",
};

function file(
  { path, about }: ModuleContent,
  mode: PrintMode,
  body: readonly Code[],
  settings: Settings,
): EmittedFile {
  const imports = importLines(
    collectSymbols(body.map(({ symbols }) => symbols)),
    path,
    settings,
  );
  const head = ts`// ${new Code(about)}${imports.length > 0 ? ts`\n` : ts``}${imports}`;
  const texts = body.map(({ text }) => text);
  const isEmpty = texts.every((text) => text === "");
  const rest = isEmpty ? (mode === "js" ? [noExports] : []) : texts;
  return fileInPieces(path + endings[mode], mode, () =>
    paragraphPieces(head.text, rest),
  );
}

/** What makes a file without declarations a module. */
const noExports = "export {};";

function* paragraphPieces(
  head: string,
  rest: readonly string[],
): Generator<string> {
  yield head;
  for (const text of rest) {
    yield "\n\n";
    yield text;
  }
  yield "\n";
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
