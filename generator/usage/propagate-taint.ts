// Chooses which files are worth a program: those that can reach a builder by the names they import, and those that may hold raw calls. Only files that import something tainted are parsed here.
import { posix } from "node:path";
import { ts } from "ts-morph";
import { readFlow, type FileFlow } from "./file-flow.js";
import { hasTaint, type ModuleTaint } from "./module-taint.js";
import { scanImports, type ImportText } from "./scan-imports.js";
import { viewByTags } from "./script-view.js";

export interface TaintOptions {
  /** Texts by absolute path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly isGenerated: (path: string) => boolean;
  /** Names of the generated folder that lead to something that `usage` reports. */
  readonly reportedNames: ModuleTaint;
  readonly caseSensitive: boolean;
  readonly mayHoldRawCall: (text: string) => boolean;
  /** Resolves what is not relative, such as `@/events`; asked once for each specifier and folder of a package. */
  readonly resolve: (specifier: string, from: string) => string | undefined;
}

export interface Selection {
  /** In the order of the texts. */
  readonly candidates: readonly string[];
  /** Names of a file of a program that may lead to a builder. */
  readonly namesOf: (file: ts.SourceFile) => ReadonlySet<string>;
}

interface Link extends ImportText {
  readonly from: string;
}

/** Follows names from the generated folder through all files that import, declare and export them, until nothing new turns up. */
export function propagateTaint(given: TaintOptions): Selection {
  const { texts, isGenerated, reportedNames, mayHoldRawCall } = given;
  const leadsTo = makeResolver(given.resolve);
  const keyOf = (path: string) => moduleKey(path, given.caseSensitive);
  const importers = new Map<string, Link[]>();
  const chosen = new Set<string>();
  const queue = new Set<string>();
  for (const [path, text] of texts) {
    if (mayHoldRawCall(text) || isForAll(path, text)) chosen.add(path);
    if (isAmbient(path, text)) queue.add(path);
    for (const found of scanImports(text)) {
      const target = leadsTo(found.specifier, path);
      if (target === undefined) continue;
      if (isGenerated(target)) queue.add(path);
      const key = keyOf(target);
      const links = importers.get(key) ?? [];
      importers.set(key, links);
      links.push({ ...found, from: path });
    }
  }

  const taints = new Map<string, ModuleTaint>();
  const globals = new Set<string>();
  const flowOf = (file: ts.SourceFile, path = file.fileName): FileFlow => {
    const taintOf = (specifier: string) => {
      const target = leadsTo(specifier, path);
      if (target === undefined) return undefined;
      return isGenerated(target) ? reportedNames : taints.get(keyOf(target));
    };
    return readFlow(file, taintOf, reportedNames, globals);
  };
  const files = new Map<string, ts.SourceFile>();
  for (const path of queue) {
    // A file may come up again, when more is known of what it imports.
    queue.delete(path);
    chosen.add(path);
    const file = files.get(path) ?? parse(path, texts.get(path) ?? "");
    files.set(path, file);
    const { exports, globals: declared } = flowOf(file, path);
    for (const name of declared) {
      if (globals.has(name)) continue;
      globals.add(name);
      for (const [other, text] of texts) {
        if (text.includes(name)) queue.add(other);
      }
    }
    const key = keyOf(path);
    // Files with one key, such as `a.ts` and `a/index.ts`, are one module.
    const before = taints.get(key) ?? new Set();
    const taint = new Set([...before, ...exports]);
    // What imports a component gets no builder by it.
    if (isComponent(path)) taint.delete("default");
    if (taint.size === before.size) continue;
    taints.set(key, taint);
    for (const { from, names } of importers.get(key) ?? []) {
      const isMeant =
        names === undefined || [...names].some((name) => hasTaint(taint, name));
      if (isMeant) queue.add(from);
    }
  }
  return {
    candidates: [...texts.keys()].filter((path) => chosen.has(path)),
    namesOf: (file) => flowOf(file).names,
  };
}

/** Relative specifiers by text; others are asked once for each first folder, as packages of a workspace may differ. */
function makeResolver(
  resolve: TaintOptions["resolve"],
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

/** A path without its ending and `/index`, as imports may leave these out or write another ending. */
function moduleKey(path: string, caseSensitive: boolean): string {
  const key = path.replace(
    /\/?(?:\/index)?(?:(?:\.d)?\.(?:[cm]?[jt]sx?|vue|svelte))?$/,
    "",
  );
  return caseSensitive ? key : key.toLowerCase();
}

/** Of a component, the scripts. */
function parse(path: string, text: string): ts.SourceFile {
  const view = isComponent(path)
    ? viewByTags(text, () => false, "")
    : { text, ending: "" };
  return ts.createSourceFile(
    path + view.ending,
    view.text,
    {
      languageVersion: ts.ScriptTarget.ESNext,
      jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
    },
    true,
  );
}

function isComponent(path: string): boolean {
  return /\.(?:vue|svelte)$/.test(path);
}

const module = /^\s*(?:import|export)\b/m;
const augments = /\bdeclare\s+(?:global|module|namespace)\b/;

/** Files that give names to code that imports nothing of them: they stand in every program. */
function isForAll(path: string, text: string): boolean {
  if (augments.test(text)) return true;
  if (isComponent(path)) return false;
  return !module.test(text) && !/\brequire\s*\(|\bexports\b/.test(text);
}

/** Those of them that may declare builders for everybody, by `typeof import("…")`. */
function isAmbient(path: string, text: string): boolean {
  return isForAll(path, text) && /\bimport\s*\(/.test(text);
}
