// Examples in one cell: strings as they are, other values as JSON.
import type { ExampleValue } from "../../model/taxonomy.js";
import { visible } from "../../text/display-text.js";
import { joinList, splitList } from "./list-cell.js";

/** A string that a cell would change, or that would read as something else, is written as JSON too. */
const needsQuotes = /^(?:null$|"|\s)|[\r\n]|\s$|^$/;

export function joinExamples(examples: readonly ExampleValue[]): string {
  return joinList(examples.map(exampleText));
}

function exampleText(value: ExampleValue): string {
  if (typeof value === "string" && !needsQuotes.test(value)) {
    if (visible(value) === value) return value;
  }
  return JSON.stringify(value).replace(/[^ -~]/gu, (character) =>
    visible(character) === character ? character : escaped(character),
  );
}

/** As JSON can write it, because a cell shows what is invisible in another way. */
function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");
}

/** The examples of a cell by the type of their property; what does not fit it stays a string, which the compiler reports. */
export function splitExamples(
  cell: string,
  type: string | undefined,
): readonly ExampleValue[] {
  const isText = type === "string" || type === "datetime";
  return splitList(cell).map((text) => {
    if (text === "null") return null;
    return isText && !text.startsWith('"') ? text : exampleOf(text);
  });
}

function exampleOf(text: string): ExampleValue {
  try {
    const value: unknown = JSON.parse(text);
    return isExample(value) ? value : text;
  } catch {
    return text;
  }
}

function isExample(value: unknown): value is ExampleValue {
  return Array.isArray(value) ? value.every(isElement) : isScalar(value);
}

function isElement(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

function isScalar(value: unknown): value is string | number | boolean | null {
  return isElement(value) || typeof value === "boolean" || value === null;
}
