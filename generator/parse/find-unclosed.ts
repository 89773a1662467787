// Finds the unclosed bracket or quote that causes an error at the end of a file.
import { isAlias, isMap, isNode, isPair, isScalar, isSeq } from "yaml";
import type { Node } from "yaml";

/**
 * The offset of the innermost `[`, `{`, `"` or `'` before an offset that has
 * no closing partner; `undefined` if all have one. The parser limits the depth
 * of the tree, so recursion is safe.
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
    const isUnclosed = isScalar(node)
      ? isOpenText(text, start, end)
      : node.flow === true &&
        isOpenList(text, start, end, endOfItems(node.items) ?? start + 1);
    if (isUnclosed && (found === undefined || start > found)) found = start;
    if (!isScalar(node)) for (const item of node.items) visit(item);
  };
  visit(root);
  return found;
}

/**
 * Only what follows the last item can close an array or a mapping, because the
 * item may end in the same bracket.
 */
function isOpenList(
  text: string,
  start: number,
  end: number,
  endOfLast: number,
): boolean {
  const closer = brackets.get(text.charAt(start));
  if (closer === undefined) return false;
  const tail = text.slice(endOfLast, end).replace(/#.*/g, "");
  return !tail.trimEnd().endsWith(closer);
}

function endOfItems(items: readonly unknown[]): number | undefined {
  const last = items.at(-1);
  const nodes = isPair(last) ? [last.value, last.key] : [last];
  for (const node of nodes) {
    if (isNode(node) && node.range) return node.range[1];
  }
  return undefined;
}

function isOpenText(text: string, start: number, end: number): boolean {
  const quote = text.charAt(start);
  if (quote !== '"' && quote !== "'") return false;
  const last = text.slice(start + 1, end).trimEnd();
  if (!last.endsWith(quote)) return true;
  // A quoted string may end in an escaped quote: count the backslashes, or the quotes, before it.
  return quote === '"'
    ? /(?:^|[^\\])(?:\\\\)*\\"$/.test(last.slice(-64))
    : (/'*$/.exec(last)?.[0].length ?? 0) % 2 === 0;
}

const brackets: ReadonlyMap<string, string> = new Map([
  ["[", "]"],
  ["{", "}"],
]);
