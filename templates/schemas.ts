// JSON Schemas: one for each event, and those of the API's bodies; with `schema_open` a second set, which accepts other keys.
import type { EmittedFile } from "../generator/model/output-file.js";
import { remember, rememberWhileAlive } from "../generator/model/remember.js";
import type { SchemaDraft, Settings } from "../generator/model/settings.js";
import type {
  EventDef,
  PropertyDef,
  Taxonomy,
} from "../generator/model/taxonomy.js";
import { messagesIn } from "../generator/text/messages/languages.js";
import type { CommentTexts } from "../generator/text/messages/messages.js";
import {
  identitySchema,
  profileSchema,
  requestSchema,
  responseSchema,
} from "./body-schemas.js";
import { eventSchema, itemSchema } from "./event-schema.js";
import { jsonText } from "./kit/json.js";
import type { Objects, Schema } from "./property-schema.js";

interface Dialect {
  readonly uri: string;
  /** The keyword for schemas that others refer to. */
  readonly definitions: string;
}

const dialects: Readonly<Record<SchemaDraft, Dialect>> = {
  "draft-07": {
    uri: "http://json-schema.org/draft-07/schema#",
    definitions: "definitions",
  },
  "2020-12": {
    uri: "https://json-schema.org/draft/2020-12/schema",
    definitions: "$defs",
  },
};

/** All schema files of a taxonomy. */
export function* emitSchemas(taxonomy: Taxonomy): Generator<EmittedFile> {
  yield* schemaSet(taxonomy, "closed");
  if (taxonomy.settings.schemaOpen === true) {
    yield* schemaSet(taxonomy, "open");
  }
}

/** Where the schemas are, below `schemas`. */
const folders: Readonly<Record<Objects, string>> = {
  closed: "",
  open: "open/",
};

function* schemaSet(
  taxonomy: Taxonomy,
  objects: Objects,
): Generator<EmittedFile> {
  const { settings, events, itemProperties } = taxonomy;
  const say = messagesIn(settings.lang).comments;
  const active = events.filter(({ status }) => status === "active");
  const item = active.some(({ items }) => items !== undefined)
    ? itemSchemas[objects](itemProperties, say)
    : undefined;
  const file = (name: string, schema: Schema): EmittedFile =>
    schemaFile(`${folders[objects]}${name}`, schema, settings);
  for (const event of active) {
    yield eventFiles[objects](event, settings, item);
  }
  if (item) yield file("item", item);
  yield file("request", requestSchema(active, objects, say));
  yield file("response", responseSchema(say));
  yield file("identity", identitySchema(taxonomy, objects, say));
  yield file("user-profile", profileSchema(taxonomy, objects, say));
}

function schemaFile(
  name: string,
  schema: Schema,
  { schemaDraft, schemaBase }: Settings,
): EmittedFile {
  const path = `${name}.schema.json`;
  const text = jsonText({
    $schema: dialects[schemaDraft].uri,
    ...identifier(path, schemaBase),
    ...schema,
  });
  return { path: `schemas/${path}`, language: "json", text };
}

/** Each set is remembered by itself: a definition has one result. */
const eventFiles = {
  closed: rememberEventFile("closed"),
  open: rememberEventFile("open"),
} as const;

function rememberEventFile(objects: Objects) {
  return remember(
    (
      event: EventDef,
      settings: Settings,
      item: Schema | undefined,
    ): EmittedFile => {
      const { definitions } = dialects[settings.schemaDraft];
      const say = messagesIn(settings.lang).comments;
      return schemaFile(
        `${folders[objects]}events/${event.names.file}`,
        eventSchema(event, { objects, definitions, item, say }),
        settings,
      );
    },
  );
}

/** The same object for the same list, because the schemas of events depend on it. */
const itemSchemas = {
  closed: rememberWhileAlive(
    (properties: readonly PropertyDef[], say: CommentTexts) =>
      itemSchema(properties, "closed", say),
  ),
  open: rememberWhileAlive(
    (properties: readonly PropertyDef[], say: CommentTexts) =>
      itemSchema(properties, "open", say),
  ),
} as const;

/**
 * Only an absolute identifier means the same to every tool: a relative one is
 * resolved against the file's own location, so that its folder counts twice.
 * Without any, the location of the file is what its references start from.
 */
function identifier(path: string, base: string | undefined): Schema {
  return base === undefined ? {} : { $id: `${base}${path}` };
}
