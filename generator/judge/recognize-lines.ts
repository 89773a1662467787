// Recognizes lines of valid records without parsing them: most lines of a file look like those before them.
//
// It learns from records that were parsed in which order a writer puts the keys
// of each event, and then describes the lines of that event by an expression
// (`line-expression.ts`). Like `accept-event.ts`, it answers "certainly valid"
// or "ask the judge"; `test/judge` compares it with the judge.
import { isFields } from "../text/fields.js";
import type { AcceptedEvent } from "./accept-event.js";
import {
  lineExpression,
  type KeyOrder,
  type LineExpression,
} from "./line-expression.js";

export interface LineRecognizer {
  /**
   * The name of the event of a line that is certainly a valid record. The line
   * has no byte order mark and no line break.
   */
  readonly recognize: (line: string) => string | undefined;
  /** Takes a record that was parsed because its line was not recognized; it may be invalid. */
  readonly learn: (record: unknown) => void;
}

/**
 * After how many parsed lines of an event an expression is compiled, or judged
 * by whether it recognized more lines than that. It takes about as long to
 * compile as so many lines to parse, so rarer events are never compiled.
 */
export const stretch = 2_000;
/** How many lines at the end of a stretch are asked for their order of keys. */
export const asked = 50;
/** Each compiled expression takes memory. */
const mostExpressions = 500;
/** A writer without any order is not worth more attempts. */
const mostAttempts = 10;
/** In UTF-16 units: a longer line could exceed what the engine has for an expression. */
const longestLine = 64 * 1024;

interface KnownEvent {
  readonly name: string;
  readonly accepted: AcceptedEvent;
  /** The keys that were seen. */
  order: KeyOrder;
  /** Whether the expression has another order, or lacks a key. */
  isStale: boolean;
  attemptsLeft: number;
  expression: LineExpression | undefined;
  /** Lines of this stretch. */
  recognized: number;
  parsed: number;
}

/** `eventOf` returns what a registered event may contain. */
export function recognizeLines(
  eventOf: (name: unknown) => AcceptedEvent | undefined,
): LineRecognizer {
  const events = new Map<string, KnownEvent>();
  let expressionsLeft = mostExpressions;
  const begin = (name: string): KnownEvent | undefined => {
    const accepted = eventOf(name);
    if (accepted === undefined) return undefined;
    const order = { record: [], properties: [], item: [] };
    const event = {
      ...{ name, accepted, order, isStale: false },
      ...{ attemptsLeft: mostAttempts, expression: undefined },
      ...{ recognized: 0, parsed: 0 },
    };
    events.set(name, event);
    return event;
  };
  return {
    recognize: (line) => {
      const name = nameIn(line);
      const event = name === undefined ? undefined : events.get(name);
      if (event?.expression === undefined) return undefined;
      if (line.length > longestLine) return undefined;
      if (!matches(line, event.expression)) return undefined;
      event.recognized++;
      return event.name;
    },
    learn: (record) => {
      if (expressionsLeft === 0 || !isFields(record)) return;
      const { event_name: name } = record;
      if (typeof name !== "string") return;
      const event = events.get(name) ?? begin(name);
      if (event !== undefined && learnFrom(event, record)) expressionsLeft--;
    },
  };
}

/** The name that an event has if the line is one; whether it is, the expression decides. */
function nameIn(line: string): string | undefined {
  const key = line.indexOf(nameKey);
  if (key < 0) return undefined;
  const start = line.indexOf('"', key + nameKey.length) + 1;
  return line.slice(start, line.indexOf('"', start));
}

const nameKey = '"event_name":';

function matches(
  line: string,
  { expression, captured }: LineExpression,
): boolean {
  if (captured.length === 0) return expression.test(line);
  const groups = expression.exec(line);
  if (groups === null) return false;
  for (let at = 0; at < captured.length; at++) {
    const text = groups[at + 1];
    const own = captured[at];
    // The group of an optional key that is absent is empty.
    if (text === undefined || own === undefined) continue;
    const value = own.isNumber ? Number(text) : text;
    if (own.check(value) !== undefined) return false;
  }
  return true;
}

/** Returns whether an expression was compiled. */
function learnFrom(event: KnownEvent, record: unknown): boolean {
  if (event.attemptsLeft === 0 && event.expression === undefined) return false;
  event.parsed++;
  if (event.parsed <= stretch - asked) return false;
  const order = withKeysOf(event, record);
  if (order !== event.order) {
    event.order = order;
    event.isStale = true;
  }
  return event.parsed === stretch && endStretch(event);
}

function endStretch(event: KnownEvent): boolean {
  const { name, accepted, order, recognized, parsed } = event;
  const isRetried = event.isStale && event.attemptsLeft > 0;
  if (isRetried) {
    event.expression = lineExpression(name, accepted, order);
    event.attemptsLeft--;
  } else if (recognized < parsed) {
    event.expression = undefined;
    event.attemptsLeft = 0;
  }
  event.isStale = false;
  event.recognized = 0;
  event.parsed = 0;
  return isRetried;
}

/** The same object if the record's keys are in the known order. */
function withKeysOf(
  { order: known, accepted }: KnownEvent,
  value: unknown,
): KeyOrder {
  if (!isFields(value)) return known;
  const { event_properties: own, event_items: items } = value;
  const record = withKeys(known.record, value, recordKeys);
  const properties = withKeys(known.properties, own, accepted.properties.keys);
  let { item } = known;
  if (Array.isArray(items) && accepted.items !== undefined) {
    const { keys } = accepted.items.item;
    for (const each of items.slice(0, 10)) item = withKeys(item, each, keys);
  }
  return record === known.record &&
    properties === known.properties &&
    item === known.item
    ? known
    : { record, properties, item };
}

const recordKeys: ReadonlySet<string> = new Set([
  "event_log_id",
  "event_name",
  "event_datetime",
  "event_properties",
  "event_items",
]);

/**
 * Adds the registered keys of an object, each behind the one that it follows
 * there. Where the orders differ, the new one counts.
 */
function withKeys(
  known: readonly string[],
  value: unknown,
  registered: { readonly has: (key: string) => boolean },
): readonly string[] {
  if (!isFields(value)) return known;
  const keys = Object.keys(value).filter((key) => registered.has(key));
  let order = known;
  let last = -1;
  for (const key of keys) {
    const at = order.indexOf(key);
    if (at >= 0 && at < last) {
      return [...keys, ...known.filter((each) => !keys.includes(each))];
    }
    if (at < 0) order = order.toSpliced(last + 1, 0, key);
    last = at < 0 ? last + 1 : at;
  }
  return order;
}
