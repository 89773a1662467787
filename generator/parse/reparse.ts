// Parses a large text again after an edit: only the entries around the edit, if that cannot change how the
// rest is read.
import { SourceFile, type Span } from "../source/source-file.js";
import { convertNode } from "./convert-node.js";
import { composeFirstDocument } from "./compose-documents.js";
import {
  anchorOf,
  makeMovable,
  movableEntry,
  movableSpan,
  moveTree,
} from "./movable-tree.js";
import type { YamlEntry, YamlMap, YamlNode } from "./node.js";
import type { ParsedDocument } from "./parsed-document.js";

/** A mapping in block style with at least four entries, each at the start of a line. */
interface Section {
  readonly key: string;
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
 * was no mistake; `undefined` if the whole text has to be parsed. What the edit
 * did not touch is the same object in both: a tree that can be moved is of the
 * new text from then on.
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
  if (!isLocal(before.text) || anchor.test(file.text)) return undefined;
  const edit = findEdit(before.text, file.text);
  const around = root && findAround(root, edit, before.text);
  if (root === undefined || around === undefined) return undefined;
  const { section, first, last } = around;
  const { entries, lines, indent } = section;
  const shift = edit.newEnd - edit.oldEnd;
  const from = lines[first] ?? 0;
  const to = lines[last + 1] ?? 0;
  const parsed = parseEntries(file.text.slice(from, to + shift), indent);
  if (parsed === undefined) return undefined;

  const inserted = from - parsed.offset;
  const guard = entries[last];
  const read = parsed.entries.at(-1);
  if (guard === undefined || read === undefined) return undefined;
  if (!isSameEntry(read, guard, shift - inserted)) return undefined;
  const keys = [
    ...entries.slice(0, first).map(({ key }) => key),
    ...parsed.entries.map(({ key }) => key),
    ...entries.slice(last + 1).map(({ key }) => key),
  ];
  if (new Set(keys).size < keys.length) return undefined;
  return replaceEntries(root, file, {
    section,
    first,
    last,
    anew: parsed.entries,
    inserted,
    shift,
  });
}

interface Replacement {
  readonly section: Section;
  /** The entries that are replaced, from the first to the last. */
  readonly first: number;
  readonly last: number;
  /** Instead of them, in offsets to which `inserted` is to be added. */
  readonly anew: readonly YamlEntry[];
  readonly inserted: number;
  /** Of what follows the edit. */
  readonly shift: number;
}

function replaceEntries(
  old: YamlMap,
  file: SourceFile,
  { section, first, last, anew, inserted, shift }: Replacement,
): YamlMap {
  const root = anchorOf(old.span) ? old : makeMovable(old, old.span.file);
  const whole = anchorOf(root.span);
  const holder = root.entries.get(section.key);
  if (whole === undefined || holder?.value.kind !== "map") {
    throw new Error(`no section ${section.key} in a tree that can be moved`);
  }
  const { span } = holder.value;
  const { start, end } = span;
  const all = [...holder.value.entries.values()];
  moveTree(root, file, section.lines[last] ?? 0, shift);
  const replaced = new Map(
    all.slice(first, last + 1).map((entry) => [entry.key, entry]),
  );
  const made = anew.map((entry) => {
    const known = replaced.get(entry.key);
    const place = known && anchorOf(known.keySpan);
    if (known !== undefined && place !== undefined) {
      const distance = entry.keySpan.start - known.keySpan.start;
      if (isSameEntry(entry, known, distance)) {
        place.offset += distance + inserted;
        return known;
      }
    }
    return movableEntry(entry, whole.home, inserted);
  });
  const entries = [...all.slice(0, first), ...made, ...all.slice(last + 1)];
  const value: YamlMap = {
    kind: "map",
    span: movableSpan(anchorOf(span) ?? whole, start, end + shift),
    entries: new Map(entries.map((entry) => [entry.key, entry])),
  };
  return {
    kind: "map",
    span: movableSpan(whole, root.span.start, root.span.end + shift),
    entries: new Map(
      [...root.entries].map(([key, entry]) => [
        key,
        entry === holder ? { ...entry, value } : entry,
      ]),
    ),
  };
}

/** What an alias stands for may be anywhere, and a directive says what tags mean. */
export function isLocal(text: string): boolean {
  return !anchor.test(text) && !directive.test(text);
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
  for (const { key, value } of root.entries.values()) {
    if (value.kind !== "map") continue;
    if (value.span.start > edit.start || value.span.end < edit.oldEnd) continue;
    const section = readSection(key, value, text);
    if (section === undefined) return undefined;
    const { lines } = section;
    const first = lines.findLastIndex((line) => line <= edit.start) - 1;
    const last = lines.findIndex((line) => line >= edit.oldEnd);
    const isInside = first >= 1 && last >= 0 && last + 1 < lines.length;
    return isInside ? { section, first, last } : undefined;
  }
  return undefined;
}

function readSection(
  key: string,
  map: YamlMap,
  text: string,
): Section | undefined {
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
    ? { key, entries, lines, indent }
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

/** Whether an entry is the other one moved by a distance. */
function isSameEntry(
  one: YamlEntry,
  other: YamlEntry,
  distance: number,
): boolean {
  return (
    one.key === other.key &&
    isSameSpan(one.keySpan, other.keySpan, distance) &&
    isSameNode(one.value, other.value, distance)
  );
}

function isSameSpan(one: Span, other: Span, distance: number): boolean {
  return (
    one.start === other.start + distance && one.end === other.end + distance
  );
}

function isSameNode(one: YamlNode, other: YamlNode, distance: number): boolean {
  if (!isSameSpan(one.span, other.span, distance)) return false;
  switch (one.kind) {
    case "scalar":
      return other.kind === "scalar" && Object.is(one.value, other.value);
    case "list":
      return (
        other.kind === "list" &&
        one.items.length === other.items.length &&
        one.items.every((item, at) => {
          const match = other.items[at];
          return match !== undefined && isSameNode(item, match, distance);
        })
      );
    case "map": {
      if (other.kind !== "map" || one.entries.size !== other.entries.size) {
        return false;
      }
      const entries = [...other.entries.values()];
      return [...one.entries.values()].every((entry, at) => {
        const match = entries[at];
        return match !== undefined && isSameEntry(entry, match, distance);
      });
    }
  }
}
