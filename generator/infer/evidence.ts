// The evidence of samples or calls as counts: one form for both, which grows with the number of names and not
// of samples.
import type { LineLocation } from "./sample.js";
import { shapeOf, type TextShape, type ValueKind } from "./value-kind.js";

export type EvidenceSource = "samples" | "code";

/** How often something was seen, and where first. */
export interface Tally {
  count: number;
  readonly first: LineLocation;
}

/**
 * The evidence from one source for all values of one name in one scope: a key
 * has one type in the whole service (GLOS).
 */
export interface Evidence {
  readonly source: EvidenceSource;
  /** The unit that `values` counts. */
  readonly noun: "value" | "call" | "item";
  /** For samples, those that are not null. */
  values: number;
  readonly first: LineLocation;
  /** Values that are null, or may be. */
  nulls: Tally | undefined;
  /** Values whose type the checker does not know: `any`, `unknown`, `{}`. */
  unknown: Tally | undefined;
  readonly kinds: Map<ValueKind, Tally>;
  /** Strings, and elements of string arrays. */
  texts: number;
  readonly shapes: Map<TextShape, number>;
  /** How often each string was seen; `undefined` once there are too many for an enum, or one is too long. */
  distinct: Map<string, number> | undefined;
  /** The strings among them that can be any string. */
  openTexts: number;
  /** The strings among them that `toISOString()` returns. */
  isoTexts: number;
  /** Values whose strings are listed by a type. */
  declared: number;
  /** Integers that JavaScript cannot represent exactly. */
  inexact: number;
  /** Integers that may be milliseconds since 1970. */
  epochs: number;
  /** The first type that no property can have, as the checker prints it. */
  otherType: string;
}

/** How often a property is on an event, or on an item. */
export interface Presence {
  /** Samples or calls that certainly have it. */
  sure: number;
  /** Calls that sometimes have it: `?:`, `| undefined`, a condition. */
  maybe: number;
  /** Samples and calls that have it without a value: null in samples, items that are an empty array. */
  empty: number;
  readonly first: LineLocation;
}

export interface EventStats {
  readonly source: EvidenceSource;
  /** Samples, or calls. */
  count: number;
  /** The calls among them in tests and stories. */
  tests: number;
  readonly first: LineLocation;
  /** Calls with properties that cannot be determined: a spread of `any`, a computed key. */
  open: number;
  /** The first few locations of those calls. */
  readonly openings: LineLocation[];
  /** Calls that pass arguments after the properties, which are not read. */
  moreArguments: Tally | undefined;
  /** The first few of those arguments, by name or by keys: `{ ms }`. */
  readonly argumentsNamed: Set<string>;
  /** Including `df_items`, if there are items. */
  readonly properties: Map<string, Presence>;
  /** Samples or calls whose items are not an array of objects. */
  brokenItems: Tally | undefined;
  /** Samples of the API's form that had the items among the properties. */
  misplacedItems: number;
  /** The largest number of items in one event. */
  mostItems: number;
}

/** All evidence from samples, or from code. */
export interface SourceStats {
  readonly source: EvidenceSource;
  /** By wire name, in the order in which they were first seen. */
  readonly events: Map<string, EventStats>;
  readonly eventProperties: Map<string, Evidence>;
  readonly itemProperties: Map<string, Evidence>;
  readonly itemPresence: Map<string, Presence>;
  readonly userProperties: Map<string, Evidence>;
  /** Samples of events, or calls; a call that can send several events counts once. */
  eventCount: number;
  /** Samples of user profiles, or calls that set user properties. */
  userCount: number;
  items: number;
  /** Items that may have further properties. */
  openItems: number;
  /** The number of stored pairs of event and property. */
  attachments: number;
  /** Samples whose event name came after the limit was reached. */
  eventsBeyond: number;
  /** Values whose name came after the limit was reached. */
  propertiesBeyond: number;
}

/** The evidence about a project: samples before code, each only if it was read. */
export type AllStats = readonly SourceStats[];

export const itemsName = "df_items";

/**
 * Further names are counted but not stored: no console has so many, and
 * hostile input could have any number.
 */
