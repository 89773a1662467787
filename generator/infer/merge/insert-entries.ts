// Adds entries to mappings and arrays in the text of a taxonomy, without changing an existing byte.
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import {
  spacesBefore,
  endOf,
  endOfPair,
  indentOf,
  isPairLike,
  isSpaced,
} from "./yaml-offsets.js";

/** An entry to add, printed for both YAML styles. */
export interface NewEntry {
  /** Its lines in block style, each with `indent` before it. */
  readonly block: (indent: string) => readonly string[];
  /** The same between braces or brackets, without comments. */
  readonly flow: string;
}

/** Entries for one collection: a mapping unless `list` is set. */
export interface Addition {
  /** Keys from the root: `["events", "coupon_redeemed", "properties"]`. */
  readonly path: readonly string[];
  readonly list: boolean;
  readonly entries: readonly NewEntry[];
}

/** A string to insert at an offset. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

export interface InsertionPlan {
  readonly insertions: readonly Insertion[];
  /** Additions that cannot be inserted safely, with the reasons. */
  readonly refused: readonly {
    readonly addition: Addition;
    readonly reason: string;
  }[];
}

const step = "  ";

/** Determines where each addition goes. The text must be a taxonomy without errors. */
export function planInsertions(
  text: string,
  additions: readonly Addition[],
): InsertionPlan {
  const document = parseDocument(text);
  const lineEnd = /\r\n/.test(text) ? "\r\n" : "\n";
  const groups = new Map<unknown, { target: Target; parts: Part[] }>();
  const refused: { addition: Addition; reason: string }[] = [];
  for (const addition of additions) {
    if (addition.entries.length === 0) continue;
    const target = locate(document, addition);
    if (typeof target === "string") {
      refused.push({ addition, reason: target });
      continue;
    }
    const { path, list, entries } = addition;
    const part = { addition, keys: path.slice(target.depth), list, entries };
    const group = groups.get(target.holder);
    if (group === undefined) {
      groups.set(target.holder, { target, parts: [part] });
    } else {
      group.parts.push(part);
    }
  }
  const insertions: (Insertion & { readonly depth: number })[] = [];
  for (const { target, parts } of groups.values()) {
    const result = insert(text, target, nested(parts));
    if (typeof result === "string") {
      for (const { addition } of parts) {
        refused.push({ addition, reason: result });
      }
    } else {
      insertions.push({
        offset: result.offset,
        text: result.text.replaceAll("\n", lineEnd),
        depth: target.depth,
      });
    }
  }
  // If several collections end at one offset, the inner one is extended first.
  insertions.sort((one, other) => other.depth - one.depth);
  return { insertions, refused };
}

/** The text with all insertions; those at one offset keep their order. */
export function applyInsertions(
  text: string,
  insertions: readonly Insertion[],
): string {
  const sorted = insertions
    .map((insertion, index) => ({ ...insertion, index }))
    .sort((a, b) => a.offset - b.offset || a.index - b.index);
  let result = "";
  let from = 0;
  for (const { offset, text: inserted } of sorted) {
    result += text.slice(from, offset) + inserted;
    from = offset;
  }
  return result + text.slice(from);
}

/** An addition with the missing keys of its path. */
interface Part {
  readonly addition: Addition;
  readonly keys: readonly string[];
  readonly list: boolean;
  readonly entries: readonly NewEntry[];
}

/** The collection to extend, and how many keys of the path lead to it. */
type Target = { readonly depth: number } & (
  | { readonly kind: "map"; readonly holder: YAMLMap }
  | { readonly kind: "list"; readonly holder: YAMLSeq }
);

/** The innermost existing collection on the path; a reason if it cannot be extended. */
function locate(
  document: Document.Parsed,
  { path, list }: Addition,
): Target | string {
  let node: unknown = document.contents;
  for (let depth = 0; depth <= path.length; depth++) {
    const isLast = depth === path.length;
    if (isAlias(node)) return "its value is an alias";
    if (isLast && list) {
      return isSeq(node)
        ? { kind: "list", holder: node, depth }
        : "its value is not an array";
    }
    if (!isMap(node)) return "its value is not a mapping";
    const pair = isLast ? undefined : findPair(node, path[depth]);
    if (pair === undefined) {
      return !isLast && findPair(node, "<<") !== undefined
        ? "it has a merge key"
        : { kind: "map", holder: node, depth };
    }
    node = pair.value;
  }
  return "its position is unknown";
}

