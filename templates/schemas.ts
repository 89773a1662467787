// JSON Schemas: one for each event, and those of the API's bodies; with `schema_open` a second set, which accepts other keys.
import type { EmittedFile } from "../generator/model/output-file.js";
import type { SchemaDraft } from "../generator/model/settings.js";
import type { Taxonomy } from "../generator/model/taxonomy.js";
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
  const open = taxonomy.settings.schemaOpen === true;
  yield* schemaSet(taxonomy, "", "closed");
  if (open) yield* schemaSet(taxonomy, "open/", "open");
}

function* schemaSet(
  taxonomy: Taxonomy,
  folder: string,
  objects: Objects,
): Generator<EmittedFile> {
  const { settings, events } = taxonomy;
  const { uri, definitions } = dialects[settings.schemaDraft];
  const active = events.filter(({ status }) => status === "active");
  const item = active.some(({ items }) => items !== undefined)
    ? itemSchema(taxonomy, objects)
    : undefined;
  const file = (name: string, schema: Schema): EmittedFile => {
    const path = `${folder}${name}.schema.json`;
    const text = jsonText({
      $schema: uri,
      ...identifier(path, settings.schemaBase),
      ...schema,
    });
    return { path: `schemas/${path}`, language: "json", text };
  };
  for (const event of active) {
    yield file(
      `events/${event.names.file}`,
      eventSchema(event, { objects, definitions, item }),
    );
  }
  if (item) yield file("item", item);
  yield file("request", requestSchema(active, objects));
  yield file("response", responseSchema);
  yield file("identity", identitySchema(taxonomy, objects));
  yield file("user-profile", profileSchema(taxonomy, objects));
}

/**
 * Only an absolute identifier means the same to every tool: a relative one is
 * resolved against the file's own location, so that its folder counts twice.
 * Without any, the location of the file is what its references start from.
 */
function identifier(path: string, base: string | undefined): Schema {
  return base === undefined ? {} : { $id: `${base}${path}` };
}