export const mostEvents = 5_000;
export const mostProperties = 20_000;
/** Properties of all events together. */
export const mostAttachments = 200_000;
/** More different strings are not an enum; code may list more, because a type is a closed list. */
const mostChoices: Readonly<Record<EvidenceSource, number>> = {
  samples: 12,
  code: 50,
};
/** In UTF-16 units; a longer string is not a choice. */
const longestChoice = 64;
/** One more than a taxonomy allows (`resolve/bad-name`), so that a truncated name is still too long. */
const longestName = 257;

export function noStats(source: EvidenceSource): SourceStats {
  return {
    source,
    events: new Map(),
    eventProperties: new Map(),
    itemProperties: new Map(),
    itemPresence: new Map(),
    userProperties: new Map(),
    eventCount: 0,
    userCount: 0,
    items: 0,
    openItems: 0,
    attachments: 0,
    eventsBeyond: 0,
    propertiesBeyond: 0,
  };
}

/** The event to count for; `undefined` if there are too many. */
export function eventOf(
  stats: SourceStats,
  given: string,
  first: LineLocation,
): EventStats | undefined {
  const name = cutName(given);
  let event = stats.events.get(name);
  if (event === undefined) {
    if (stats.events.size >= mostEvents) {
      stats.eventsBeyond++;
      return undefined;
    }
    event = {
      source: stats.source,
      count: 0,
      tests: 0,
      first,
      open: 0,
      openings: [],
      moreArguments: undefined,
      argumentsNamed: new Set(),
      properties: new Map(),
      brokenItems: undefined,
      misplacedItems: 0,
      mostItems: 0,
    };
    stats.events.set(name, event);
  }
  event.count++;
  return event;
}

/** The property to count for; `undefined` if there are too many. */
export function evidenceOf(
  stats: SourceStats,
  scope: "eventProperties" | "itemProperties" | "userProperties",
  given: string,
  first: LineLocation,
): Evidence | undefined {
  const { source } = stats;
  const name = cutName(given);
  const known = stats[scope].get(name);
  if (known !== undefined) return known;
  if (stats[scope].size >= mostProperties) {
    stats.propertiesBeyond++;
    return undefined;
  }
  const counted = scope === "itemProperties" ? "item" : "call";
  const evidence: Evidence = {
    source,
    noun: source === "samples" ? "value" : counted,
    values: 0,
    first,
    nulls: undefined,
    unknown: undefined,
    kinds: new Map(),
    texts: 0,
    shapes: new Map(),
    distinct: new Map(),
    openTexts: 0,
    isoTexts: 0,
    declared: 0,
    inexact: 0,
    epochs: 0,
    otherType: "",
  };
  stats[scope].set(name, evidence);
  return evidence;
}

/** Counts a property on an event or an item. */
export function addPresence(
  stats: SourceStats,
  presences: Map<string, Presence>,
  given: string,
  how: "sure" | "maybe" | "empty",
  first: LineLocation,
): void {
  const name = cutName(given);
  let presence = presences.get(name);
  if (presence === undefined) {
    if (stats.attachments >= mostAttachments) {
      stats.propertiesBeyond++;
      return;
    }
    stats.attachments++;
    presence = { sure: 0, maybe: 0, empty: 0, first };
    presences.set(name, presence);
  }
  presence[how]++;
}

export function addKind(
  { kinds }: Evidence,
  kind: ValueKind,
  first: LineLocation,
): void {
  const seen = kinds.get(kind);
  if (seen === undefined) kinds.set(kind, { count: 1, first });
  else seen.count++;
}

/** Counts a string that a value is or can be. */
export function addText(evidence: Evidence, text: string): void {
  evidence.texts++;
  addShape(evidence, shapeOf(text));
  const { distinct, source } = evidence;
  if (distinct === undefined) return;
  const count = distinct.get(text);
  if (count !== undefined) {
    distinct.set(text, count + 1);
  } else if (
    distinct.size < mostChoices[source] &&
    text.length <= longestChoice
  ) {
    distinct.set(text, 1);
  } else {
    evidence.distinct = undefined;
  }
}

export function addShape(
  { shapes }: Evidence,
  shape: TextShape | undefined,
): void {
  if (shape !== undefined) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
}

export function oneMore(tally: Tally | undefined, first: LineLocation): Tally {
  return { count: (tally?.count ?? 0) + 1, first: tally?.first ?? first };
}

/** A copy, because a slice would keep the whole string in memory. */
function cutName(name: string): string {
  if (name.length <= longestName) return name;
  return Array.from({ length: longestName }, (_, at) => name.charAt(at)).join(
    "",
  );
}
