// Describes the lines of valid records of one event as a regular expression, which reads them faster than `JSON.parse`.
//
// An expression matches only valid records, and not all of them: it knows one
// order of keys, and the usual ways of writing numbers and strings. What
// depends on a value that a constraint restricts is captured, and is checked
// as the judge checks it. No part can match the same text in two ways, so a
// line that does not match costs no more than one that does.
import {
  datePattern,
  datetimePattern,
  logIdPattern,
  uuidPattern,
} from "../model/formats.js";
import type { Check } from "../../templates/runtime/check-value.js";
import type { CheckPlan, NamedCheck } from "../model/check-plan.js";
import type {
  AcceptedEvent,
  AcceptedKey,
  AcceptedObject,
} from "./accept-event.js";

/** The keys of a record's objects, in the order in which its writer writes them. Other keys are ignored. */
export interface KeyOrder {
  readonly record: readonly string[];
  readonly properties: readonly string[];
  readonly item: readonly string[];
}

export interface LineExpression {
  /** Matches a whole line, without a byte order mark or a line break. */
  readonly expression: RegExp;
  /** The check of each group that it captures. */
  readonly captured: readonly CapturedCheck[];
}

/** The check of a captured value: a string without escapes, or a number. */
export interface CapturedCheck {
  readonly check: Check;
  readonly isNumber: boolean;
}

/** A longer alternation is slower than a captured value. */
const mostAlternatives = 20;
/** Expressions of very large events take memory, and their lines take time for other reasons. */
const mostKeys = 200;
/** In UTF-16 units: a longer expression, such as one of many long constants, takes seconds to compile. */
const longestSource = 250_000;

/** `undefined` if something that a record must have cannot be described. */
export function lineExpression(
  name: string,
  { properties, items }: AcceptedEvent,
  order: KeyOrder,
): LineExpression | undefined {
  // Which of several keys must be present is the judge's to find out.
  if (properties.anyOf.length > 0) return undefined;
  const captured: CapturedCheck[] = [];
  const parts: readonly (readonly [string, Part | undefined])[] = [
    ["event_log_id", required(quoted(logIdPattern))],
    ["event_name", required(literal(name))],
    ["event_datetime", required(quoted(datetimePattern))],
    ["event_properties", propertiesPart(properties, order, captured)],
    ["event_items", itemsPart(items, order)],
  ];
  const record = object(new Map(parts), order.record);
  if (record === undefined || record.length > longestSource) return undefined;
  return { expression: new RegExp(`^${record}$`), captured };
}

/** The value of a key. */
interface Part {
  readonly source: string;
  readonly required: boolean;
}

function required(source: string): Part {
  return { source, required: true };
}

/** Absent and null are the same as an object without keys. */
function propertiesPart(
  { keys }: AcceptedObject,
  { properties: order }: KeyOrder,
  captured: CapturedCheck[],
): Part | undefined {
  const parts = new Map<string, Part>();
  // In the order of the expression, which is that of its groups.
  for (const name of order) {
    const key = keys.get(name);
    const source = key && valueSource(key.plan, key, captured);
    if (key === undefined || source === undefined) continue;
    parts.set(name, { source, required: key.required });
  }
  const source = complete(parts, keys) && object(parts, order);
  if (source === undefined || source === false) return undefined;
  const isRequired = [...keys.values()].some((key) => key.required);
  return isRequired
    ? required(source)
    : { source: `(?:${source}|null)`, required: false };
}

function itemsPart(
  items: AcceptedEvent["items"],
  { item: order }: KeyOrder,
): Part | undefined {
  if (items === undefined) {
    return { source: String.raw`(?:\[\]|null)`, required: false };
  }
  const { keys } = items.item;
  const parts = new Map<string, Part>();
  for (const name of order) {
    const key = keys.get(name);
    // A group would only keep the value of the last item.
    const source = key && plainSource(key.plan);
    if (key === undefined || source === undefined) continue;
    parts.set(name, { source, required: key.required });
  }
  const item = complete(parts, keys) && object(parts, order);
  if (item === undefined || item === false) return undefined;
  const { least, most } = items;
  const source = list(item, `{${String(least)},${String(most)}}`);
  return items.required
    ? required(source)
    : { source: `(?:${source}|null)`, required: false };
}

/** Whether every key that must be present is described. */
function complete(
  parts: ReadonlyMap<string, Part>,
  keys: AcceptedObject["keys"],
): boolean {
  return Array.from(keys).every(
    ([name, key]) => !key.required || parts.has(name),
  );
}

