// Prints JSON as prettier lays it out: one key on each line, and arrays on one line if they fit.
import { escapeUnprintable } from "./code.js";
import { printWidth, textWidth } from "./layout.js";

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** The text of a JSON file, with its line end. */
export function jsonText(value: Json): string {
  return `${print(value, 0, 0, 0)}\n`;
}

/** A value that was read from YAML, as JSON. */
export function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

/**
 * `column`: the width of the text before it on its line; `after`: the width
 * that must remain after it (a comma).
 */
function print(
  value: Json,
  depth: number,
  column: number,
  after: number,
): string {
  if (typeof value === "number") return String(value).replace("e+", "e");
  if (typeof value === "string") return stringText(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return isArray(value)
    ? printArray(value, depth, column, after)
    : printObject(value, depth);
}

/** Characters that would hide or reorder what a reader sees are escaped, as in code. */
function stringText(value: string): string {
  return escapeUnprintable(JSON.stringify(value));
}

type JsonObject = { readonly [key: string]: Json };

/**
 * The printed text of an object that may appear again, such as the schema of a
 * shared property, at the same depth.
 */
const printed = new WeakMap<JsonObject, { depth: number; text: string }>();

function printObject(value: JsonObject, depth: number): string {
  const known = printed.get(value);
  if (known?.depth === depth) return known.text;
  const text = printMembers(value, depth);
  printed.set(value, { depth, text });
  return text;
}

function printMembers(value: JsonObject, depth: number): string {
  const keys = Object.keys(value);
  if (keys.length === 0) return "{}";
  const margin = "  ".repeat(depth + 1);
  const members = keys.map((name, at) => {
    const head = `${margin}${stringText(name)}: `;
    const comma = at < keys.length - 1 ? 1 : 0;
    return `${head}${print(value[name] ?? null, depth + 1, textWidth(head), comma)}`;
  });
  return `{\n${members.join(",\n")}\n${"  ".repeat(depth)}}`;
}

function printArray(
  values: readonly Json[],
  depth: number,
  column: number,
  after: number,
): string {
  if (values.length === 0) return "[]";
  if (!values.some(holdsMembers) && !isTable(values)) {
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

/** An object with members always breaks, and so does everything that contains it. */
function holdsMembers(value: Json): boolean {
  if (value === null || typeof value !== "object") return false;
  return isArray(value)
    ? value.some(holdsMembers)
    : Object.keys(value).length > 0;
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
