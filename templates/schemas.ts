// JSON Schemas (draft-07): one for each event, and those of the API's bodies.
import type { EmittedFile } from "../generator/model/output-file.js";
import type {
  AttachedProperty,
  EventDef,
  Taxonomy,
} from "../generator/model/taxonomy.js";
import { labelText } from "./describe.js";
import { asJson, jsonText } from "./kit/json.js";
import {
  annotations,
  closedObject,
  datetimeSchema,
  optional,
  orNull,
  propertySchema,
  uuidSchema,
  type Schema,
} from "./property-schema.js";
import { requiresProperties } from "./types.js";

const dialect = "http://json-schema.org/draft-07/schema#";

/** All schema files of a taxonomy. */
export function emitSchemas(taxonomy: Taxonomy): readonly EmittedFile[] {
  const active = taxonomy.events.filter(({ status }) => status === "active");
  return [
    ...active.map((event) => schemaFile(eventPath(event), eventSchema(event))),
    ...(active.some(({ items }) => items !== undefined)
      ? [schemaFile("item", itemSchema(taxonomy))]
      : []),
    schemaFile("request", requestSchema(active)),
    schemaFile("response", responseSchema),
    schemaFile("identity", identitySchema(taxonomy)),
    schemaFile("user-profile", profileSchema(taxonomy)),
  ];
}

function schemaFile(name: string, schema: Schema): EmittedFile {
  const path = `schemas/${name}.schema.json`;
  const text = jsonText({
    $schema: dialect,
    $id: `${name}.schema.json`,
    ...schema,
  });
  return { path, language: "json", text };
}

function eventPath(event: EventDef): string {
  return `events/${event.names.file}`;
}

/** One event as the API accepts it (EV). Keys that do not apply to it may only be null or empty. */
function eventSchema(event: EventDef): Schema {
  const { properties, items } = event;
  const needsProperties = requiresProperties(event);
  const needsItems = items?.required ?? false;
  const examples = event.examples.map((example) =>
    Object.fromEntries(
      Object.entries(example).filter(([name]) => name !== "df_items"),
    ),
  );
  const own = {
    ...closedObject(
      properties.map((attached) => [
        attached.property.name,
        propertySchema(attached.property, attached),
        attached.required,
      ]),
    ),
    ...anyOfSchema(event),
    ...(examples.length > 0 ? { examples: asJson(examples) } : {}),
  };
  return {
    ...annotations(event, event.name),
    ...closedObject([
      ["event_log_id", uuidSchema, true],
      ["event_name", { const: event.name }, true],
      ["event_datetime", datetimeSchema, true],
      [
        "event_properties",
        needsProperties ? own : orNull(own),
        needsProperties,
      ],
      ["event_items", itemsSchema(items), needsItems],
    ]),
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
function itemSchema({ itemProperties }: Taxonomy): Schema {
  return {
    title: "Item",
    description: "One product of `df_items`.",
    ...closedObject(
      itemProperties
        .filter(({ status }) => status === "active")
        .map((property) => [
          property.name,
          propertySchema(property),
          property.required,
        ]),
    ),
  };
}

function itemsSchema(items: AttachedProperty | undefined): Schema {
  // All notations of "nothing" are equivalent.
  if (items === undefined) return { type: ["array", "null"], maxItems: 0 };
  const schema = {
    ...annotations(items.property, items.property.name, items.description),
    type: "array",
    maxItems: items.constraints.maxItems ?? 100,
    ...optional("minItems", items.constraints.minItems),
    items: { $ref: "../item.schema.json" },
  };
  return items.required ? schema : orNull(schema);
}

/**
 * The body of `POST /api/v1/events`. JSON Schema cannot express that there are
 * at most 100 items in total.
 */
function requestSchema(events: readonly EventDef[]): Schema {
  return {
    title: "POST /api/v1/events",
    description:
      "Events of one user: 1 to 100 of them, with at most 100 items in total.",
    ...closedObject([
      [
        "common",
        closedObject([["identity", { $ref: "identity.schema.json" }, true]]),
        true,
      ],
      [
        "events",
        {
          type: "array",
          minItems: 1,
          maxItems: 100,
          items:
            events.length === 0
              ? false
              : {
                  anyOf: events.map((event) => ({
                    $ref: `${eventPath(event)}.schema.json`,
                  })),
                },
        },
        true,
      ],
    ]),
  };
}

/** Success is `status` true and `code` "20000", never the HTTP status and never `data` (RESP, EV). */
const responseSchema: Schema = {
  title: "The answer of the import calls",
  description:
    'Success is `status: true` with `code: "20000"`; HTTP 200 alone says nothing, and neither does `data`.',
  type: "object",
  required: ["status", "code", "message"],
  properties: {
    status: { type: "boolean" },
    code: {
      description: "A string of five digits, such as 20000 or 40001.",
      type: "string",
      pattern: "^[0-9]{5}$",
    },
    message: { type: "string" },
    data: {},
  },
};

function identitySchema({ identityKeys }: Taxonomy): Schema {
  const names = identityKeys.map(({ name }) => name);
  return {
    title: "Identity",
    description: "One user, by at least one key that is not empty.",
    ...closedObject(
      identityKeys.map((identity) => [
        identity.name,
        {
          title: labelText(identity.label) ?? identity.name,
          ...optional("description", identity.description),
          type: "string",
        },
        false,
      ]),
    ),
    anyOf: names.map((name) => ({
      required: [name],
      properties: { [name]: { type: "string", minLength: 1 } },
    })),
  };
}

function profileSchema({ userProperties }: Taxonomy): Schema {
  return {
    title: "User profile",
    description: "The registered user properties; all are optional.",
    ...closedObject(
      userProperties
        .filter(({ status }) => status === "active")
        .map((property) => [property.name, propertySchema(property), false]),
    ),
  };
}
