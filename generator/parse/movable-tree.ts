// Trees whose places move with the text, for `--watch`: after an edit, what it did not touch is the same object, wherever
// it is now. What was made of a node can then be used again.
import type { SourceFile, Span } from "../source/source-file.js";
import type { YamlEntry, YamlMap, YamlNode } from "./node.js";

/** The text that a tree is in at present. */
interface Home {
  file: SourceFile;
}

/** Where something starts that moves as a whole. */
export interface Anchor {
  readonly home: Home;
  offset: number;
}

/** A range that moves with its anchor. It has no fields of a span, so it cannot be spread. */
class MovableSpan implements Span {
  readonly anchor: Anchor;
  readonly #start: number;
  readonly #end: number;

  constructor(anchor: Anchor, start: number, end: number) {
    this.anchor = anchor;
    this.#start = start;
    this.#end = end;
  }

  get file(): SourceFile {
    return this.anchor.home.file;
  }

  get start(): number {
    return this.anchor.offset + this.#start;
  }

  get end(): number {
    return this.anchor.offset + this.#end;
  }
}

/** What a span moves with; `undefined` for one that stays where it is. */
export function anchorOf(span: Span): Anchor | undefined {
  return span instanceof MovableSpan ? span.anchor : undefined;
}

/** A range of the present text, in offsets of that text. */
export function movableSpan(anchor: Anchor, start: number, end: number): Span {
  return new MovableSpan(anchor, start - anchor.offset, end - anchor.offset);
}

/**
 * A copy of a tree that can be moved: each entry of the root, and each entry of
 * a mapping in it, has an anchor of its own.
 */
export function makeMovable(root: YamlMap, file: SourceFile): YamlMap {
  const home: Home = { file };
  const entries = new Map<string, YamlEntry>();
  for (const entry of root.entries.values()) {
    const { key, keySpan, value } = entry;
    const anchor: Anchor = { home, offset: keySpan.start };
    entries.set(key, {
      key,
      keySpan: anchored(keySpan, anchor, 0),
      value:
        value.kind === "map"
          ? {
              kind: "map",
              span: anchored(value.span, anchor, 0),
              entries: new Map(
                [...value.entries.values()].map((inner) => [
                  inner.key,
                  movableEntry(inner, home, 0),
                ]),
              ),
            }
          : anchoredNode(value, anchor, 0),
    });
  }
  const whole: Anchor = { home, offset: 0 };
  return { kind: "map", span: anchored(root.span, whole, 0), entries };
}

/** An entry with an anchor of its own, moved by `shift`. */
export function movableEntry(
  entry: YamlEntry,
  home: Home,
  shift: number,
): YamlEntry {
  const anchor: Anchor = { home, offset: entry.keySpan.start + shift };
  return anchoredEntry(entry, anchor, shift);
}

function anchoredEntry(
  { key, keySpan, value }: YamlEntry,
  anchor: Anchor,
  shift: number,
): YamlEntry {
  return {
    key,
    keySpan: anchored(keySpan, anchor, shift),
    value: anchoredNode(value, anchor, shift),
  };
}

function anchoredNode(node: YamlNode, anchor: Anchor, shift: number): YamlNode {
  const span = anchored(node.span, anchor, shift);
  switch (node.kind) {
    case "scalar":
      return { kind: "scalar", span, value: node.value };
    case "list": {
      const items = node.items.map((item) => anchoredNode(item, anchor, shift));
      return { kind: "list", span, items };
    }
    case "map": {
      const entries = new Map<string, YamlEntry>();
      for (const entry of node.entries.values()) {
        entries.set(entry.key, anchoredEntry(entry, anchor, shift));
      }
      return { kind: "map", span, entries };
    }
  }
}

function anchored({ start, end }: Span, anchor: Anchor, shift: number): Span {
  return movableSpan(anchor, start + shift, end + shift);
}

/** Moves a tree into its next text: what starts at `from` or behind it by `shift`, all else not at all. */
export function moveTree(
  root: YamlMap,
  file: SourceFile,
  from: number,
  shift: number,
): void {
  const move = ({ keySpan }: YamlEntry) => {
    const anchor = anchorOf(keySpan);
    if (anchor !== undefined && anchor.offset >= from) anchor.offset += shift;
  };
  for (const entry of root.entries.values()) {
    move(entry);
    if (entry.value.kind === "map") entry.value.entries.forEach(move);
  }
  const whole = anchorOf(root.span);
  if (whole !== undefined) whole.home.file = file;
}