function findPair(map: YAMLMap, key: string | undefined): Pair | undefined {
  return map.items.find((each) => isScalar(each.key) && each.key.value === key);
}

function insert(
  text: string,
  target: Target,
  entries: readonly NewEntry[],
): Insertion | string {
  switch (target.kind) {
    case "map":
      return intoMap(text, target.holder, entries, target.depth);
    case "list":
      return intoList(text, target.holder, entries);
  }
}

/** Entries with the missing keys around them, each key once. */
function nested(parts: readonly Part[]): readonly NewEntry[] {
  const direct = parts.flatMap(({ keys, entries }) =>
    keys.length === 0 ? entries : [],
  );
  const names = new Set(parts.flatMap(({ keys }) => keys.slice(0, 1)));
  return [
    ...direct,
    ...[...names].map((name) => {
      const inner = parts
        .filter(({ keys }) => keys[0] === name)
        .map((part) => ({ ...part, keys: part.keys.slice(1) }));
      const isList = inner.every(({ keys, list }) => list && keys.length === 0);
      return below(name, nested(inner), isList);
    }),
  ];
}

function below(
  key: string,
  entries: readonly NewEntry[],
  isList: boolean,
): NewEntry {
  const flow = entries.map((each) => each.flow).join(", ");
  return {
    block: (indent) => [
      `${indent}${key}:`,
      ...entries.flatMap((each) => each.block(indent + step)),
    ],
    flow: `${key}: ${isList ? `[${flow}]` : `{ ${flow} }`}`,
  };
}

function intoMap(
  text: string,
  map: YAMLMap,
  entries: readonly NewEntry[],
  depth: number,
): Insertion | string {
  if (map.flow === true) return intoFlow(map, entries);
  const last = map.items.at(-1);
  if (last === undefined)
    return "the mapping is empty, so its indentation is unknown";
  const indent = indentOf(text, map);
  const apart = depth === 0 || isSpaced(text, map);
  const lines = entries.flatMap((each) => [
    ...(apart ? [""] : []),
    ...each.block(indent),
  ]);
  return afterLine(text, endOfPair(last), lines);
}

function intoList(
  text: string,
  list: YAMLSeq,
  entries: readonly NewEntry[],
): Insertion | string {
  if (list.flow === true) return intoFlow(list, entries);
  const last = list.items.at(-1);
  const start = list.range?.[0];
  if (last === undefined || start === undefined) {
    return "the mapping is empty, so its indentation is unknown";
  }
  const indent = spacesBefore(text, start);
  if (indent === undefined) return "the array does not begin a line";
  const lines = entries.flatMap((each) => each.block(indent));
  return afterLine(text, endOf(last), lines);
}

function intoFlow(
  collection: YAMLMap | YAMLSeq,
  entries: readonly NewEntry[],
): Insertion | string {
  const start = collection.range?.[0];
  if (start === undefined) return "its position is unknown";
  const flow = entries.map((each) => each.flow).join(", ");
  const last: unknown = collection.items.at(-1);
  if (last === undefined) {
    return { offset: start + 1, text: isMap(collection) ? ` ${flow} ` : flow };
  }
  const end = isPairLike(last) ? endOfPair(last) : endOf(last);
  return end === undefined
    ? "its end is unknown"
    : { offset: end, text: `, ${flow}` };
}

/** After the line in which something ends; the comment at its end stays with it. */
function afterLine(
  text: string,
  offset: number | undefined,
  lines: readonly string[],
): Insertion | string {
  if (offset === undefined) return "its end is unknown";
  const block = lines.join("\n");
  // A block scalar ends with its line.
  if (text[offset - 1] === "\n") return { offset, text: `${block}\n` };
  const end = text.indexOf("\n", offset);
  return end < 0
    ? { offset: text.length, text: `\n${block}\n` }
    : { offset: end + 1, text: `${block}\n` };
}
