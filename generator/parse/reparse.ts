// Parses a large text again after an edit: only the entries around the edit, if that cannot change how the
// rest is read.
import { SourceFile, type Span } from "../source/source-file.js";
import { convertNode } from "./convert-node.js";
import { composeFirstDocument } from "./compose-documents.js";
import type { YamlEntry, YamlMap, YamlNode } from "./node.js";
import type { ParsedDocument } from "./parsed-document.js";

/** A mapping in block style with at least four entries, each at the start of a line. */
interface Section {
  readonly map: YamlMap;
  readonly entries: readonly YamlEntry[];
  /** Where the line of each entry starts. */
  readonly lines: readonly number[];
  readonly indent: number;
}

/** What an edit replaced: the texts are the same before `start`, and from `oldEnd` or `newEnd` on. */
interface Edit {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/**
 * The root of a text, from the tree of the text before an edit, in which there
 * was no mistake; `undefined` if the whole text has to be parsed.
 *
 * The parser's state at the start of an entry depends only on what precedes
 * it. So the entries are parsed from the one before the edit to the one behind
 * it. If the parser reads that last one as it did before, at the same depth,
 * it is in the same state, and the text that follows is the same.
 */
export function reparse(
  { root, file: before }: ParsedDocument,
  file: SourceFile,
): YamlMap | undefined {
  // What an alias stands for may be anywhere, and a directive says what tags mean.
  if (anchor.test(before.text) || anchor.test(file.text)) return undefined;
  if (directive.test(before.text)) return undefined;
  const edit = findEdit(before.text, file.text);
  const around = root && findAround(root, edit, before.text);
  if (root === undefined || around === undefined) return undefined;
  const { section, first, last } = around;
  const { map, entries, lines, indent } = section;
  const shift = edit.newEnd - edit.oldEnd;
  const from = lines[first] ?? 0;
  const to = lines[last + 1] ?? 0;
  const parsed = parseEntries(file.text.slice(from, to + shift), indent);
  if (parsed === undefined) return undefined;

  const behind = lines[last] ?? 0;
  const moved: Move = {
    file,
    shift: (offset) => (offset < behind ? offset : offset + shift),
  };
  const inserted: Move = {
    file,
    shift: (offset) => offset - parsed.offset + from,
  };
  const anew = parsed.entries.map((entry) => moveEntry(entry, inserted));
  const guard = entries[last] && moveEntry(entries[last], moved);
  if (!isSameEntry(anew.at(-1), guard)) return undefined;
  const all = [
    ...entries.slice(0, first).map((entry) => moveEntry(entry, moved)),
    ...anew,
    ...entries.slice(last + 1).map((entry) => moveEntry(entry, moved)),
  ];
  const byKey = new Map(all.map((entry) => [entry.key, entry]));
  if (byKey.size < all.length) return undefined;
  const span = moveSpan(map.span, moved);
  return moveMap(root, moved, map, { kind: "map", span, entries: byKey });
}

/** Also finds what only looks like an anchor. */
const anchor = /(?:^|[\s,[{:?-])&\S/;

const directive = /^\ufeff?%/m;

/**
 * Whether a mapping with this indentation may have a merge key, which puts
 * entries of its own first unless others have the same keys.
 */
function mayMerge(text: string, indent: number): boolean {
  return new RegExp(`^ {${String(indent)}}(?:<<|[?!])`, "m").test(text);
}

function findEdit(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (
    start < shorter &&
    before.charCodeAt(start) === after.charCodeAt(start)
  ) {
    start++;
  }
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) ===
      after.charCodeAt(after.length - 1 - same)
  ) {
    same++;
  }
  return {
    start,
    oldEnd: before.length - same,
    newEnd: after.length - same,
  };
}

/** The entries to be parsed again, from the one before the edit to the one behind it, with another behind them. */
function findAround(root: YamlMap, edit: Edit, text: string) {
  for (const { value } of root.entries.values()) {
    if (value.kind !== "map") continue;
    if (value.span.start > edit.start || value.span.end < edit.oldEnd) continue;
    const section = readSection(value, text);
    if (section === undefined) return undefined;
    const { lines } = section;
    const first = lines.findLastIndex((line) => line <= edit.start) - 1;
    const last = lines.findIndex((line) => line >= edit.oldEnd);
    const isInside = first >= 1 && last >= 0 && last + 1 < lines.length;
    return isInside ? { section, first, last } : undefined;
  }
  return undefined;
}

function readSection(map: YamlMap, text: string): Section | undefined {
  const entries = [...map.entries.values()];
  const start = entries[0]?.keySpan.start ?? 0;
  const indent = start - lineStart(text, start);
  const lines: number[] = [];
  for (const { keySpan } of entries) {
    const line = lineStart(text, keySpan.start);
    const isPlain =
      keySpan.start - line === indent &&
      line > (lines.at(-1) ?? -1) &&
      /^ *$/.test(text.slice(line, keySpan.start));
    if (!isPlain) return undefined;
    lines.push(line);
  }
  const isBlock = indent > 0 && text[map.span.start] !== "{";
  const whole = text.slice(lineStart(text, map.span.start), map.span.end);
  return isBlock && !mayMerge(whole, indent)
    ? { map, entries, lines, indent }
    : undefined;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** The entries of a mapping that is the value of a key; `undefined` if there is a mistake. */
function parseEntries(text: string, indent: number) {
  if (mayMerge(text, indent)) return undefined;
  const head = "_:\n";
  const file = new SourceFile("", head + text);
  const { document, secondDocument, tooDeep } = composeFirstDocument(file.text);
  if (!document?.contents) return undefined;
  if (secondDocument !== undefined || tooDeep !== undefined) return undefined;
  if (document.errors.length + document.warnings.length > 0) return undefined;
  const { node, diagnostics } = convertNode(document.contents, file);
  if (node?.kind !== "map" || diagnostics.length > 0) return undefined;
  const [entry, ...others] = node.entries.values();
  if (entry?.value.kind !== "map" || others.length > 0) return undefined;
  const { entries } = entry.value;
  const isAtStart =
    entry.key === "_" && entry.value.span.start === head.length + indent;
  return isAtStart
    ? { offset: head.length, entries: [...entries.values()] }
    : undefined;
}

/** Where nodes go: into another file, and to another place. */
interface Move {
  readonly file: SourceFile;
  readonly shift: (offset: number) => number;
}

function moveSpan({ start, end }: Span, { file, shift }: Move): Span {
  return { file, start: shift(start), end: shift(end) };
}

function moveEntry({ key, keySpan, value }: YamlEntry, move: Move): YamlEntry {
  return {
    key,
    keySpan: moveSpan(keySpan, move),
    value: moveNode(value, move),
  };
}

function moveNode(node: YamlNode, move: Move): YamlNode {
  switch (node.kind) {
    case "scalar":
      return {
        kind: "scalar",
        span: moveSpan(node.span, move),
        value: node.value,
      };
    case "list": {
      const items = node.items.map((item) => moveNode(item, move));
      return { kind: "list", span: moveSpan(node.span, move), items };
    }
    case "map":
      return moveMap(node, move);
  }
}

/** A mapping with a mapping among its values replaced. */
function moveMap(
  map: YamlMap,
  move: Move,
  replaced?: YamlMap,
  replacement?: YamlMap,
): YamlMap {
  const entries = new Map<string, YamlEntry>();
  for (const entry of map.entries.values()) {
    const moved =
      replacement !== undefined && entry.value === replaced
        ? {
            ...entry,
            keySpan: moveSpan(entry.keySpan, move),
            value: replacement,
          }
        : moveEntry(entry, move);
    entries.set(entry.key, moved);
  }
  return { kind: "map", span: moveSpan(map.span, move), entries };
}

function isSameEntry(
  one: YamlEntry | undefined,
  other: YamlEntry | undefined,
): boolean {
  if (one === undefined || other === undefined) return false;
  return (
    one.key === other.key &&
    isSameSpan(one.keySpan, other.keySpan) &&
    isSameNode(one.value, other.value)
  );
}

function isSameSpan(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

function isSameNode(one: YamlNode, other: YamlNode): boolean {
  if (!isSameSpan(one.span, other.span)) return false;
  switch (one.kind) {
    case "scalar":
      return other.kind === "scalar" && Object.is(one.value, other.value);
    case "list":
      return (
        other.kind === "list" &&
        one.items.length === other.items.length &&
        one.items.every((item, at) => {
          const match = other.items[at];
          return match !== undefined && isSameNode(item, match);
        })
      );
    case "map": {
      if (other.kind !== "map" || one.entries.size !== other.entries.size) {
        return false;
      }
      const entries = [...other.entries.values()];
      return [...one.entries.values()].every((entry, at) =>
        isSameEntry(entry, entries[at]),
      );
    }
  }
}
