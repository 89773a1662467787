// What the rules know of a taxonomy: `taxonomy.json` of the generated folder, read with distrust.
import type { RegisteredEvent } from "../judge/judge-arguments.js";
import type { Constraints } from "../model/taxonomy.js";
import { constraintsIn, typeIn } from "../snapshot/read-constraints.js";
import { parseTrackFunction, type TrackFunction } from "../sdk/sdk-names.js";
import { fieldsOf, isFields } from "../text/fields.js";

export interface Deprecation {
  readonly since?: string;
  /** A wire name. */
  readonly replacedBy?: string;
  readonly reason?: string;
}

export interface IndexedEvent {
  readonly name: string;
  readonly builder: string;
  /** The builder of the name that the event had before. */
  readonly formerBuilder?: string;
  readonly inactive: boolean;
  readonly deprecated?: Deprecation;
  /** Whether it is required, by wire name; `df_items` among them. */
  readonly properties: ReadonlyMap<string, boolean>;
  /** Lists of names, of each of which at least one is required. */
  readonly anyOf: readonly (readonly string[])[];
  /** What it narrows of the constraints of its properties. */
  readonly narrowed: ReadonlyMap<string, Constraints>;
}

export interface IndexedProperty {
  readonly type: string;
  /** Of items only: whether each must have it. */
  readonly required: boolean;
  readonly constraints: Constraints;
  readonly deprecated?: Deprecation;
}

/** How one generated module imports another, and so how an app does. */
export type ImportEnding = ".js" | ".ts" | "";

export interface TaxonomyIndex {
  /** The generated folder: absolute, `/` between folders. */
  readonly folder: string;
  readonly importEnding: ImportEnding;
  readonly events: ReadonlyMap<string, IndexedEvent>;
  /** Active events by the names of their builders. That of a former name is deprecated, with the event itself as its replacement. */
  readonly builders: ReadonlyMap<string, IndexedEvent>;
  /** Events by the names that they had before. */
  readonly renamed: ReadonlyMap<string, IndexedEvent>;
  readonly properties: ReadonlyMap<string, IndexedProperty>;
  readonly itemProperties: ReadonlyMap<string, IndexedProperty>;
  /** The app's own functions that take an event's name. */
  readonly trackFunctions: readonly TrackFunction[];
  /** Files that are not checked, as patterns relative to the taxonomy's folder. */
  readonly exclude: readonly string[];
}

/** `undefined` for a text that is not what dfn-codegen writes; `index` is the text of the folder's `index.ts` or `index.js`. */
export function readTaxonomyIndex(
  folder: string,
  text: string,
  index: string,
): TaxonomyIndex | undefined {
  const root = parse(text);
  const given = fieldsOf(root).get("events");
  if (!isFields(given)) return undefined;
  const usage = fieldsOf(fieldsOf(root).get("usage"));
  const events = new Map(
    Object.entries(given).map(([name, value]) => [name, eventOf(name, value)]),
  );
  return {
    folder,
    importEnding: endingOf(index),
    events,
    builders: buildersOf([...events.values()]),
    renamed: new Map(
      Object.entries(given).flatMap(([name, value]) => {
        const former = textIn(fieldsOf(value), "renamed_from");
        const event = events.get(name);
        return former === undefined || !event ? [] : [[former, event]];
      }),
    ),
    properties: propertiesOf(fieldsOf(root).get("event_properties")),
    itemProperties: propertiesOf(fieldsOf(root).get("item_properties")),
    trackFunctions: textsOf(usage.get("track_functions")).flatMap(
      (each) => parseTrackFunction(each) ?? [],
    ),
    exclude: textsOf(usage.get("exclude")),
  };
}

function buildersOf(
  events: readonly IndexedEvent[],
): ReadonlyMap<string, IndexedEvent> {
  const active = events.filter(({ inactive }) => !inactive);
  return new Map([
    ...active.flatMap((event): [string, IndexedEvent][] => {
      const { name, formerBuilder: builder } = event;
      if (builder === undefined) return [];
      const deprecated = { replacedBy: name };
      return [[builder, { ...event, builder, deprecated }]];
    }),
    ...active.map((event): [string, IndexedEvent] => [event.builder, event]),
  ]);
}

