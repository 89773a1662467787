// Finds the bracket or quote that an error at the end of a file is really about.
import { isAlias, isMap, isPair, isScalar, isSeq } from "yaml";
import type { Node } from "yaml";

/**
 * The offset of the innermost `[`, `{`, `"` or `'` before an offset that has no
 * closing partner; `undefined` when all have one. The tree is no deeper than
 * the parser lets it be, so recursion is safe.
 */
export function findUnclosed(
  root: Node | null,
  before: number,
  text: string,
): number | undefined {
  let found: number | undefined;
  const visit = (node: unknown): void => {
    if (isPair(node)) {
      visit(node.key);
      visit(node.value);
      return;
    }
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return;
    if (isAlias(node) || !node.range) return;
    const [start, end] = node.range;
    if (start >= before) return;
    if (isOpen(text, start, end) && (found === undefined || start > found)) {
      found = start;
    }
    if (!isScalar(node)) for (const item of node.items) visit(item);
  };
  visit(root);
  return found;
}

function isOpen(text: string, start: number, end: number): boolean {
  const closer = closers.get(text.charAt(start));
  if (closer === undefined) return false;
  // A quoted text may end in an escaped quote: count the backslashes before it.
  const last = text.slice(start + 1, end).trimEnd();
  if (!last.endsWith(closer)) return true;
  if (closer === '"') return /(?:^|[^\\])(?:\\\\)*\\"$/.test(last.slice(-64));
  return closer === "'" && (/'*$/.exec(last)?.[0].length ?? 0) % 2 === 0;
}

const closers: ReadonlyMap<string, string> = new Map([
  ["[", "]"],
  ["{", "}"],
  ['"', '"'],
  ["'", "'"],
]);
