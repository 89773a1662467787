// The second stage: adds a sample to the facts. Runs a million times, in memory that does not grow with the samples.
import {
  mostAttachments,
  mostEvents,
  mostProperties,
  type EventFacts,
  type Facts,
  type Presence,
  type ValueFacts,
} from "./facts.js";
import {
  isJsonObject,
  type EventSample,
  type JsonObject,
  type Place,
  type Sample,
} from "./sample.js";
import { kindOf, shapeOf } from "./value-kind.js";

/** More different values than this are no enum. */
export const mostChoices = 12;
/** In UTF-16 units; a longer text is no choice. */
const longestChoice = 64;
/** One more than a taxonomy takes (`resolve/bad-name`), so that what was cut is still too long. */
const longestName = 257;
/** 2001-09-09 to 2065: milliseconds of days that an app would send. */
const epochFrom = 1_000_000_000_000;
const epochTo = 3_000_000_000_000;

/** Adds one sample. Attachments are counted in `facts`, so that hostile names cannot fill the memory. */
export function accumulate(facts: Facts, sample: Sample, place: Place): void {
  if (sample.kind === "user") {
    facts.userSamples++;
    for (const key of Object.keys(sample.properties)) {
      addValue(facts, facts.userProperties, key, sample.properties[key], place);
    }
    return;
  }
  addEvent(facts, sample, place);
}

function addEvent(facts: Facts, sample: EventSample, place: Place): void {
  facts.eventSamples++;
  const event = eventOf(facts, cutName(sample.name), place);
  if (event === undefined) {
    facts.eventsBeyond++;
    return;
  }
  event.samples++;
  const { properties } = sample;
  for (const key of Object.keys(properties)) {
    const value = properties[key];
    const name = addValue(facts, facts.eventProperties, key, value, place);
    if (name !== undefined) {
      addPresence(facts, event.properties, name, value);
    }
  }
  addItems(facts, event, sample, place);
}

function eventOf(
  facts: Facts,
  name: string,
  place: Place,
): EventFacts | undefined {
  const known = facts.events.get(name);
  if (known !== undefined) return known;
  if (facts.events.size >= mostEvents) return undefined;
  const event: EventFacts = {
    samples: 0,
    first: place,
    properties: new Map(),
    items: {
      values: 0,
      nulls: 0,
      empty: 0,
      broken: 0,
      misplaced: 0,
      most: 0,
    },
  };
  facts.events.set(name, event);
  return event;
}

function addItems(
  facts: Facts,
  { items: presence }: EventFacts,
  { items, misplacedItems }: EventSample,
  place: Place,
): void {
  if (items === undefined) return;
  if (items === null) {
    presence.nulls++;
    return;
  }
  if (misplacedItems) presence.misplaced++;
  if (!Array.isArray(items)) {
    presence.broken++;
    return;
  }
  const list: readonly unknown[] = items;
  if (list.length === 0) {
    presence.empty++;
    return;
  }
  if (!list.every(isJsonObject)) {
    presence.broken++;
    return;
  }
  presence.values++;
  presence.most = Math.max(presence.most, list.length);
  for (const item of list) addItem(facts, item, place);
}

function addItem(facts: Facts, item: JsonObject, place: Place): void {
  facts.items++;
  for (const key of Object.keys(item)) {
    const value = item[key];
    const name = addValue(facts, facts.itemProperties, key, value, place);
    if (name !== undefined) {
      addPresence(facts, facts.itemPresence, name, value);
    }
  }
}

function addPresence(
  facts: Facts,
  presences: Map<string, Presence>,
  name: string,
  value: unknown,
): void {
  let presence = presences.get(name);
  if (presence === undefined) {
    if (facts.attachments >= mostAttachments) {
      facts.propertiesBeyond++;
      return;
    }
    facts.attachments++;
    presence = { values: 0, nulls: 0 };
    presences.set(name, presence);
  }
  if (value === null) presence.nulls++;
  else presence.values++;
}

/** The name under which the value was counted; `undefined` when there are too many names to keep. */
function addValue(
  facts: Facts,
  scope: Map<string, ValueFacts>,
  key: string,
  value: unknown,
  place: Place,
): string | undefined {
  const name = cutName(key);
  let known = scope.get(name);
  if (known === undefined) {
    if (scope.size >= mostProperties) {
      facts.propertiesBeyond++;
      return undefined;
    }
    known = noValues();
    scope.set(name, known);
  }
  const kind = kindOf(value);
  if (kind === undefined) {
    known.nulls++;
    return name;
  }
  known.values++;
  const seen = known.kinds.get(kind);
  if (seen === undefined) known.kinds.set(kind, { count: 1, first: place });
  else seen.count++;
  if (typeof value === "string") addText(known, value);
  else if (typeof value === "number") addNumber(known, value);
  else if (Array.isArray(value)) addElements(known, value);
  return name;
}

function noValues(): ValueFacts {
  return {
    values: 0,
    nulls: 0,
    kinds: new Map(),
    texts: 0,
    shapes: new Map(),
    distinct: new Map(),
    inexact: 0,
    epochs: 0,
  };
}

function addElements(known: ValueFacts, list: readonly unknown[]): void {
  for (const element of list) {
    if (typeof element === "string") addText(known, element);
    else if (typeof element === "number") addNumber(known, element);
  }
}

function addText(known: ValueFacts, text: string): void {
  known.texts++;
  const shape = shapeOf(text);
  if (shape !== undefined) {
    known.shapes.set(shape, (known.shapes.get(shape) ?? 0) + 1);
  }
  const { distinct } = known;
  if (distinct === undefined) return;
  const count = distinct.get(text);
  if (count !== undefined) {
    distinct.set(text, count + 1);
  } else if (distinct.size < mostChoices && text.length <= longestChoice) {
    distinct.set(text, 1);
  } else {
    known.distinct = undefined;
  }
}

function addNumber(known: ValueFacts, value: number): void {
  if (!Number.isInteger(value)) return;
  if (!Number.isSafeInteger(value)) known.inexact++;
  if (value >= epochFrom && value < epochTo) known.epochs++;
}

/** A copy, because a slice would keep the whole text in memory. */
function cutName(name: string): string {
  if (name.length <= longestName) return name;
  return Array.from({ length: longestName }, (_, at) => name.charAt(at)).join(
    "",
  );
}
