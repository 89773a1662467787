// The taxonomy's metadata as data, for tools that read the generated folder.
import type { EmittedFile } from "../generator/model/output-file.js";
import type {
  AttachedProperty,
  Constraints,
  Metadata,
  PropertyDef,
  Taxonomy,
} from "../generator/model/taxonomy.js";
import { usageFacts } from "../generator/model/usage-settings.js";
import { asJson, jsonText, type Json } from "./kit/json.js";

/** `taxonomy.json`: everything registered, including inactive definitions. */
export function emitMetadata(taxonomy: Taxonomy): EmittedFile {
  const value: Json = {
    ...present("service", taxonomy.service),
    ...usage(taxonomy),
    events: Object.fromEntries(
      taxonomy.events.map((event) => [
        event.name,
        {
          ...facts(event),
          standard: event.standard,
          builder: event.names.builder,
          ...present("renamed_from", event.renamedFrom),
          ...present("former_builder", event.names.formerBuilder),
          ...(event.examples.length > 0
            ? { examples: asJson(event.examples) }
            : {}),
          ...(event.anyOf.length > 0 ? { any_of: event.anyOf } : {}),
          properties: Object.fromEntries(
            [...event.properties, ...(event.items ? [event.items] : [])].map(
              (attached) => [attached.property.name, attachment(attached)],
            ),
          ),
        },
      ]),
    ),
    event_properties: definitions(taxonomy.eventProperties),
    item_properties: definitions(taxonomy.itemProperties),
    user_properties: definitions(taxonomy.userProperties),
  };
  return { path: "taxonomy.json", language: "json", text: jsonText(value) };
}

function usage({ settings }: Taxonomy): { [key: string]: Json } {
  const read = settings.usage && usageFacts(settings.usage);
  if (read === undefined || Object.keys(read).length === 0) return {};
  return { usage: asJson(read) };
}

function definitions(properties: readonly PropertyDef[]): Json {
  return Object.fromEntries(
    properties.map((property) => [
      property.name,
      {
        type: property.type,
        ...facts(property),
        standard: property.standard,
        ...present("unit", property.unit),
        ...(property.pii === "none" ? {} : { pii: property.pii }),
        ...(property.nullable ? { nullable: true } : {}),
        ...(property.scope === "item" ? { required: property.required } : {}),
        ...constraintFacts(property.constraints),
        ...valueFacts(property),
        ...(property.examples.length > 0
          ? { examples: property.examples }
          : {}),
      },
    ]),
  );
}

function attachment(attached: AttachedProperty): Json {
  return {
    required: attached.required,
    ...present("description", attached.description),
    ...(attached.narrowed ? constraintFacts(attached.constraints) : {}),
  };
}

function constraintFacts(constraints: Constraints): { [key: string]: Json } {
  const { patterns, minLength, maxLength, minItems, maxItems } = constraints;
  return {
    ...present("enum", constraints.enum),
    ...present("open", constraints.open),
    ...present("patterns", patterns),
    ...present("min_length", minLength),
    ...present("max_length", maxLength),
    ...present("format", constraints.format),
    ...present("minimum", constraints.minimum),
    ...present("maximum", constraints.maximum),
    ...present("min_items", minItems),
    ...present("max_items", maxItems),
  };
}

/** `enum_values`: what the values mean, beside `enum`, which has them all. */
function valueFacts({ documentedValues }: PropertyDef): {
  [key: string]: Json;
} {
  if (documentedValues.length === 0) return {};
  return {
    enum_values: documentedValues.map(({ value, label, description }) => ({
      value,
      ...present("label", label?.texts[0]?.text),
      ...present("description", description),
    })),
  };
}

function facts(definition: Metadata): { [key: string]: Json } {
  const { label, deprecated } = definition;
  return {
    ...present("label", label?.texts[0]?.text),
    ...present("description", definition.description),
    ...present("owner", ownerFact(definition.owners)),
    ...(definition.tags.length > 0 ? { tags: definition.tags } : {}),
    ...(definition.links.length > 0 ? { links: definition.links } : {}),
    ...present("expires", definition.expires),
    ...(definition.status === "active" ? {} : { status: definition.status }),
    ...(deprecated === undefined
      ? {}
      : {
          deprecated: {
            ...present("since", deprecated.since),
            ...present("replaced_by", deprecated.replacedBy),
            ...present("reason", deprecated.reason),
          },
        }),
  };
}

/** One owner is a string, as it was when there could be only one; several are an array. */
function ownerFact(owners: readonly string[]): Json | undefined {
  return owners.length > 1 ? owners : owners[0];
}

function present(
  name: string,
  value: Json | undefined,
): { [key: string]: Json } {
  return value === undefined ? {} : { [name]: value };
}
