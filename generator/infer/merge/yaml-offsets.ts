// Finds where parts of a YAML text begin and end, and how they are laid out.
import {
  isAlias,
  isCollection,
  isScalar,
  type Pair,
  type ParsedNode,
  type YAMLMap,
} from "yaml";

export function isEmpty(node: unknown): boolean {
  return (
    node === null ||
    node === undefined ||
    (isScalar(node) && node.value === null && node.source === "")
  );
}

export function indentOf(text: string, map: YAMLMap): string {
  const [first] = map.items;
  const start = isPairLike(first) ? startOf(first.key) : undefined;
  if (start === undefined) return "";
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  // After a dash, the column counts, not the spaces.
  return " ".repeat(
    start - lineStart - (text.codePointAt(lineStart) === 0xfeff ? 1 : 0),
  );
}

/** The text before an offset on its line, if it is only spaces. */
export function spacesBefore(text: string, offset: number): string | undefined {
  const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return /^ *$/.test(before) ? before : undefined;
}

/** Whether the last two entries are separated by an empty line. */
export function isSpaced(text: string, map: YAMLMap): boolean {
  const before = map.items.at(-2);
  const last = map.items.at(-1);
  const from = before && endOfPair(before);
  const to = last && startOf(last.key);
  if (from === undefined || to === undefined) return false;
  return /\n[ \t]*\r?\n/.test(text.slice(Math.max(0, from - 1), to));
}

export function isPairLike(value: unknown): value is Pair {
  return typeof value === "object" && value !== null && "key" in value;
}

export function endOfPair(pair: Pair): number | undefined {
  return isEmpty(pair.value) ? endOf(pair.key) : endOf(pair.value);
}

/** Where the content of a node ends, without the comments and spaces after it. */
export function endOf(node: unknown): number | undefined {
  if (isCollection(node) && node.flow !== true) {
    const last: unknown = node.items.at(-1);
    if (last === undefined) return node.range?.[1];
    return isPairLike(last) ? endOfPair(last) : endOf(last);
  }
  return rangeOf(node)?.[1];
}

export function startOf(node: unknown): number | undefined {
  return rangeOf(node)?.[0];
}

function rangeOf(node: unknown): ParsedNode["range"] | undefined {
  if (isScalar(node) || isCollection(node) || isAlias(node)) {
    return node.range ?? undefined;
  }
  return undefined;
}
