// Chooses which files are worth a program: those that can reach a builder by the names they import, and those that may hold raw calls. Texts first; only what imports the generated folder, or carries it on, is parsed here.
import { posix } from "node:path";
import { ts } from "ts-morph";
import type { Carried } from "./carried.js";
import { readFlow, type FileFlow } from "./carried-names.js";
import { scanImports, type ImportText } from "./scan-imports.js";

export interface SelectOptions {
  /** Texts by absolute path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly isGenerated: (path: string) => boolean;
  readonly caseSensitive: boolean;
  /** Whether a name of the generated folder leads to something that `usage` reports. */
  readonly isReported: (name: string) => boolean;
  readonly mayHoldRawCall: (text: string) => boolean;
  /** Resolves what is not relative, such as `@/events`; asked once for each specifier and folder of a package. */
  readonly resolve: (specifier: string, from: string) => string | undefined;
}

export interface Selection {
  /** In the order of the texts. */
  readonly candidates: readonly string[];
  /** What flows through a file, for one that stands in a program too. */
  readonly flowOf: (file: ts.SourceFile) => FileFlow;
}

interface Link extends ImportText {
  readonly from: string;
}

/** Follows names from the generated folder through all files that hand them on. */
export function selectCandidates(given: SelectOptions): Selection {
  const { texts, isGenerated, mayHoldRawCall } = given;
  const leadsTo = makeResolver(given.resolve);
  const keyOf = (path: string) => {
    const key = keyWithoutEnding(path);
    return given.caseSensitive ? key : key.toLowerCase();
  };
  const importers = new Map<string, Link[]>();
  const chosen = new Set<string>();
  const queue = new Set<string>();
  for (const [path, text] of texts) {
    if (mayHoldRawCall(text) || isForAll(path, text)) chosen.add(path);
    if (isAmbient(path, text)) queue.add(path);
    for (const found of scanImports(text)) {
      const target = leadsTo(found.specifier, path);
      if (target === undefined) continue;
      if (isGenerated(target)) {
        queue.add(path);
        continue;
      }
      const key = keyOf(target);
      const list = importers.get(key);
      const link = { ...found, from: path };
      if (list === undefined) importers.set(key, [link]);
      else list.push(link);
    }
  }

  const generated: Carried = {
    has: given.isReported,
    names: new Set(),
    builders: true,
    all: false,
    isEmpty: false,
    isGenerated: true,
  };
  const carriers = new Map<string, Carried>();
  const globals = new Set<string>();
  const carriedBy = (from: string) => (specifier: string) => {
    const target = leadsTo(specifier, from);
    if (target === undefined) return undefined;
    if (isGenerated(target)) return generated;
    const key = keyOf(target);
    return carriers.get(key) ?? carriers.get(`${key}/index`);
  };
  const flowOf = (file: ts.SourceFile, path = file.fileName) =>
    readFlow(file, carriedBy(path), globals);

  const reached = new Set<string>();
  const files = new Map<string, ts.SourceFile>();
  for (const path of queue) {
    // A file may come up again, when more is known of what it imports.
    queue.delete(path);
    const text = texts.get(path) ?? "";
    reached.add(path);
    const isComponent = /\.(?:vue|svelte)$/.test(path);
    let file = files.get(path);
    if (file === undefined && !isComponent) {
      file = parse(path, text);
      files.set(path, file);
    }
    const flow = file ? flowOf(file, path) : componentFlow(text);
    for (const name of flow.globals) {
      if (globals.has(name)) continue;
      globals.add(name);
      for (const [other, otherText] of texts) {
        if (other !== path && otherText.includes(name)) queue.add(other);
      }
    }
    const carried = carriedOf(flow.exports, given.isReported);
    const key = keyOf(path);
    if (sizeOf(carried) === sizeOf(carriers.get(key))) continue;
    carriers.set(key, carried);
    const links = [
      ...(importers.get(key) ?? []),
      ...(key.endsWith("/index")
        ? (importers.get(key.slice(0, -"/index".length)) ?? [])
        : []),
    ];
    for (const { from, names } of links) {
      const isMeant =
        names === undefined || [...names].some((name) => carried.has(name));
      if (isMeant) queue.add(from);
    }
  }
  return {
    candidates: [...texts.keys()].filter(
      (path) => chosen.has(path) || reached.has(path),
    ),
    flowOf: (file) => flowOf(file),
  };
}

/** Relative specifiers by text; others are asked once for each first folder, as packages of a workspace may differ. */
function makeResolver(
  resolve: SelectOptions["resolve"],
): (specifier: string, from: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (specifier, from) => {
    if (specifier.startsWith(".")) {
      return posix.join(posix.dirname(from), specifier);
    }
    // `#name` is the nearest package's own.
    const key = specifier.startsWith("#")
      ? `${posix.dirname(from)}\0${specifier}`
      : specifier;
    if (!known.has(key)) known.set(key, resolve(specifier, from));
    return known.get(key);
  };
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(
    path,
    text,
    {
      languageVersion: ts.ScriptTarget.ESNext,
      jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
    },
    true,
  );
}

/** A path without its ending, as imports may leave it out or write another one. */
function keyWithoutEnding(path: string): string {
  return path.replace(/(?:\.d)?\.(?:[cm]?[jt]sx?|vue|svelte)$/, "");
}

const module = /^\s*(?:import|export)\b/m;
const augments = /\bdeclare\s+(?:global|module|namespace)\b/;

/** Files that give names to code that imports nothing of them: they stand in every program. */
function isForAll(path: string, text: string): boolean {
  if (augments.test(text)) return true;
  if (/\.(?:vue|svelte)$/.test(path)) return false;
  return !module.test(text) && !/\brequire\s*\(|\bexports\b/.test(text);
}

/** Those of them that may declare builders for everybody, by `typeof import("…")`. */
function isAmbient(path: string, text: string): boolean {
  return isForAll(path, text) && /\bimport\s*\(/.test(text);
}

/** What a component exports beside itself stands in a script that is a module: a component carries nothing. */
function componentFlow(text: string): FileFlow {
  const names = Array.from(
    text.matchAll(
      /\bexport\s+(?:async\s+)?(?:const|var|class|function\*?)\s+([\w$]+)/g,
    ),
    ([, name = ""]) => name,
  );
  return {
    exports: {
      names: new Set(names),
      builders: false,
      all: /\bexport\s*[*{]/.test(text),
    },
    locals: new Set(),
    globals: new Set(),
  };
}

function carriedOf(
  { names, builders, all }: FileFlow["exports"],
  isReported: (name: string) => boolean,
): Carried {
  return {
    names,
    builders,
    all,
    has: (name) => all || names.has(name) || (builders && isReported(name)),
    isEmpty: !all && !builders && names.size === 0,
    isGenerated: false,
  };
}

/** Grows with every name that turns out to be carried. */
function sizeOf(carried: Carried | undefined): number {
  if (carried === undefined) return 0;
  const { names, builders, all } = carried;
  return names.size + (builders ? 1 : 0) + (all ? 1 : 0);
}
