// Prints JSON as prettier lays it out: one key on each line, and arrays on one line if they fit.
import { rememberWhileAlive } from "../../generator/model/remember.js";
import { escapeHidden, escapeUnprintable } from "./code.js";
import { printWidth } from "./layout.js";
import { textWidth } from "./text-width.js";

/** A key whose value is undefined is not printed. */
export type Json =
  string | number | boolean | null | readonly Json[] | JsonObject;

interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** Members of an object, each made when it is printed, so that they are never all in memory. */
export type MakeMembers = () => Iterable<Member>;

type Member = readonly [key: string, value: Json | MakeMembers];

/** An object of which a value may be a function: it makes the members of an object. */
export interface JsonInPieces {
  readonly [key: string]: Json | MakeMembers | undefined;
}

/** The text of a JSON file, with its line end. */
export function jsonText(value: Json): string {
  return isObject(value) && Object.values(value).some(isLarge)
    ? [...jsonPieces(value)].join("")
    : `${layOut(JSON.stringify(value, null, 2))}\n`;
}

/** The same text in pieces, each made when it is asked for. The first has at least one member. */
export function* jsonPieces(value: JsonInPieces): Generator<string> {
  yield* printMembers(statedMembers(value), 0);
  yield "\n";
}

/** An object with a member for each item, for `jsonPieces`: the members of a large one are made one by one. */
export function byName<Item extends { readonly name: string }>(
  items: readonly Item[],
  make: (item: Item) => Json,
): Json | MakeMembers {
  // Objects put keys that look like numbers first.
  const inOrder = Object.values(
    Object.fromEntries(items.map((item) => [item.name, item])),
  );
  const members = function* (): Generator<readonly [string, Json]> {
    for (const item of inOrder) yield [item.name, make(item)];
  };
  return items.length > manyMembers ? members : Object.fromEntries(members());
}

/** The engine's text as prettier lays it out. */
function layOut(text: string): string {
  return withShortLists(withShortExponents(escapeHidden(text)));
}

/** Printing fewer members at a time costs more than it saves. */
const manyMembers = 256;

function isLarge(value: Json | undefined): value is JsonObject {
  return isObject(value) && Object.keys(value).length > manyMembers;
}

function statedMembers(value: JsonInPieces): readonly Member[] {
  return Object.entries(value).flatMap(([key, each]) =>
    each === undefined ? [] : [[key, each] as const],
  );
}

/** An object member by member, and its large members likewise. */
function* printMembers(
  members: Iterable<Member>,
  depth: number,
): Generator<string> {
  const margin = "  ".repeat(depth);
  let before = "{";
  for (const { item, isLast } of markLast(members)) {
    const [key, value] = item;
    const comma = isLast ? "" : ",";
    if (typeof value === "function" || isLarge(value)) {
      const inner =
        typeof value === "function" ? value() : statedMembers(value);
      const name = escapeHidden(JSON.stringify(key));
      yield `${before}\n${margin}  ${name}: `;
      yield* printMembers(inner, depth + 1);
      yield comma;
    } else {
      yield (
        before +
        (isObject(value)
          ? memberText(value, key, margin, comma)
          : layOut(memberLines(key, value, margin) + comma))
      );
    }
    before = "";
  }
  yield before === "" ? `\n${margin}}` : "{}";
}

function* markLast<Item>(
  items: Iterable<Item>,
): Generator<{ readonly item: Item; readonly isLast: boolean }> {
  let waiting: { readonly item: Item } | undefined;
  for (const item of items) {
    if (waiting !== undefined) yield { ...waiting, isLast: false };
    waiting = { item };
  }
  if (waiting !== undefined) yield { ...waiting, isLast: true };
}

/** A member that is the same object as in an earlier text has the same text. */
const memberText = rememberWhileAlive(
  (value: JsonObject, key: string, margin: string, comma: string): string =>
    layOut(memberLines(key, value, margin) + comma),
);

