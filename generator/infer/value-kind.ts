// The kind of a value in a sample or a call, and what a string looks like.
import {
  datePattern,
  datetimePattern,
  emailPattern,
  uriPattern,
  uuidPattern,
} from "../model/formats.js";

/** Types of the service (TYPE), and further kinds of JSON and TypeScript. */
export type ValueKind =
  | "string"
  | "long"
  | "double"
  /** A `number` that may or may not be an integer. */
  | "number"
  | "boolean"
  | "date"
  | "string[]"
  | "long[]"
  | "double[]"
  | "number[]"
  | "boolean[]"
  | "empty[]"
  | "object[]"
  | "list[]"
  | "mixed[]"
  | "object"
  | "other";

/** A kind in a sentence. */
export const kindWords: Readonly<Record<ValueKind, string>> = {
  string: "string",
  long: "long",
  double: "double",
  number: "number",
  boolean: "boolean",
  date: "Date",
  "string[]": "string[]",
  "long[]": "long[]",
  "double[]": "double[]",
  "number[]": "number[]",
  "boolean[]": "an array of booleans",
  "empty[]": "an empty array",
  "object[]": "an array of objects",
  "list[]": "an array of arrays",
  "mixed[]": "an array of several types",
  object: "an object",
  other: "another type",
};

/** `undefined` for null, which is not a value. A null element makes an array mixed. */
export function kindOf(value: unknown): ValueKind | undefined {
  switch (typeof value) {
    case "string":
      return "string";
    case "boolean":
      return "boolean";
    case "number":
      return Number.isInteger(value) ? "long" : "double";
    default:
      if (Array.isArray(value)) return kindOfList(value);
      return value === null || value === undefined ? undefined : "object";
  }
}

function kindOfList(list: readonly unknown[]): ValueKind {
  const kinds = new Set(list.map(elementKind));
  if (kinds.size === 2 && kinds.has("long[]") && kinds.has("double[]")) {
    return "double[]";
  }
  const [only] = kinds;
  if (only === undefined) return "empty[]";
  return kinds.size === 1 ? only : "mixed[]";
}

function elementKind(value: unknown): ValueKind {
  switch (typeof value) {
    case "string":
      return "string[]";
    case "boolean":
      return "boolean[]";
    case "number":
      return Number.isInteger(value) ? "long[]" : "double[]";
    default:
      if (Array.isArray(value)) return "list[]";
      return value === null ? "mixed[]" : "object[]";
  }
}

/** What a string looks like; it looks like at most one thing. */
export type TextShape =
  | "datetime"
  | "near-datetime"
  | "date"
  | "uuid"
  | "uri"
  | "email"
  | "phone"
  | "digits";

const datetime = new RegExp(datetimePattern, "u");
const date = new RegExp(datePattern, "u");
const uuid = new RegExp(uuidPattern, "u");
const uri = new RegExp(uriPattern, "u");
const email = new RegExp(emailPattern, "u");
/** A datetime in other systems' notation: an offset, a space, no seconds, microseconds, no zone. */
const nearDatetime =
  /^\d{4}[-/.]\d\d?[-/.]\d\d?[T ]\d\d?:\d\d(?::\d\d(?:[.,]\d{1,9})?)?\s?(?:Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?$/;
/** Korean mobile numbers with or without dashes, other Korean ones with dashes, the form of `phone_no` (DEV) and `+`. */
const phone =
  /^(?:01[016789][- .]?\d{3,4}[- .]?\d{4}|0\d{1,3}-\d{3,4}-\d{4}|8210\d{7,8}|\+\d{1,3}[- ]?\d[\d -]{6,14}\d)$/;
const digits = /^\d+$/;
/** Longer strings are none of these, and checking them would only cost time. */
const longestShape = 2048;

/** Cheap tests first: most strings look like nothing. */
export function shapeOf(text: string): TextShape | undefined {
  const { length } = text;
  if (length < 7 || length > longestShape) {
    return digits.test(text) && length < 7 ? "digits" : undefined;
  }
  if (length === 36 && uuid.test(text)) return "uuid";
  const first = text.charCodeAt(0);
  if (first === 0x2b || (first >= 0x30 && first <= 0x39)) {
    if (length === 10 && date.test(text)) return "date";
    if (datetime.test(text)) return "datetime";
    if (nearDatetime.test(text)) return "near-datetime";
    if (phone.test(text)) return "phone";
    if (digits.test(text)) return "digits";
  }
  if (text.includes("@") && email.test(text)) return "email";
  if (/^https?:\/\//i.test(text) && uri.test(text)) return "uri";
  return undefined;
}

/**
 * Whether values of a kind fit a registered type: an integer is a valid
 * double, an empty array fits any array type.
 */
export function fits(kind: ValueKind, type: string): boolean {
  switch (kind) {
    case "long":
    case "number":
      return type === "long" || type === "double";
    case "long[]":
    case "number[]":
      return type === "long[]" || type === "double[]";
    case "string":
      return type === "string" || type === "datetime";
    case "date":
      return type === "datetime";
    case "empty[]":
      return type.endsWith("[]");
    default:
      return kind === type;
  }
}
