// Reads the value of one constraint, and reports it when it is out of range or does not fit the type.
import { constraintWrongType } from "../diagnostics/codes/constraint-wrong-type.js";
import { invalidPattern } from "../diagnostics/codes/constraint-invalid-pattern.js";
import { outOfRange } from "../diagnostics/codes/constraint-default-range.js";
import { elementType } from "../model/check-plan.js";
import type { PropertyType } from "../model/taxonomy.js";
import type { YamlNode } from "../parse/node.js";
import { patternError } from "../pattern/pattern-error.js";
import { quote, quoteValue } from "./quote.js";
import { field, mapOf, numberOf, scalarText } from "./read-fields.js";
import type { Report } from "./report.js";
import { findUnportableSyntax } from "./unportable-syntax.js";

/** The values of an enum as nodes: an entry itself, or the `value` of one that says more. */
export function enumValueNodes(node: YamlNode): readonly YamlNode[] {
  if (node.kind !== "list") return [];
  return node.items.map((item) => field(mapOf(item), "value") ?? item);
}

export function readEnum(
  node: YamlNode,
  type: PropertyType,
  name: string,
  report: Report,
): readonly (string | number)[] | undefined {
  if (node.kind !== "list") return undefined;
  const texts = elementType(type) === "string";
  const values: (string | number)[] = [];
  let failed = false;
  for (const item of enumValueNodes(node)) {
    const value = texts ? scalarText(item) : numberOf(item);
    if (value === undefined) {
      failed = true;
      if (scalarText(item) === undefined && numberOf(item) === undefined)
        continue;
      report(
        constraintWrongType.at({
          span: item.span,
          message: `a value in the \`enum\` of ${quote(name)} does not fit its type \`${type}\``,
          label: texts ? "a number, not a string" : "a string, not a number",
          hint: texts
            ? "put the value in quotes"
            : "write the value without quotes",
        }),
      );
    } else if (
      typeof value === "number" &&
      !inRange("enum", item, value, type, name, report)
    ) {
      failed = true;
    } else {
      values.push(value);
    }
  }
  return failed ? undefined : values;
}

export function readPattern(
  node: YamlNode,
  name: string,
  report: Report,
): string | undefined {
  const pattern = scalarText(node);
  if (pattern === undefined || pattern === "") return undefined;
  const problem = describeBadPattern(pattern);
  if (problem === undefined) return pattern;
  const { message, ...rest } = problem;
  report(
    invalidPattern.at({
      span: node.span,
      message: `the pattern of ${quote(name)} ${message}`,
      ...rest,
    }),
  );
  return undefined;
}

function describeBadPattern(pattern: string) {
  // First, because newer engines take it.
  const unportable = findUnportableSyntax(pattern);
  if (unportable !== undefined) {
    const { what, hint } = unportable;
    return {
      message: `has ${what}, which not every engine supports`,
      label: "not supported by every engine",
      hint,
    };
  }
  const reason = patternError(pattern);
  if (reason === undefined) return undefined;
  return {
    message: `is not a regular expression: ${reason}`,
    label: reason,
    hint: /unterminated character class/iu.test(reason)
      ? "close the `[` with `]`, or write `\\[` for the character itself"
      : "write an ECMAScript regular expression for the `u` flag: escape only special characters, and always escape `{`, `}` and `]`",
  };
}

export function readBound(
  key: "minimum" | "maximum",
  node: YamlNode,
  type: PropertyType,
  name: string,
  report: Report,
): number | undefined {
  const value = numberOf(node);
  return value !== undefined && inRange(key, node, value, type, name, report)
    ? value
    : undefined;
}

/** A long is held exactly, a double is finite: anything else could not be sent as it is written. */
function inRange(
  key: "enum" | "minimum" | "maximum",
  node: YamlNode,
  value: number,
  type: PropertyType,
  name: string,
  report: Report,
): boolean {
  const long = elementType(type) === "long";
  if (long ? Number.isSafeInteger(value) : Number.isFinite(value)) return true;
  const what = key === "enum" ? "a value in the `enum`" : `\`${key}\``;
  report(
    outOfRange.at({
      span: node.span,
      message: long
        ? `${what} of ${quote(name)} must be an integer that JavaScript represents exactly, because its type is \`${type}\``
        : `${what} of ${quote(name)} must be a finite number`,
      label: Number.isInteger(value)
        ? "too large"
        : long
          ? "not an integer"
          : "not finite",
      hint: long
        ? `use an integer from ${String(Number.MIN_SAFE_INTEGER)} to ${String(Number.MAX_SAFE_INTEGER)}`
        : "omit the bound if there is none",
    }),
  );
  return false;
}

/** A whole number from zero on; anything else was reported by the shape check. */
export function readCount(node: YamlNode): number | undefined {
  const value = numberOf(node);
  return value !== undefined && Number.isInteger(value) && value >= 0
    ? value
    : undefined;
}

/** The service takes at most this many items in an event (EV, DEV). */
const mostItems = 100;

export function readItemLimit(
  node: YamlNode,
  type: PropertyType,
  name: string,
  report: Report,
): number | undefined {
  const value = readCount(node);
  if (type !== "items" || value === undefined || value <= mostItems) {
    return value;
  }
  report(
    outOfRange.at({
      span: node.span,
      message: `\`max_items\` of ${quote(name)} is ${quoteValue(value)}, but DFINERY takes at most ${String(mostItems)} items`,
      label: `more than ${String(mostItems)}`,
      hint: "write at most 100: an event with more items is dropped, or rejected with the code 40402",
    }),
  );
  return undefined;
}