/** An object whose keys are in this order, each at most once; `undefined` if it cannot be described. */
function object(
  parts: ReadonlyMap<string, Part | undefined>,
  order: readonly string[],
): string | undefined {
  if (order.length > mostKeys) return undefined;
  const known = order.filter((name) => parts.get(name) !== undefined);
  const missing = Array.from(parts).some(
    ([name, part]) => part?.required !== false && !known.includes(name),
  );
  if (missing) return undefined;
  const members = known.map((name) => {
    const { source, required } = parts.get(name) ?? none;
    const member = `${literal(name)}: ?${source}${next('"', "\\}")}`;
    return required ? member : `(?:${member})?`;
  });
  return String.raw`\{${members.join("")}\}`;
}

const none: Part = { source: "", required: false };

function list(element: string, times: string): string {
  return String.raw`\[(?:${element}${next("[^\\]]", "\\]")})${times}\]`;
}

/** What is behind a value: a comma before another one, or the end. */
function next(start: string, end: string): string {
  return `(?:, ?(?=${start})|(?=${end}))`;
}

/** A string of JSON, with a group if its value has to be checked; `undefined` if it cannot be described. */
function valueSource(
  plan: CheckPlan,
  { check }: AcceptedKey,
  captured: CapturedCheck[],
): string | undefined {
  const plain = plainSource(plan);
  if (plain !== undefined) return plain;
  const type = restrictedType(plan);
  if (type === undefined) return undefined;
  const isNumber = type !== "string";
  captured.push({ check, isNumber });
  return isNumber ? `(${scalars[type]})` : `"(${characters})"`;
}

/** The type of the values that a plan restricts, if they are single ones. */
function restrictedType(
  plan: CheckPlan,
): "string" | "long" | "double" | undefined {
  switch (plan.kind) {
    case "named":
      return namedType(plan.name);
    case "matches":
    case "sized":
      return "string";
    case "oneOf":
      return plan.values.every((value) => typeof value === "string")
        ? "string"
        : undefined;
    case "within":
      return plan.type === "long" || plan.type === "double"
        ? plan.type
        : undefined;
    case "every":
      return plan.checks[0] && restrictedType(plan.checks[0]);
    case "listOf":
    case "nullable":
      return undefined;
  }
}

function namedType(name: NamedCheck): "string" | "long" | "double" | undefined {
  switch (name) {
    case "string":
    case "datetime":
    case "date":
    case "email":
    case "uri":
    case "uuid":
      return "string";
    case "long":
    case "double":
      return name;
    case "boolean":
    case "strings":
    case "longs":
    case "doubles":
      return undefined;
  }
}

/** Of values that no further check is needed for. */
function plainSource(plan: CheckPlan): string | undefined {
  switch (plan.kind) {
    case "named":
      return namedSource(plan.name);
    case "oneOf":
      return plan.values.length > mostAlternatives
        ? undefined
        : `(?:${plan.values.map(literal).join("|")})`;
    case "within":
      // The most frequent bound: not negative.
      return plan.least === 0 &&
        plan.most === undefined &&
        (plan.type === "long" || plan.type === "double")
        ? scalars[plan.type].slice("-?".length)
        : undefined;
    case "matches":
    case "sized":
    case "every":
    case "listOf":
    case "nullable":
      return undefined;
  }
}

/** No escapes and no control characters. */
const characters = String.raw`[^"\\\x00-\x1f]*`;

/** Integers of so many digits are exact, and such numbers are finite. */
const scalars = {
  string: String.raw`"${characters}(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})${characters})*"`,
  long: String.raw`-?(?:0|[1-9]\d{0,14})`,
  double: String.raw`-?(?:0|[1-9]\d{0,14})(?:\.\d{1,20})?`,
  boolean: "(?:true|false)",
};

function namedSource(name: NamedCheck): string | undefined {
  switch (name) {
    case "string":
    case "long":
    case "double":
    case "boolean":
      return scalars[name];
    case "strings":
      return list(scalars.string, "*");
    case "longs":
      return list(scalars.long, "*");
    case "doubles":
      return list(scalars.double, "*");
    case "date":
      return quoted(datePattern);
    case "datetime":
      return quoted(datetimePattern);
    case "uuid":
      return quoted(uuidPattern);
    case "email":
    case "uri":
      // Captured: parts of them can match the same text in two ways.
      return undefined;
  }
}

/** A string whose whole text matches a pattern, which starts with `^` and ends with `$`. */
function quoted(pattern: string): string {
  return `"(?:${pattern.slice(1, -1)})"`;
}

/** A constant as JSON writes it. */
function literal(value: string | number): string {
  return JSON.stringify(value).replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
