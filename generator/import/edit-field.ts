// Plans the change of one key of a mapping as an edit of the text: a new value, a new key, or a key less.
import type { Addition } from "../infer/merge/insert-entries.js";
import type { YamlEntry, YamlMap, YamlNode } from "../parse/node.js";
import type { TextEdit } from "../text/text-edits.js";
import { yamlScalar, yamlValue, type FieldValue } from "./field-value.js";
import { fieldEntry } from "./print-entries.js";

/** What has to be done in a file; or why it cannot, as a clause. */
export type FieldPlan =
  | {
      readonly edits: readonly TextEdit[];
      readonly additions: readonly Addition[];
    }
  | { readonly reason: string };

/** A mapping of a file, and the keys that lead to it. */
export interface Place {
  readonly map: YamlMap;
  readonly path: readonly string[];
}

/** Nothing else of the text changes, except that a list that is written anew has one form. */
export function editField(
  { map, path }: Place,
  key: string,
  value: FieldValue,
): FieldPlan {
  const entry = map.entries.get(key);
  if (entry === undefined) {
    return value === undefined
      ? done([])
      : add({ path, list: false, entries: [fieldEntry(key, value)] });
  }
  if (!isOwn(map, entry)) {
    return { reason: `the value of \`${key}\` is shared by an alias` };
  }
  if (value === undefined) return removeKey(map, key, entry);
  return replaceValue(entry.value, value, [...path, key]);
}

/** Replaces the scalar of a key by a text in YAML. */
export function replaceScalar(entry: YamlEntry, text: string): FieldPlan {
  return entry.value.kind === "scalar"
    ? done([replaceSpan(entry.value, text)])
    : { reason: "its value is not a word" };
}

function replaceValue(
  node: YamlNode,
  value: Exclude<FieldValue, undefined>,
  path: readonly string[],
): FieldPlan {
  switch (node.kind) {
    case "scalar":
      return done([replaceSpan(node, yamlValue(value))]);
    case "map": {
      // A label has a text for each language, and the console's is the first.
      const [first] = node.entries.values();
      return first?.value.kind === "scalar" && typeof value === "string"
        ? done([replaceSpan(first.value, yamlScalar(value))])
        : { reason: "its value is a mapping" };
    }
    case "list":
      return editList(node, typeof value === "object" ? value : [value], path);
  }
}

function editList(
  node: YamlNode & { readonly kind: "list" },
  after: readonly (string | number | boolean)[],
  path: readonly string[],
): FieldPlan {
  const { file, start, end } = node.span;
  const before = node.items.map(itemValue);
  const isFlow = file.text[start] === "[";
  const isBare = !/[#&*]/.test(file.text.slice(start, end));
  const isKept = before.every((value, at) => value === after[at]);
  if (isKept) {
    const entries = after.slice(before.length).map((value) => ({
      block: (indent: string) => [`${indent}- ${yamlScalar(value)}`],
      flow: yamlScalar(value),
    }));
    return add({ path, list: true, entries });
  }
  const areScalars = node.items.every(({ kind }) => kind === "scalar");
  if (isFlow && isBare && areScalars) {
    return done([replaceSpan(node, yamlValue(after))]);
  }
  return isFlow
    ? { reason: "its values have comments or descriptions" }
    : shortenList(node, before, after);
}

/** Removes items of a list in block style, each with its line. */
function shortenList(
  { items }: YamlNode & { readonly kind: "list" },
  before: readonly unknown[],
  after: readonly unknown[],
): FieldPlan {
  const kept = before.filter((value) => after.includes(value));
  const isShorter =
    kept.length === after.length &&
    kept.length > 0 &&
    kept.every((value, at) => value === after[at]);
  if (!isShorter) return { reason: "its values are in another order" };
  const edits: TextEdit[] = [];
  for (const [at, item] of items.entries()) {
    if (after.includes(before[at])) continue;
    const { file, start } = item.span;
    const lineStart = file.text.lastIndexOf("\n", start - 1) + 1;
    if (!/^ *- +$/.test(file.text.slice(lineStart, start))) {
      return { reason: "its values are not on lines of their own" };
    }
    edits.push({
      start: lineStart,
      end: endOfLine(file.text, lastEnd(item)),
      text: "",
    });
  }
  return done(edits);
}

/** The value of an item, also of one that says what it means. */
function itemValue(item: YamlNode): unknown {
  const node = item.kind === "map" ? item.entries.get("value")?.value : item;
  return node?.kind === "scalar" ? node.value : undefined;
}

function removeKey(
  map: YamlMap,
  key: string,
  { keySpan, value }: YamlEntry,
): FieldPlan {
  const entries = [...map.entries.values()];
  if (entries.length < 2) {
    return { reason: `\`${key}\` is the only key of its mapping` };
  }
  const at = entries.findIndex((entry) => entry.key === key);
  const { text } = keySpan.file;
  if (text[map.span.start] === "{") {
    const [before, after] = [entries[at - 1], entries[at + 1]];
    if (after !== undefined) {
      return done([
        { start: keySpan.start, end: after.keySpan.start, text: "" },
      ]);
    }
    const start = before === undefined ? keySpan.start : lastEnd(before.value);
    return done([{ start, end: lastEnd(value), text: "" }]);
  }
  const start = text.lastIndexOf("\n", keySpan.start - 1) + 1;
  return /^ *$/.test(text.slice(start, keySpan.start))
    ? done([{ start, end: endOfLine(text, lastEnd(value)), text: "" }])
    : { reason: `\`${key}\` is not on a line of its own` };
}

/** The value of an alias, and what a merge key brings, are somewhere else. */
function isOwn(map: YamlMap, { keySpan, value }: YamlEntry): boolean {
  const { file, start } = value.span;
  if (file !== keySpan.file || keySpan.start < map.span.start) return false;
  return (
    start >= keySpan.end &&
    /^\s*:\s*(?:[&!]\S+\s+)*(?:#[^\n]*\n\s*)*$/.test(
      file.text.slice(keySpan.end, start),
    )
  );
}

/** A block scalar ends with its line, and its line break stays. */
function replaceSpan({ span }: YamlNode, text: string): TextEdit {
  const { end, file, start } = span;
  const old = file.text.slice(start, end);
  const isBlock = /^[|>]/.test(old);
  const kept = isBlock ? (/[\r\n]+$/.exec(old)?.[0].length ?? 0) : 0;
  return { start, end: end - kept, text };
}

/** Where the last character of a value is, without comments behind it. */
function lastEnd(node: YamlNode): number {
  const { end, file, start } = node.span;
  const isFlow = /^[[{]/.test(file.text.slice(start, start + 1));
  switch (node.kind) {
    case "scalar":
      return end;
    case "list": {
      const last = node.items.at(-1);
      return isFlow || last === undefined ? end : lastEnd(last);
    }
    case "map": {
      const last = [...node.entries.values()].at(-1);
      return isFlow || last === undefined ? end : lastEnd(last.value);
    }
  }
}

/** Behind the line break of the line in which something ends. */
function endOfLine(text: string, offset: number): number {
  if (text[offset - 1] === "\n") return offset;
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end + 1;
}

function done(edits: readonly TextEdit[]): FieldPlan {
  return { edits, additions: [] };
}

function add(addition: Addition): FieldPlan {
  return { edits: [], additions: [addition] };
}
