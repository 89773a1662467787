// Judges a value against a type and constraints, with the verdict that ajv has on the emitted JSON Schema.
import { datetimePattern, formatPatterns } from "../model/formats.js";
import type {
  Constraints,
  PropertyType,
  ScalarType,
  StringFormat,
} from "../model/taxonomy.js";
import { createMatcher, type Match } from "../pattern/create-matcher.js";
import { quote, quoteValue } from "./quote.js";

/** For callers that judge a value now and then. */
const shared = createMatcher();

/**
 * Why a value does not satisfy a definition, as the end of a sentence ("must
 * be …"), or `undefined` when it does. Lengths count code points; patterns must
 * be valid, and all must match: one that takes longer than `match` allows is
 * passed over. Of `items` only the number of items is judged: their properties
 * have definitions of their own.
 */
export function checkValue(
  type: PropertyType,
  constraints: Constraints,
  value: unknown,
  match: Match = shared.match,
): string | undefined {
  switch (type) {
    case "string":
    case "long":
    case "double":
    case "boolean":
    case "datetime":
      return checkScalar(type, constraints, value, match);
    case "string[]":
      return checkList("string", constraints, value, match);
    case "long[]":
      return checkList("long", constraints, value, match);
    case "double[]":
      return checkList("double", constraints, value, match);
    case "items":
      return checkCount(constraints, value);
  }
}

/** The type of an array's elements; a scalar is its own. The items of the item property have none. */
export function elementType(type: PropertyType): ScalarType | undefined {
  switch (type) {
    case "string[]":
      return "string";
    case "long[]":
      return "long";
    case "double[]":
      return "double";
    case "items":
      return undefined;
    case "string":
    case "long":
    case "double":
    case "boolean":
    case "datetime":
      return type;
  }
}

/** As `checkValue`, for one value or one element of an array. */
export function checkScalar(
  type: ScalarType,
  constraints: Constraints,
  value: unknown,
  match: Match = shared.match,
): string | undefined {
  switch (type) {
    case "string":
      return typeof value === "string"
        ? checkText(constraints, value, match)
        : "must be a string";
    case "long":
      if (typeof value !== "number" || !Number.isInteger(value)) {
        return "must be an integer";
      }
      return Number.isSafeInteger(value)
        ? checkNumber(constraints, value)
        : "must be an integer that JavaScript represents exactly";
    case "double":
      return typeof value === "number" && Number.isFinite(value)
        ? checkNumber(constraints, value)
        : "must be a number";
    case "boolean":
      return typeof value === "boolean" ? undefined : "must be true or false";
    case "datetime":
      return typeof value === "string" && datetime.test(value)
        ? undefined
        : "must be an instant in UTC such as `2026-01-31T09:30:00.000Z`";
  }
}

function checkText(
  constraints: Constraints,
  value: string,
  match: Match,
): string | undefined {
  const { minLength, maxLength, format, patterns = [] } = constraints;
  const outside = checkEnum(constraints, value);
  if (outside !== undefined) return outside;
  if (minLength !== undefined || maxLength !== undefined) {
    const length = codePoints(value);
    if (minLength !== undefined && length < minLength) {
      return `must have at least ${count(minLength, "character")}`;
    }
    if (maxLength !== undefined && length > maxLength) {
      return `must have at most ${count(maxLength, "character")}`;
    }
  }
  if (format !== undefined && !formats[format].test(value)) {
    return `must have the format \`${format}\``;
  }
  const failing = patterns.find((pattern) => match(pattern, value) === false);
  return failing === undefined
    ? undefined
    : `must match the pattern ${quote(failing)}`;
}

function checkNumber(
  constraints: Constraints,
  value: number,
): string | undefined {
  const { minimum, maximum } = constraints;
  const outside = checkEnum(constraints, value);
  if (outside !== undefined) return outside;
  if (minimum !== undefined && value < minimum) {
    return `must be at least ${String(minimum)}`;
  }
  return maximum !== undefined && value > maximum
    ? `must be at most ${String(maximum)}`
    : undefined;
}

function checkEnum(
  { enum: values }: Constraints,
  value: string | number,
): string | undefined {
  if (values === undefined || values.includes(value)) return undefined;
  const shown = values.slice(0, 10).map(quoteValue).join(", ");
  return `must be one of ${shown}${values.length > 10 ? ", …" : ""}`;
}

function checkList(
  type: ScalarType,
  constraints: Constraints,
  value: unknown,
  match: Match,
): string | undefined {
  const wrongCount = checkCount(constraints, value);
  if (wrongCount !== undefined || !Array.isArray(value)) return wrongCount;
  for (const [index, element] of value.entries()) {
    const reason = checkScalar(type, constraints, element, match);
    if (reason !== undefined) {
      return `has the value ${quoteValue(element)} at position ${String(index + 1)}, which ${reason}`;
    }
  }
  return undefined;
}

function checkCount(
  { minItems, maxItems }: Constraints,
  value: unknown,
): string | undefined {
  if (!Array.isArray(value)) return "must be an array";
  if (minItems !== undefined && value.length < minItems) {
    return `must have at least ${count(minItems, "value")}`;
  }
  return maxItems !== undefined && value.length > maxItems
    ? `must have at most ${count(maxItems, "value")}`
    : undefined;
}

/** The length that JSON Schema means: code points, a lone surrogate counting as one. */
export function codePoints(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; length++) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return length;
}

// Our own expressions, which `test/resolve/formats.test.ts` shows to be fast.
const datetime = new RegExp(datetimePattern, "u");
const formats: Readonly<Record<StringFormat, RegExp>> = {
  date: new RegExp(formatPatterns.date, "u"),
  email: new RegExp(formatPatterns.email, "u"),
  uri: new RegExp(formatPatterns.uri, "u"),
  uuid: new RegExp(formatPatterns.uuid, "u"),
};

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? "" : "s"}`;
}
