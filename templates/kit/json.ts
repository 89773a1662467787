// Prints JSON as prettier lays it out: one key on each line, and arrays on one line if they fit.
import { escapeHidden, escapeUnprintable } from "./code.js";
import { printWidth } from "./layout.js";
import { textWidth } from "./text-width.js";

/** A key whose value is undefined is not printed. */
export type Json =
  string | number | boolean | null | readonly Json[] | JsonObject;

interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** The text of a JSON file, with its line end. */
export function jsonText(value: Json): string {
  return isObject(value) && Object.values(value).some(isLarge)
    ? `${printLarge(value, 0)}\n`
    : `${layOut(JSON.stringify(value, null, 2))}\n`;
}

/** The engine's text as prettier lays it out. */
function layOut(text: string): string {
  return withShortLists(withShortExponents(escapeHidden(text)));
}

/** Printing fewer members at a time costs more than it saves. */
const manyMembers = 256;

function isLarge(value: Json | undefined): boolean {
  return isObject(value) && Object.keys(value).length > manyMembers;
}

/** An object member by member, and its large members likewise: each step copies the text, which may have many megabytes. */
function printLarge(value: JsonObject, depth: number): string {
  const margin = "  ".repeat(depth);
  const members = Object.entries(value).filter(
    ([, each]) => each !== undefined,
  );
  if (members.length === 0) return "{}";
  let text = "{";
  members.forEach(([key, member], at) => {
    const comma = at < members.length - 1 ? "," : "";
    const name = escapeHidden(JSON.stringify(key));
    text +=
      isObject(member) && isLarge(member)
        ? `\n${margin}  ${name}: ${printLarge(member, depth + 1)}${comma}`
        : layOut(memberLines(key, member, margin) + comma);
  });
  return `${text}\n${margin}}`;
}

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
