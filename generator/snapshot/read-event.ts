// Reads an event of `taxonomy.json`, with the properties that are attached to it.
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
  textIn,
  type SnapshotFields,
} from "./read-fields.js";

/** The item property (DEV-x), which no section of the file defines. */
const itemProperty = "df_items";

/** `definitions` has the event properties of the file by name. */
export function eventIn(
  name: string,
  fields: SnapshotFields,
  definitions: ReadonlyMap<string, PropertyDef>,
  span: Span,
): EventDef {
  const attached = entriesIn(fields, "properties").map(([property, entry]) =>
    attachedIn(property, entry, definitions, span),
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
  definitions: ReadonlyMap<string, PropertyDef>,
  span: Span,
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
