// The events of a folder for one platform: what other platforms send is left out, and what its SDK requires is required.
import { requiresRegistered } from "../model/platform.js";
import type { Settings } from "../model/settings.js";
import type {
  AttachedProperty,
  ElsewhereEvent,
  EventDef,
} from "../model/taxonomy.js";

/**
 * The events as the folder has them; the same events where the folder is for no
 * platform. An example that lacks something required, or has what is left out,
 * is left out too.
 */
export function selectPlatform(
  events: readonly EventDef[],
  settings: Settings,
): readonly EventDef[] {
  const { platform } = settings;
  if (platform === undefined) return events;
  return events
    .filter((event) => isSentFrom(event, settings))
    .map((event) => selectProperties(event, settings));
}

/** The events that only other platforms send. */
export function eventsElsewhere(
  events: readonly EventDef[],
  settings: Settings,
): readonly ElsewhereEvent[] {
  return events
    .filter((event) => !isSentFrom(event, settings))
    .map(({ name, platforms = [] }) => ({ name, platforms }));
}

/** Whether every registered property of an event is required in this folder. */
export function asksForRegistered({ platform, required }: Settings): boolean {
  return (
    required === "registered" &&
    platform !== undefined &&
    requiresRegistered(platform)
  );
}

function isSentFrom(
  { platforms }: Pick<EventDef, "platforms">,
  { platform }: Settings,
): boolean {
  return (
    platform === undefined ||
    platforms === undefined ||
    platforms.includes(platform)
  );
}

function selectProperties(event: EventDef, settings: Settings): EventDef {
  const all = asksForRegistered(settings);
  const kept = event.properties.filter((each) => isSentFrom(each, settings));
  const names = new Set(kept.map(({ property }) => property.name));
  const lists = event.anyOf.map((list) =>
    list.filter((name) => names.has(name)),
  );
  const needed = new Set(
    lists.flatMap((list) => (list.length === 1 ? list : [])),
  );
  const require = (attached: AttachedProperty): AttachedProperty =>
    attached.required || !(all || needed.has(attached.property.name))
      ? attached
      : Object.freeze({ ...attached, required: true });
  const properties = kept.map(require);
  const { items: everyItems, names: allNames, ...rest } = event;
  const items =
    everyItems && isSentFrom(everyItems, settings)
      ? require(everyItems)
      : undefined;
  const anyOf = all ? [] : lists.filter((list) => list.length > 1);
  const { fields, ...otherNames } = allNames;
  const attached = items ? [...properties, items] : properties;
  return {
    ...rest,
    properties,
    ...(items && { items }),
    anyOf,
    examples: event.examples.filter((example) => fits(example, attached)),
    names: fields === undefined || anyOf.length === 0 ? otherNames : allNames,
  };
}

function fits(
  example: EventDef["examples"][number],
  attached: readonly AttachedProperty[],
): boolean {
  const known = new Set(attached.map(({ property }) => property.name));
  return (
    Object.keys(example).every((name) => known.has(name)) &&
    attached.every(
      ({ property, required }) =>
        !required || Object.hasOwn(example, property.name),
    )
  );
}
