// Payloads that satisfy the model: records of events, identities, profiles and requests, in the API's form.
import type {
  AttachedProperty,
  Constraints,
  EventDef,
  PropertyDef,
  Taxonomy,
} from "../../generator/model/taxonomy.js";
import { between, chance, type Random } from "./random.js";
import { validValue } from "./random-value.js";

export type Fields = Record<string, unknown>;

const uuids = [
  "2f1c4b1e-8a0d-4c57-9c3e-5d1f0a7b6e21",
  "2F1C4B1E-8A0D-4C57-9C3E-5D1F0A7B6E21",
  "01890a5d-ac96-774b-bcce-b302099a8057",
];
const instants = ["2026-01-31T09:30:00.000Z", "2024-02-29T23:59:59Z"];

/** A record that the service would take; undefined when no value was found for a required property. */
export function validRecord(
  random: Random,
  event: EventDef,
  taxonomy: Taxonomy,
): Fields | undefined {
  const chosen = new Set(event.anyOf.map((names) => random.pick(names)));
  const properties = validFields(
    random,
    event.properties.map((attached) => ({
      ...attached,
      required: attached.required || chosen.has(attached.property.name),
    })),
  );
  const items = validItems(random, event.items, taxonomy);
  if (properties === undefined || items === undefined) return undefined;
  const isEmpty = Object.keys(properties).length === 0;
  return {
    event_log_id: random.pick(uuids),
    event_name: event.name,
    event_datetime: random.pick(instants),
    ...(isEmpty
      ? random.pick([{}, { event_properties: null }, { event_properties: {} }])
      : { event_properties: properties }),
    ...(items === null
      ? random.pick([{}, { event_items: null }])
      : { event_items: items }),
  };
}

interface Slot {
  readonly property: PropertyDef;
  readonly required: boolean;
  readonly constraints: Constraints;
}

function validFields(
  random: Random,
  slots: readonly Slot[],
): Fields | undefined {
  const entries: [string, unknown][] = [];
  for (const { property, required, constraints } of slots) {
    if (!required && chance(random, 40)) continue;
    const { type, nullable, name } = property;
    if (type === "items") continue;
    const value =
      nullable && chance(random, 30)
        ? null
        : validValue(random, type, constraints);
    if (value !== undefined) entries.push([name, value]);
    else if (required) return undefined;
  }
  return Object.fromEntries(entries);
}

/** `null` for none; undefined when none could be made. */
function validItems(
  random: Random,
  items: AttachedProperty | undefined,
  { itemProperties }: Taxonomy,
): readonly Fields[] | null | undefined {
  if (items === undefined) return null;
  if (!items.required && chance(random, 40)) return null;
  const { minItems = 0, maxItems = 100 } = items.constraints;
  const length = between(random, minItems, Math.min(maxItems, minItems + 2));
  const slots = itemProperties
    .filter(({ status }) => status === "active")
    .map((property) => ({
      property,
      required: property.required,
      constraints: property.constraints,
    }));
  const list: Fields[] = [];
  while (list.length < length) {
    const item = validFields(random, slots);
    if (item === undefined) return undefined;
    list.push(item);
  }
  return list;
}

/** An identity with at least one value. */
export function validIdentity(
  random: Random,
  { identityKeys }: Taxonomy,
): Fields {
  const names = identityKeys.map(({ name }) => name);
  const one = random.pick(names);
  const others = names.filter(() => chance(random, 30));
  return Object.fromEntries(
    [...others, one].map((name) => [
      name,
      name === one ? "x" : random.pick(["", "a@example.com"]),
    ]),
  );
}

/** A profile; every property may be omitted. */
export function validProfile(
  random: Random,
  { userProperties }: Taxonomy,
): Fields {
  const slots = userProperties
    .filter(({ status }) => status === "active")
    .map((property) => ({
      property,
      required: false,
      constraints: property.constraints,
    }));
  return validFields(random, slots) ?? {};
}

/** The body of `POST /api/v1/events`, with at most 100 items in total. */
export function validRequest(
  random: Random,
  events: readonly EventDef[],
  taxonomy: Taxonomy,
): Fields | undefined {
  const records: Fields[] = [];
  for (let left = between(random, 1, 4); left > 0; left--) {
    const record = validRecord(random, random.pick(events), taxonomy);
    if (record !== undefined) records.push(record);
  }
  return records.length === 0
    ? undefined
    : {
        common: { identity: validIdentity(random, taxonomy) },
        events: records,
      };
}
