// What the samples say, counted: grows with the number of names, never with the number of samples.
import type { Place } from "./sample.js";
import type { TextShape, ValueKind } from "./value-kind.js";

/** How often a kind of value was seen, and where first. */
export interface KindFacts {
  count: number;
  readonly first: Place;
}

/** About all values of one name in one scope: a key has one type in the whole service (GLOS). */
export interface ValueFacts {
  /** Values that are not null. */
  values: number;
  nulls: number;
  readonly kinds: Map<ValueKind, KindFacts>;
  /** Of texts, and of the elements of text lists. */
  texts: number;
  readonly shapes: Map<TextShape, number>;
  /** How often each text was seen; `undefined` once there are too many, or one is too long, to be an enum. */
  distinct: Map<string, number> | undefined;
  /** Whole numbers that JavaScript does not hold exactly. */
  inexact: number;
  /** Whole numbers that may be milliseconds since 1970. */
  epochs: number;
}

/** How often a property was on an event, or on an item. */
export interface Presence {
  /** Samples in which it had a value. */
  values: number;
  /** Samples in which it was null. */
  nulls: number;
}

export interface ItemsPresence extends Presence {
  /** Samples in which the list was empty. */
  empty: number;
  /** Samples in which something other than a list of objects stood there. */
  broken: number;
  /** Samples of the API's form that had them among the properties. */
  misplaced: number;
  /** The largest number of items in one event. */
  most: number;
}

export interface EventFacts {
  samples: number;
  readonly first: Place;
  readonly properties: Map<string, Presence>;
  readonly items: ItemsPresence;
}

export interface Facts {
  /** By wire name, in the order in which they were first seen. */
  readonly events: Map<string, EventFacts>;
  readonly eventProperties: Map<string, ValueFacts>;
  readonly itemProperties: Map<string, ValueFacts>;
  readonly itemPresence: Map<string, Presence>;
  readonly userProperties: Map<string, ValueFacts>;
  eventSamples: number;
  userSamples: number;
  items: number;
  /** Pairs of event and property that are kept. */
  attachments: number;
  /** Samples whose event name came when there were too many to keep. */
  eventsBeyond: number;
  /** Values whose name came when there were too many to keep. */
  propertiesBeyond: number;
}

/** Names beyond these are counted but not kept: no console has so many, and hostile input could have any number. */
export const mostEvents = 5_000;
export const mostProperties = 20_000;
/** Properties on all events together. */
export const mostAttachments = 200_000;

/** Facts about nothing. */
export function noFacts(): Facts {
  return {
    events: new Map(),
    eventProperties: new Map(),
    itemProperties: new Map(),
    itemPresence: new Map(),
    userProperties: new Map(),
    eventSamples: 0,
    userSamples: 0,
    items: 0,
    attachments: 0,
    eventsBeyond: 0,
    propertiesBeyond: 0,
  };
}
