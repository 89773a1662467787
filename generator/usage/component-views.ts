// Adds the scripts of `.vue` and `.svelte` files to a program: the path that represents each file, and its view.
import type { Unresolved } from "./unresolved.js";
import { loadScriptReaders, type LoadParser } from "./script-blocks.js";
import type { ScriptView } from "./script-view.js";
import { wordsOf } from "./words-of.js";

export interface ComponentViews {
  /** The paths given, with `/a/B.vue.ts` for `/a/B.vue`. */
  readonly roots: readonly string[];
  /** By the path that represents the file. */
  readonly views: ReadonlyMap<string, ScriptView>;
  readonly unresolved: readonly Unresolved[];
}

export interface ViewOptions {
  readonly texts: ReadonlyMap<string, string>;
  /** Whether an expression of a template matters, beside those with a name that the file imports. */
  readonly isWanted: (expression: string) => boolean;
  readonly loadParser: LoadParser;
  readonly show: (path: string) => string;
}

/** Loads the parsers of the formats that come up, and no other. */
export async function componentViews(
  paths: readonly string[],
  { texts, isWanted, loadParser, show }: ViewOptions,
): Promise<ComponentViews> {
  const readers = await loadScriptReaders(paths, loadParser);
  const views = new Map<string, ScriptView>();
  const unresolved: Unresolved[] = [];
  const roots = paths.map((path) => {
    const read = path.endsWith(".vue")
      ? readers.vue
      : path.endsWith(".svelte")
        ? readers.svelte
        : undefined;
    if (read === undefined) return path;
    const text = texts.get(path) ?? "";
    const names = importedNames(text);
    const view = read(
      text,
      (expression) =>
        isWanted(expression) ||
        wordsOf(expression).some((word) => names.has(word)),
    );
    if (view.problem !== undefined) {
      unresolved.push({ file: show(path), message: view.problem });
    }
    const stand = path + view.ending;
    views.set(stand, view);
    return stand;
  });
  return { roots, views, unresolved };
}

function importedNames(text: string): ReadonlySet<string> {
  const clauses = text.matchAll(/\bimport\s+([^"'`;]*?)\s+from\b/g);
  return new Set(
    Array.from(clauses, (match) => wordsOf(match[1] ?? ""))
      .flat()
      .filter((word) => word !== "as" && word !== "type"),
  );
}
