// Counts a call: what its types declare, never what it might send.
import type {
  PropertiesUse,
  ValueKind as KindInCode,
  ValueUse,
} from "../../usage/properties-use.js";
import {
  addKind,
  addPresence,
  addShape,
  addText,
  eventOf,
  evidenceOf,
  itemsName,
  oneMore,
  type EventStats,
  type Evidence,
  type SourceStats,
} from "../evidence.js";
import type { LineLocation } from "../sample.js";
import type { ValueKind } from "../value-kind.js";

const mostOpenings = 3;
const mostArguments = 3;

type Locate = (node: PropertiesUse["openings"][number]) => LineLocation;
type Scope = Parameters<typeof evidenceOf>[1];

/** Counts a call that sends an event; `names` are the events that it can send. */
export function countEventCall(
  stats: SourceStats,
  names: readonly string[],
  use: PropertiesUse,
  locate: Locate,
  call: {
    readonly location: LineLocation;
    readonly isTest: boolean;
    /** The arguments after the properties, described in words. */
    readonly more: readonly string[];
  },
): void {
  stats.eventCount++;
  const own = use.properties.filter(({ key }) => key !== itemsName);
  const items = use.properties.filter(({ key }) => key === itemsName);
  for (const name of names) {
    const event = eventOf(stats, name, call.location);
    if (event === undefined) continue;
    if (call.isTest) event.tests++;
    if (use.open) {
      event.open++;
      const room = mostOpenings - event.openings.length;
      event.openings.push(...use.openings.slice(0, room).map(locate));
    }
    if (call.more.length > 0) {
      event.moreArguments = oneMore(event.moreArguments, call.location);
      for (const each of call.more) {
        const { size } = event.argumentsNamed;
        if (size < mostArguments) event.argumentsNamed.add(each);
      }
    }
    countPresence(stats, event.properties, own, locate);
    for (const item of items) countItems(stats, event, item, locate);
  }
  countValues(stats, "eventProperties", own, locate);
  for (const item of items.flatMap(({ value }) => value.elements ?? [])) {
    stats.items++;
    if (item.open) stats.openItems++;
    countPresence(stats, stats.itemPresence, item.properties, locate);
    countValues(stats, "itemProperties", item.properties, locate);
  }
}

/** Counts a call that sets user properties. */
export function countProfileCall(
  stats: SourceStats,
  use: PropertiesUse,
  locate: Locate,
): void {
  stats.userCount++;
  countValues(stats, "userProperties", use.properties, locate);
}

function isMaybe({
  optional,
  value: { details },
}: PropertiesUse["properties"][number]): boolean {
  return optional || details?.absent === true || details?.nullable === true;
}

function countPresence(
  stats: SourceStats,
  presences: EventStats["properties"],
  properties: PropertiesUse["properties"],
  locate: Locate,
): void {
  for (const each of properties) {
    addPresence(
      stats,
      presences,
      each.key,
      isMaybe(each) ? "maybe" : "sure",
      locate(each.node),
    );
  }
}

function countItems(
  stats: SourceStats,
  event: EventStats,
  item: PropertiesUse["properties"][number],
  locate: Locate,
): void {
  const { kinds } = item.value;
  const location = locate(item.node);
  if (kinds.some((kind) => kind !== "object[]" && kind !== "empty[]")) {
    event.brokenItems = oneMore(event.brokenItems, location);
    return;
  }
  // An empty array is equivalent to none.
  const mayBeEmpty = kinds.includes("empty[]");
  const isEmpty = mayBeEmpty && kinds.length === 1 && !isMaybe(item);
  const how = isEmpty
    ? "empty"
    : mayBeEmpty || isMaybe(item)
      ? "maybe"
      : "sure";
  addPresence(stats, event.properties, itemsName, how, location);
}

function countValues(
  stats: SourceStats,
  scope: Scope,
  properties: PropertiesUse["properties"],
  locate: Locate,
): void {
  for (const { key, node, value } of properties) {
    const location = locate(node);
    const evidence = evidenceOf(stats, scope, key, location);
    if (evidence !== undefined) addValue(evidence, value, location);
  }
}

function addValue(
  evidence: Evidence,
  { kinds, details, constant }: ValueUse,
  location: LineLocation,
): void {
  evidence.values++;
  if (details?.nullable) evidence.nulls = oneMore(evidence.nulls, location);
  if (details?.unknown) evidence.unknown = oneMore(evidence.unknown, location);
  const number = details?.number ?? numberOfConstant(constant);
  for (const kind of kinds) addKind(evidence, kindOf(kind, number), location);
  if (kinds.includes("other") && evidence.otherType === "") {
    evidence.otherType = details?.typeText ?? "a function";
  }
  if (kinds.includes("string") || kinds.includes("string[]")) {
    addTexts(evidence, details);
  }
  if (details?.epoch) evidence.epochs++;
}

function addTexts(evidence: Evidence, details: ValueUse["details"]): void {
  if (details?.declared) evidence.declared++;
  for (const text of details?.texts ?? []) addText(evidence, text);
  if (details?.datetime === true) {
    evidence.texts++;
    evidence.isoTexts++;
    addShape(evidence, "datetime");
  } else if (details?.texts === undefined) {
    evidence.texts++;
    evidence.openTexts++;
  }
}

/** A `number` that is certainly an integer is a long; one that is not always an integer is a double. */
function kindOf(
  kind: KindInCode,
  number: "whole" | "decimal" | undefined,
): ValueKind {
  if (number === undefined) return kind;
  const word = number === "whole" ? "long" : "double";
  if (kind === "number") return word;
  return kind === "number[]" ? `${word}[]` : kind;
}

/** For an array literal. */
function numberOfConstant(constant: unknown): "whole" | "decimal" | undefined {
  if (!Array.isArray(constant)) return undefined;
  return constant.every(Number.isInteger) ? "whole" : "decimal";
}
