// The second stage: counts a sample. It runs a million times, in memory that does not grow with the samples.
import {
  addKind,
  addPresence,
  addText,
  eventOf,
  evidenceOf,
  itemsName,
  oneMore,
  type EventStats,
  type Evidence,
  type SourceStats,
} from "./evidence.js";
import {
  isJsonObject,
  type EventSample,
  type JsonObject,
  type LineLocation,
  type Sample,
} from "./sample.js";
import { kindOf } from "./value-kind.js";

/** 2001-09-09 to 2065, in milliseconds: dates that an app may plausibly send. */
const epochFrom = 1_000_000_000_000;
const epochTo = 3_000_000_000_000;

/** Counts one sample. The number of names is limited, so that hostile samples cannot fill the memory. */
export function countSample(
  stats: SourceStats,
  sample: Sample,
  location: LineLocation,
): void {
  const { properties } = sample;
  if (sample.kind === "user") {
    stats.userCount++;
    for (const key of Object.keys(properties)) {
      addValue(stats, "userProperties", key, properties[key], location);
    }
    return;
  }
  stats.eventCount++;
  const event = eventOf(stats, sample.name, location);
  if (event === undefined) return;
  countProperties(
    stats,
    "eventProperties",
    event.properties,
    properties,
    location,
  );
  countItems(stats, event, sample, location);
}

function countProperties(
  stats: SourceStats,
  scope: "eventProperties" | "itemProperties",
  presences: EventStats["properties"],
  properties: JsonObject,
  location: LineLocation,
): void {
  for (const key of Object.keys(properties)) {
    const value = properties[key];
    if (addValue(stats, scope, key, value, location)) {
      addPresence(
        stats,
        presences,
        key,
        value === null ? "empty" : "sure",
        location,
      );
    }
  }
}

function countItems(
  stats: SourceStats,
  event: EventStats,
  { items, misplacedItems }: EventSample,
  location: LineLocation,
): void {
  if (items === undefined || items === null) return;
  if (misplacedItems) event.misplacedItems++;
  if (!Array.isArray(items) || !items.every(isJsonObject)) {
    event.brokenItems = oneMore(event.brokenItems, location);
    return;
  }
  const isEmpty = items.length === 0;
  addPresence(
    stats,
    event.properties,
    itemsName,
    isEmpty ? "empty" : "sure",
    location,
  );
  event.mostItems = Math.max(event.mostItems, items.length);
  stats.items += items.length;
  const { itemPresence } = stats;
  for (const item of items) {
    countProperties(stats, "itemProperties", itemPresence, item, location);
  }
}

/** Whether the value was counted; it is not if there are too many names. */
function addValue(
  stats: SourceStats,
  scope: "eventProperties" | "itemProperties" | "userProperties",
  key: string,
  value: unknown,
  location: LineLocation,
): boolean {
  const evidence = evidenceOf(stats, scope, key, location);
  if (evidence === undefined) return false;
  const kind = kindOf(value);
  if (kind === undefined) {
    evidence.nulls = oneMore(evidence.nulls, location);
    return true;
  }
  evidence.values++;
  addKind(evidence, kind, location);
  if (Array.isArray(value)) {
    for (const element of value) addScalar(evidence, element);
  } else {
    addScalar(evidence, value);
  }
  return true;
}

function addScalar(evidence: Evidence, value: unknown): void {
  if (typeof value === "string") addText(evidence, value);
  if (typeof value !== "number" || !Number.isInteger(value)) return;
  if (!Number.isSafeInteger(value)) evidence.inexact++;
  if (value >= epochFrom && value < epochTo) evidence.epochs++;
}
