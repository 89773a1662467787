// Reads an event of `taxonomy.json`, with the properties that are attached to it.
import type { Platform } from "../model/platform.js";
import type {
  AttachedProperty,
  EventDef,
  EventNames,
  PropertyDef,
} from "../model/taxonomy.js";
import type { Span } from "../source/source-file.js";
import { isFields } from "../text/fields.js";
import { constraintsIn } from "./read-constraints.js";
import {
  itemDefinition,
  metadataIn,
  unknownDefinition,
} from "./read-definition.js";
import {
  entriesIn,
  fieldsIn,
  isSet,
  listIn,
  optional,
  platformsIn,
  textIn,
  type SnapshotFields,
} from "./read-fields.js";

/** The item property (DEV-x), which no section of the file defines. */
const itemProperty = "df_items";

/** What an event refers to. */
export interface EventContext {
  /** The event properties of the file by name. */
  readonly definitions: ReadonlyMap<string, PropertyDef>;
  /** Those of all events that name none; absent if the file names none. */
  readonly allPlatforms: readonly Platform[] | undefined;
  readonly span: Span;
}

export function eventIn(
  name: string,
  fields: SnapshotFields,
  context: EventContext,
): EventDef {
  const { allPlatforms, span } = context;
  const platforms = platformsIn(fields, allPlatforms);
  const attached = entriesIn(fields, "properties").map(([property, entry]) =>
    attachedIn(property, entry, context, platforms),
  );
  const items = attached.find(({ property }) => property.type === "items");
  return {
    ...metadataIn(fields),
    name,
    properties: attached.filter((one) => one !== items),
    ...optional("items", items),
    anyOf: listIn(fields, "any_of").map((list) =>
      Array.isArray(list)
        ? list.filter((each) => typeof each === "string")
        : [],
    ),
    examples: listIn(fields, "examples").filter((each) => isFields(each)),
    standard: isSet(fields, "standard"),
    ...optional("platforms", platforms),
    ...optional("renamedFrom", textIn(fields, "renamed_from")),
    names: namesIn(fieldsIn(fields, "names")),
    module: textIn(fields, "module") ?? "",
    span,
  };
}

/** Constraints are stated only if the event narrows the definition. */
function attachedIn(
  name: string,
  fields: SnapshotFields,
  { definitions, span }: EventContext,
  eventPlatforms: readonly Platform[] | undefined,
): AttachedProperty {
  const property =
    definitions.get(name) ??
    (name === itemProperty
      ? itemDefinition(name, span)
      : unknownDefinition(name, span));
  const own = constraintsIn(fields);
  const narrowed = Object.keys(own).length > 0;
  return {
    property,
    required: isSet(fields, "required"),
    constraints: narrowed ? own : property.constraints,
    narrowed,
    ...optional("description", textIn(fields, "description")),
    ...optional("platforms", platformsIn(fields, eventPlatforms)),
    span,
  };
}

function namesIn(names: SnapshotFields): EventNames {
  const text = (key: string) => textIn(names, key) ?? "";
  return {
    builder: text("builder"),
    ...optional("formerBuilder", textIn(names, "former_builder")),
    properties: text("properties"),
    ...optional("fields", textIn(names, "fields")),
    record: text("record"),
    validate: text("validate"),
    guard: text("guard"),
    check: text("check"),
    validateProperties: text("validate_properties"),
    eventSchema: text("event_schema"),
    propertiesSchema: text("properties_schema"),
    inspect: text("inspect"),
    file: text("file"),
  };
}
