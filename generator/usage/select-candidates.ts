// Chooses by text alone which files are worth parsing: those that can reach the generated folder, and those that may hold raw calls.
import { posix } from "node:path";
import { scanImports } from "./import-scan.js";

export interface SelectOptions {
  /** Texts by absolute path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly isGenerated: (path: string) => boolean;
  readonly mayHoldRawCall: (text: string) => boolean;
  /** Resolves what is not relative, such as `@/events`; asked once for each specifier. */
  readonly resolve: (specifier: string, from: string) => string | undefined;
}

/** In the order of the texts. */
export function selectCandidates(given: SelectOptions): readonly string[] {
  const { texts, isGenerated, mayHoldRawCall } = given;
  const importers = new Map<string, string[]>();
  const chosen = new Set<string>();
  const queue: string[] = [];
  const aliases = new Map<string, string | undefined>();
  const leadsTo = (specifier: string, from: string) => {
    if (specifier.startsWith(".")) {
      return posix.join(posix.dirname(from), specifier);
    }
    if (!aliases.has(specifier)) {
      aliases.set(specifier, given.resolve(specifier, from));
    }
    return aliases.get(specifier);
  };
  for (const [path, text] of texts) {
    // `declare global` and ambient files give names to what nobody imports.
    if (mayHoldRawCall(text) || path.endsWith(".d.ts")) chosen.add(path);
    for (const specifier of scanImports(text)) {
      const target = leadsTo(specifier, path);
      if (target === undefined) continue;
      if (isGenerated(target)) {
        queue.push(path);
        continue;
      }
      const key = keyOf(target);
      const list = importers.get(key);
      if (list === undefined) importers.set(key, [path]);
      else list.push(path);
    }
  }
  const reached = new Set<string>();
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    if (!mayCarry(path, texts.get(path) ?? "")) continue;
    const key = keyOf(path);
    queue.push(
      ...(importers.get(key) ?? []),
      ...(key.endsWith("/index")
        ? (importers.get(key.slice(0, -"/index".length)) ?? [])
        : []),
    );
  }
  return [...texts.keys()].filter(
    (path) => chosen.has(path) || reached.has(path),
  );
}

/** A path without its ending, as imports may leave it out or write another one. */
function keyOf(path: string): string {
  return path.replace(/(?:\.d)?\.(?:[cm]?[jt]sx?|vue|svelte)$/, "");
}

/**
 * Whether other files can get a builder or a wrapper from this one: it
 * re-exports, or it exports something that is no component. A component's
 * importers get the component.
 */
function mayCarry(path: string, text: string): boolean {
  if (/\bexport\s*(?:\*|\{)/.test(text)) return true;
  if (/\.(?:vue|svelte)$/.test(path)) return false;
  const exported = text.matchAll(
    /\bexport\s+(?:default\s+)?(?:async\s+)?(?:const|let|var|class|function\*?)?\s*([\w$]*)/g,
  );
  for (const [, name = ""] of exported) {
    const isComponent = /^[A-Z]/.test(name) && /\.[jt]sx$/.test(path);
    if (!isComponent) return true;
  }
  return /\bexports\b/.test(text);
}
