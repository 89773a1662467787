// The target `vectors`: example events and what is sent for them, for the tests of every platform.
import type { EmittedFile } from "../generator/model/output-file.js";
import type {
  AttachedProperty,
  EventDef,
  PropertyDef,
  PropertyType,
  Taxonomy,
} from "../generator/model/taxonomy.js";
import { asJson, isFields, isList, jsonText, type Json } from "./kit/json.js";
import { inMilliseconds, sampleValue, type SampleKind } from "./samples.js";

type Fields = { readonly [key: string]: Json };

/** Raised when a reader of an older `vectors.json` would misread a newer one. */
const format = 1;

/**
 * `vectors.json`: for each active event what its function takes, by the names
 * in the console, and the name and the properties that an SDK gets. A null is
 * what was not given. All languages send the same for the same input.
 */
export function emitVectors(taxonomy: Taxonomy): readonly EmittedFile[] {
  const active = taxonomy.events.filter(({ status }) => status === "active");
  const vectors = active.flatMap((event) =>
    Object.entries(vectorInputs(event, taxonomy.itemProperties)).map(
      ([kind, input]) => ({
        id: `${event.name}/${kind}`,
        name: event.name,
        input,
        properties: withoutNulls(input),
      }),
    ),
  );
  return [
    {
      path: "vectors.json",
      language: "json",
      text: jsonText({ format, vectors }),
    },
  ];
}

/** The inputs of an event, by what is special about them: `required`, `all`, `edges`, `example-1`. */
export function vectorInputs(
  event: EventDef,
  itemProperties: readonly PropertyDef[],
): { readonly [kind: string]: Fields } {
  const items = itemProperties.filter(({ status }) => status === "active");
  const attached =
    event.items === undefined
      ? event.properties
      : [...event.properties, event.items];
  const sample = (each: AttachedProperty, kind: SampleKind): Json =>
    each === event.items
      ? sampleItems(each, items, kind)
      : sampleValue(each.property, each.constraints, kind);
  const samples = (
    some: readonly AttachedProperty[],
    kind: SampleKind,
  ): Fields =>
    Object.fromEntries(
      some.map((each) => [each.property.name, sample(each, kind)]),
    );
  const needed = new Set(event.anyOf.map(([first]) => first));
  const required = attached.filter(
    (each) => each.required || needed.has(each.property.name),
  );
  const optional = attached.filter((each) => !required.includes(each));
  const fewest = samples(required, "ordinary");
  return {
    required: fewest,
    ...(optional.length > 0 && {
      nulls: {
        ...fewest,
        ...Object.fromEntries(
          optional.map(({ property }) => [property.name, null]),
        ),
      },
    }),
    ...(attached.length > 0 && {
      all: samples(attached, "ordinary"),
      edges: samples(attached, "edge"),
    }),
    ...examplesOf(event, items),
  };
}

/** One item with everything; at the edge also one with what it must have, or none. */
function sampleItems(
  { constraints: { minItems = 0, maxItems = Infinity } }: AttachedProperty,
  properties: readonly PropertyDef[],
  kind: SampleKind,
): Json {
  const itemOf = (some: readonly PropertyDef[]): Fields =>
    Object.fromEntries(
      some.map((property) => [
        property.name,
        sampleValue(property, property.constraints, kind),
      ]),
    );
  const whole = itemOf(properties);
  const bare = itemOf(properties.filter(({ required }) => required));
  const wanted = kind === "ordinary" ? [whole] : [whole, bare];
  const length = Math.min(Math.max(wanted.length, minItems), maxItems);
  return Array.from({ length }, (_, at) => wanted[at] ?? whole);
}

/** The event's own examples. */
function examplesOf(
  event: EventDef,
  items: readonly PropertyDef[],
): { readonly [kind: string]: Fields } {
  const ownTypes = typesOf(event.properties.map(({ property }) => property));
  const itemTypes = typesOf(items);
  const instants = (
    fields: Fields,
    types: ReadonlyMap<string, PropertyType>,
  ): Fields =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        isList(value)
          ? value.map((each) =>
              isFields(each) ? instants(each, itemTypes) : each,
            )
          : inMilliseconds(value, types.get(name)),
      ]),
    );
  return Object.fromEntries(
    event.examples.map((example, at) => {
      const input = asJson(example);
      return [
        `example-${String(at + 1)}`,
        isFields(input) ? instants(input, ownTypes) : {},
      ];
    }),
  );
}

function typesOf(
  properties: readonly PropertyDef[],
): ReadonlyMap<string, PropertyType> {
  return new Map(properties.map(({ name, type }) => [name, type]));
}

/** What is sent: nulls are left out, in items too. */
function withoutNulls(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [
        name,
        isList(value)
          ? value.map((each) => (isFields(each) ? withoutNulls(each) : each))
          : value,
      ]),
  );
}
