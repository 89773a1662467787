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

/** Rarer events are parsed: an expression takes longer to compile than a few lines to parse. */
const leastParsed = 20;
/** Each compiled expression takes memory. */
const mostEvents = 500;
/** A writer without any order is not worth more attempts. */
const mostOrders = 10;
/** After so many lines, an expression must recognize more lines than had to be parsed. */
const leastUseless = 200;
/** In UTF-16 units: a longer line could exceed what the engine has for an expression. */
const longestLine = 64 * 1024;

interface KnownEvent {
  readonly name: string;
  readonly accepted: AcceptedEvent;
  order: KeyOrder;
  /** How many orders were tried. */
  orders: number;
  expression: LineExpression | undefined;
  recognized: number;
  parsed: number;
}

/** `eventOf` returns what a registered event may contain. */
export function recognizeLines(
  eventOf: (name: unknown) => AcceptedEvent | undefined,
): LineRecognizer {
  const events = new Map<string, KnownEvent>();
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
      const name = isFields(record) ? record["event_name"] : undefined;
      if (typeof name !== "string") return;
      const event = events.get(name);
      if (event !== undefined) {
        learnFrom(event, record);
        return;
      }
      const accepted = events.size < mostEvents ? eventOf(name) : undefined;
      if (accepted === undefined) return;
      const order = { record: [], properties: [], item: [] };
      const counts = { orders: 0, recognized: 0, parsed: 0 };
      events.set(name, {
        name,
        accepted,
        order,
        ...counts,
        expression: undefined,
      });
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

function learnFrom(event: KnownEvent, record: unknown): void {
  event.parsed++;
  if (event.parsed < leastParsed) return;
  if (event.parsed > leastUseless && event.parsed > event.recognized) {
    event.orders = mostOrders;
    event.expression = undefined;
  }
  if (event.orders === mostOrders) return;
  const order = withKeysOf(event, record);
  if (order === event.order) return;
  event.order = order;
  event.orders++;
  event.expression = lineExpression(event.name, event.accepted, order);
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