/** Lines as of a member of an object with this margin. No string has a line break. */
function memberLines(key: string, value: Json | undefined, margin: string) {
  const lines = JSON.stringify({ [key]: value }, null, 2).slice(1, -2);
  return margin === "" ? lines : lines.replaceAll("\n", `\n${margin}`);
}

/** A value that was read from YAML, as JSON. */
export function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

/** Prettier writes `1e21` for the `1e+21` of the engine. Numbers in arrays are on lines of their own here. */
function withShortExponents(text: string): string {
  return text.includes("e+")
    ? text.replace(/^( *(?:"(?:[^"\\]|\\.)*": )?-?[\d.]+e)\+/gm, "$1")
    : text;
}

/**
 * The engine prints each element of an array on a line of its own. This lays
 * out again the arrays without objects in them, which may fit on one line.
 * No string has a line break, so a `[` at the end of a line begins an array.
 */
function withShortLists(text: string): string {
  let result = "";
  let done = 0;
  let open = text.indexOf("[\n");
  while (open >= 0) {
    const start = text.lastIndexOf("\n", open) + 1;
    const head = text.slice(start, open);
    const margin = /^ */.exec(head)?.[0] ?? "";
    const end = text.indexOf(`\n${margin}]`, open) + margin.length + 2;
    const array = text.slice(open, end);
    if (array.includes("{\n")) {
      open = text.indexOf("[\n", open + 1);
      continue;
    }
    const after = text[end] === "," ? 1 : 0;
    const values = JSON.parse(array) as readonly Json[];
    result +=
      text.slice(done, open) +
      printArray(values, margin.length / 2, textWidth(head), after);
    done = end;
    open = text.indexOf("[\n", end);
  }
  return result + text.slice(done);
}

/**
 * A value in an array that is laid out again. `column`: the width of the text
 * before it on its line; `after`: the width that must remain after it (a comma).
 */
function print(
  value: Json,
  depth: number,
  column: number,
  after: number,
): string {
  if (typeof value === "number") return String(value).replace("e+", "e");
  if (typeof value === "string") return stringText(value);
  return isArray(value)
    ? printArray(value, depth, column, after)
    : JSON.stringify(value);
}

/** Characters that would hide or reorder what a reader sees are escaped, as in code. */
function stringText(value: string): string {
  return escapeUnprintable(JSON.stringify(value));
}

/** An array in which no object has members. */
function printArray(
  values: readonly Json[],
  depth: number,
  column: number,
  after: number,
): string {
  if (values.length === 0) return "[]";
  if (!isTable(values)) {
    const flat = `[${values.map((value) => print(value, 0, 0, 0)).join(", ")}]`;
    if (column + textWidth(flat) + after <= printWidth) return flat;
  }
  const margin = "  ".repeat(depth + 1);
  const end = `\n${"  ".repeat(depth)}]`;
  if (values.length > 1 && values.every((value) => typeof value === "number")) {
    const texts = values.map((value) => print(value, 0, 0, 0));
    return `[\n${fill(texts, margin)}${end}`;
  }
  const items = values.map((value, at) => {
    const comma = at < values.length - 1 ? 1 : 0;
    return `${margin}${print(value, depth + 1, margin.length, comma)}`;
  });
  return `[\n${items.join(",\n")}${end}`;
}

/** Numbers share lines. */
function fill(texts: readonly string[], margin: string): string {
  const rows: string[] = [];
  let row = margin;
  texts.forEach((text, at) => {
    const piece = at < texts.length - 1 ? `${text},` : text;
    if (row === margin) row += piece;
    else if (row.length + 1 + piece.length <= printWidth) row += ` ${piece}`;
    else {
      rows.push(row);
      row = margin + piece;
    }
  });
  return [...rows, row].join("\n");
}

/** Two or more arrays, each with two or more elements, are printed on separate lines. */
function isTable(values: readonly Json[]): boolean {
  return (
    values.length > 1 &&
    values.every((value) => isArray(value) && value.length > 1)
  );
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

export function isFields(
  value: Json,
): value is { readonly [key: string]: Json } {
  return value !== null && typeof value === "object" && !isList(value);
}
