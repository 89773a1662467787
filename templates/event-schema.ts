// The JSON Schema of an event, which needs no other file, and that of an item.
import type {
  AttachedProperty,
  EventDef,
  PropertyDef,
} from "../generator/model/taxonomy.js";
import type { CommentTexts } from "../generator/text/messages/messages.js";
import { asJson } from "./kit/json.js";
import {
  annotations,
  datetimeSchema,
  logIdSchema,
  objectSchema,
  orNull,
  propertySchema,
  type Objects,
  type Schema,
} from "./property-schema.js";
import { requiresProperties } from "./types.js";

export interface EventSchemaOptions {
  readonly objects: Objects;
  /** The keyword for schemas that others refer to. */
  readonly definitions: string;
  /** The schema of an item; absent if no event has items. */
  readonly item: Schema | undefined;
  readonly say: CommentTexts;
}

/** One event as the API accepts it (EV). Keys that do not apply to it may only be null or empty. */
export function eventSchema(
  event: EventDef,
  { objects, definitions, item, say }: EventSchemaOptions,
): Schema {
  const { items } = event;
  const needsProperties = requiresProperties(event);
  const needsItems = items?.required ?? false;
  const own = propertiesSchema(event, objects);
  const itemsOf =
    items === undefined
      ? noItems(objects)
      : itemsSchema(items, `#/${definitions}/item`);
  return {
    ...annotations(event, event.name),
    ...objectSchema(
      [
        ["event_log_id", logIdSchema(say), true],
        ["event_name", { type: "string", const: event.name }, true],
        ["event_datetime", datetimeSchema, true],
        [
          "event_properties",
          needsProperties ? own : orNull(own),
          needsProperties,
        ],
        ["event_items", itemsOf, needsItems],
      ],
      objects,
    ),
    ...(items && item ? { [definitions]: { item } } : {}),
  };
}

function propertiesSchema(event: EventDef, objects: Objects): Schema {
  const { properties, examples } = event;
  const shown = examples.map((example) =>
    Object.fromEntries(
      Object.entries(example).filter(([name]) => name !== "df_items"),
    ),
  );
  return {
    ...objectSchema(
      properties.map((attached) => [
        attached.property.name,
        propertySchema(attached.property, attached),
        attached.required,
      ]),
      objects,
    ),
    ...anyOfSchema(event),
    ...(shown.length > 0 ? { examples: asJson(shown) } : {}),
  };
}

/** Null is no object, so it is refused where one of several properties must be present. */
function anyOfSchema({ anyOf }: EventDef): Schema {
  const lists = anyOf.map((names) => ({
    // The empty schemas are for validators that require each required property to be described beside it.
    anyOf: names.map((name) => ({
      required: [name],
      properties: { [name]: {} },
    })),
  }));
  const [only, ...others] = lists;
  if (only === undefined) return {};
  return others.length === 0 ? only : { allOf: lists };
}

/** One item: the same for all events. */
export function itemSchema(
  itemProperties: readonly PropertyDef[],
  objects: Objects,
  say: CommentTexts,
): Schema {
  return {
    title: "Item",
    description: say.item,
    ...objectSchema(
      itemProperties
        .filter(({ status }) => status === "active")
        .map((property) => [
          property.name,
          propertySchema(property),
          property.required,
        ]),
      objects,
    ),
  };
}

/** All notations of "nothing" are equivalent. An open schema cannot know what is attached later. */
function noItems(objects: Objects): Schema {
  const schema = { type: ["array", "null"] };
  return objects === "open" ? schema : { ...schema, maxItems: 0 };
}

function itemsSchema(items: AttachedProperty, item: string): Schema {
  const schema = {
    ...annotations(items.property, items.property.name, items.description),
    type: "array",
    maxItems: items.constraints.maxItems ?? 100,
    minItems: items.constraints.minItems,
    items: { $ref: item },
  };
  return items.required ? schema : orNull(schema);
}
