// Hands the definitions of the last run to the next one, for `--watch`: what says the same is the same object, wherever it
// is in the file. What was made of it can then be used again.
import { nowhere } from "../model/nowhere.js";
import type {
  AttachedProperty,
  EventDef,
  PropertyDef,
  Taxonomy,
} from "../model/taxonomy.js";
import { deepFreeze } from "../model/deep-freeze.js";
import { saysTheSame } from "./says-the-same.js";

/** A taxonomy whose definitions are nowhere, and those of earlier runs where they say the same. */
export type KeepDefinitions = (taxonomy: Taxonomy) => Taxonomy;

/** What became of definitions in earlier runs: those that are the same objects in this run are not compared. */
interface KnownDefinitions {
  readonly properties: WeakMap<PropertyDef, PropertyDef>;
  readonly events: WeakMap<EventDef, EventDef>;
}

/** Remembers the definitions of the last taxonomy alone. */
export function startKeeping(): KeepDefinitions {
  let last: Taxonomy | undefined;
  const known = nothingKnown();
  return (taxonomy) => (last = keepDefinitions(last, taxonomy, known));
}

function nothingKnown(): KnownDefinitions {
  return { properties: new WeakMap(), events: new WeakMap() };
}

/**
 * The taxonomy for those who do not ask where its definitions are. None of them
 * refers to the text that it was read from, which may be large.
 */
export function keepDefinitions(
  last: Taxonomy | undefined,
  now: Taxonomy,
  known: KnownDefinitions = nothingKnown(),
): Taxonomy {
  const named = once(() => byScopeAndName(last));
  const keepProperty = (property: PropertyDef): PropertyDef => {
    const found =
      known.properties.get(property) ??
      same(named().get(scopedName(property)), { ...property, span: nowhere });
    known.properties.set(property, found);
    return found;
  };
  const keepAll = (properties: readonly PropertyDef[]) =>
    properties.map(keepProperty);
  const events = once(
    () => new Map(last?.events.map((event) => [event.name, event])),
  );
  const keepEach = (event: EventDef): EventDef => {
    const found =
      known.events.get(event) ??
      same(events().get(event.name), keepEvent(event, keepProperty));
    known.events.set(event, found);
    return found;
  };
  const taxonomy: Taxonomy = {
    ...now,
    settings: same(last?.settings, now.settings),
    eventProperties: keepAll(now.eventProperties),
    itemProperties: same(last?.itemProperties, keepAll(now.itemProperties)),
    userProperties: same(last?.userProperties, keepAll(now.userProperties)),
    identityKeys: same(last?.identityKeys, now.identityKeys),
    events: now.events.map(keepEach),
  };
  return deepFreeze(taxonomy);
}

/** A value that is made when it is asked for first. */
function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** Definitions that no list of the taxonomy has, such as the item property, are found on the events that attach them. */
function byScopeAndName(
  taxonomy: Taxonomy | undefined,
): ReadonlyMap<string, PropertyDef> {
  const known = new Map<string, PropertyDef>();
  const add = (property: PropertyDef) => {
    known.set(scopedName(property), property);
  };
  taxonomy?.events.forEach(({ properties, items }) => {
    properties.forEach(({ property }) => {
      add(property);
    });
    if (items) add(items.property);
  });
  taxonomy?.eventProperties.forEach(add);
  taxonomy?.itemProperties.forEach(add);
  taxonomy?.userProperties.forEach(add);
  return known;
}

function scopedName({ scope, name }: PropertyDef): string {
  return `${scope} ${name}`;
}

function keepEvent(
  event: EventDef,
  keepProperty: (property: PropertyDef) => PropertyDef,
): EventDef {
  const keepAttached = (attached: AttachedProperty): AttachedProperty => ({
    ...attached,
    property: keepProperty(attached.property),
    span: nowhere,
  });
  return {
    ...event,
    properties: event.properties.map(keepAttached),
    ...(event.items && { items: keepAttached(event.items) }),
    span: nowhere,
    ...(event.picked && { picked: nowhere }),
  };
}

/** The value of the last run if this one says the same. */
function same<Value>(last: Value | undefined, now: Value): Value {
  return last !== undefined && saysTheSame(last, now) ? last : now;
}