function endingOf(index: string): ImportEnding {
  const ending = /from ["']\.[^"']*?(\.[jt]s)?["']/.exec(index)?.[1];
  return ending === ".js" || ending === ".ts" ? ending : "";
}

function eventOf(name: string, value: unknown): IndexedEvent {
  const fields = fieldsOf(value);
  const names = fieldsOf(fields.get("names"));
  const formerBuilder = textIn(names, "former_builder");
  return {
    name,
    builder: textIn(names, "builder") ?? "",
    ...(formerBuilder !== undefined && { formerBuilder }),
    inactive: fields.get("status") === "inactive",
    ...deprecationIn(fields),
    anyOf: listsOf(fields.get("any_of")),
    narrowed: new Map(
      [...fieldsOf(fields.get("properties"))].flatMap(([key, attached]) => {
        const constraints = constraintsIn(fieldsOf(attached));
        return Object.keys(constraints).length > 0 ? [[key, constraints]] : [];
      }),
    ),
    properties: new Map(
      [...fieldsOf(fields.get("properties"))].map(([key, attached]) => [
        key,
        fieldsOf(attached).get("required") === true,
      ]),
    ),
  };
}

function propertiesOf(value: unknown): ReadonlyMap<string, IndexedProperty> {
  return new Map(
    [...fieldsOf(value)].map(([name, definition]) => {
      const fields = fieldsOf(definition);
      const type = textIn(fields, "type") ?? "";
      const required = fields.get("required") === true;
      const constraints = constraintsIn(fields);
      return [name, { type, required, constraints, ...deprecationIn(fields) }];
    }),
  );
}

const unknownProperty: IndexedProperty = {
  type: "",
  required: false,
  constraints: {},
};

/** What a builder's arguments are judged by; values of a type that this version does not know are not judged. */
export function registeredIn(
  { properties, itemProperties }: TaxonomyIndex,
  event: IndexedEvent,
): RegisteredEvent {
  const describe = (
    name: string,
    { type, constraints }: IndexedProperty,
    required: boolean,
  ) => ({
    ...{ name, required, type: typeIn(type) },
    constraints: event.narrowed.get(name) ?? constraints,
  });
  return {
    name: event.name,
    anyOf: event.anyOf,
    properties: [...event.properties].map(([name, required]) =>
      describe(
        name,
        properties.get(name) ?? {
          ...unknownProperty,
          type: name === "df_items" ? "items" : "",
        },
        required,
      ),
    ),
    items: [...itemProperties].map(([name, item]) => ({
      ...{ name, required: item.required, type: typeIn(item.type) },
      constraints: item.constraints,
    })),
    registered: new Set(properties.keys()),
  };
}

function deprecationIn(fields: Fields): { readonly deprecated?: Deprecation } {
  const given = fields.get("deprecated");
  if (!isFields(given)) return {};
  const deprecated = fieldsOf(given);
  const since = textIn(deprecated, "since");
  const replacedBy = textIn(deprecated, "replaced_by");
  const reason = textIn(deprecated, "reason");
  return {
    deprecated: {
      ...(since === undefined ? {} : { since }),
      ...(replacedBy === undefined ? {} : { replacedBy }),
      ...(reason === undefined ? {} : { reason }),
    },
  };
}

type Fields = ReadonlyMap<string, unknown>;

function textIn(fields: Fields, name: string): string | undefined {
  const value = fields.get(name);
  return typeof value === "string" ? value : undefined;
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((each) => typeof each === "string")
    : [];
}

/** Only what is a list of lists of names, as a whole: half of a list would be another rule. */
function listsOf(value: unknown): readonly (readonly string[])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown) => {
    const names = textsOf(each);
    return Array.isArray(each) && names.length === each.length ? [names] : [];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
