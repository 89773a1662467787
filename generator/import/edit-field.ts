// Plans the change of one key of a mapping as an edit of the text: a new value, a new key, or a key less.
import type { Addition, NewEntry } from "../infer/merge/insert-entries.js";
import type { YamlEntry, YamlMap, YamlNode } from "../parse/node.js";
import type { TextEdit } from "../text/text-edits.js";
import {
  yamlScalar,
  yamlValue,
  type ElementValue,
  isList,
  type FieldValue,
} from "./field-value.js";
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
  value: Exclude<FieldValue, undefined>,
): FieldPlan {
  const entry = map.entries.get(key);
  if (entry === undefined) return addTo(path, fieldEntry(key, value));
  return isOwn(map, entry)
    ? replaceValue(entry.value, value, [...path, key])
    : sharedBy(key);
}

/** Adds a key that a mapping does not have. */
export function addTo(path: readonly string[], entry: NewEntry): FieldPlan {
  return add({ path, list: false, entries: [entry] });
}

/** Removes keys with their values; those that the mapping does not have are removed already. */
export function removeFields(map: YamlMap, keys: readonly string[]): FieldPlan {
  const entries = [...map.entries.values()];
  const removed = entries.filter(({ key }) => keys.includes(key));
  const shared = removed.find((entry) => !isOwn(map, entry));
  if (shared !== undefined) return sharedBy(shared.key);
  if (removed.length === 0) return done([]);
  if (removed.length === entries.length) {
    return {
      reason: `${removed.map(({ key }) => `\`${key}\``).join(" and ")} would leave its mapping empty`,
    };
  }
  return isFlow(map) ? cutFromFlow(entries, removed) : cutLines(removed);
}

/** Replaces the scalar of a key by a text in YAML. */
export function replaceScalar(entry: YamlEntry, text: string): FieldPlan {
  return entry.value.kind === "scalar"
    ? done([replaceSpan(entry.value, text)])
    : { reason: "its value is not a word" };
}

/** Replaces a whole collection by a text in flow style. */
export function replaceNode(node: YamlNode, text: string): FieldPlan {
  const { file, start } = node.span;
  const end = lastEnd(node);
  return file.text.slice(start, end).includes("#")
    ? { reason: "its value has comments" }
    : done([{ start, end, text }]);
}

/** Several plans as one; the first reason wins. */
export function joined(plans: readonly FieldPlan[]): FieldPlan {
  const edits: TextEdit[] = [];
  const additions: Addition[] = [];
  for (const plan of plans) {
    if ("reason" in plan) return plan;
    edits.push(...plan.edits);
    additions.push(...plan.additions);
  }
  return { edits, additions };
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
      return editList(node, isList(value) ? value : [value], path);
  }
}

function editList(
  node: YamlNode & { readonly kind: "list" },
  elements: readonly ElementValue[],
  path: readonly string[],
): FieldPlan {
  const { file, start, end } = node.span;
  const before = node.items.map(itemText);
  const after = elements.map(yamlValue);
  const inFlow = isFlow(node);
  const isBare = !/[#&*]/.test(file.text.slice(start, end));
  const isKept = before.every((value, at) => value === after[at]);
  if (isKept) {
    const entries = after.slice(before.length).map((flow) => ({
      block: (indent: string) => [`${indent}- ${flow}`],
      flow,
    }));
    return add({ path, list: true, entries });
  }
  const arePlain = node.items.every(({ kind }) => kind !== "map");
  if (inFlow && isBare && arePlain) {
    return done([replaceSpan(node, yamlValue(elements))]);
  }
  return inFlow
    ? { reason: "its values have comments or descriptions" }
    : shortenList(node, before, after);
}

/** Removes items of a list in block style, each with its line. */
function shortenList(
  { items }: YamlNode & { readonly kind: "list" },
  before: readonly string[],
  after: readonly string[],
): FieldPlan {
  const kept = before.filter((value) => after.includes(value));
  const isShorter =
    kept.length === after.length &&
    kept.length > 0 &&
    kept.every((value, at) => value === after[at]);
  if (!isShorter) return { reason: "its values are in another order" };
  const edits: TextEdit[] = [];
  for (const [at, item] of items.entries()) {
    if (after.includes(before[at] ?? "")) continue;
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

/** The value of an item as it is printed, also of one that says what it means. */
function itemText(item: YamlNode): string {
  const node = item.kind === "map" ? item.entries.get("value")?.value : item;
  if (node?.kind === "list") return `[${node.items.map(itemText).join(", ")}]`;
  return node?.kind === "scalar" ? yamlScalar(node.value) : "";
}

/** Of keys that follow each other, all with the commas between them. */
function cutFromFlow(
  entries: readonly YamlEntry[],
  removed: readonly YamlEntry[],
): FieldPlan {
  const edits: TextEdit[] = [];
  for (let at = 0; at < entries.length; at++) {
    const [before, first] = [entries[at - 1], entries[at]];
    if (first === undefined || !removed.includes(first)) continue;
    let last = first;
    for (; at + 1 < entries.length; at++) {
      const next = entries[at + 1];
      if (next === undefined || !removed.includes(next)) break;
      last = next;
    }
    const after = entries[at + 1];
    const start =
      after === undefined && before !== undefined
        ? lastEnd(before.value)
        : first.keySpan.start;
    const end = after?.keySpan.start ?? lastEnd(last.value);
    edits.push({ start, end, text: "" });
  }
  return done(edits);
}

function cutLines(removed: readonly YamlEntry[]): FieldPlan {
  const edits: TextEdit[] = [];
  for (const { key, keySpan, value } of removed) {
    const { text } = keySpan.file;
    const start = text.lastIndexOf("\n", keySpan.start - 1) + 1;
    if (!/^ *$/.test(text.slice(start, keySpan.start))) {
      return { reason: `\`${key}\` is not on a line of its own` };
    }
    edits.push({ start, end: endOfLine(text, lastEnd(value)), text: "" });
  }
  return done(edits);
}

function isFlow({ span }: YamlNode): boolean {
  return /^[[{]/.test(span.file.text.slice(span.start, span.start + 1));
}

function sharedBy(key: string): FieldPlan {
  return { reason: `the value of \`${key}\` is shared by an alias` };
}

/** The value of an alias, and what a merge key brings, are somewhere else. */
export function isOwn(map: YamlMap, { keySpan, value }: YamlEntry): boolean {
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
  const { end } = node.span;
  switch (node.kind) {
    case "scalar":
      return end;
    case "list": {
      const last = node.items.at(-1);
      return isFlow(node) || last === undefined ? end : lastEnd(last);
    }
    case "map": {
      const last = [...node.entries.values()].at(-1);
      return isFlow(node) || last === undefined ? end : lastEnd(last.value);
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
