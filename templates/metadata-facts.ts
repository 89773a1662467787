// Events and properties as `taxonomy.json` states them, by the keys of the taxonomy language.
import type { Platform } from "../generator/model/platform.js";
import type {
  AttachedProperty,
  Constraints,
  EnumNames,
  EventDef,
  Label,
  Metadata,
  PropertyDef,
} from "../generator/model/taxonomy.js";
import { asJson, type Json } from "./kit/json.js";

interface Facts {
  readonly [key: string]: Json;
}

/** One event, with the properties that are attached to it. Platforms are stated only if they differ from those of all events. */
export function eventFacts(
  event: EventDef,
  allPlatforms?: readonly Platform[],
): Json {
  const { names, examples, anyOf, properties, items } = event;
  return {
    ...metadataFacts(event),
    standard: event.standard,
    module: event.module,
    ...platformFacts(event, allPlatforms),
    ...present("renamed_from", event.renamedFrom),
    names: {
      builder: names.builder,
      ...present("former_builder", names.formerBuilder),
      properties: names.properties,
      ...present("fields", names.fields),
      record: names.record,
      validate: names.validate,
      guard: names.guard,
      check: names.check,
      validate_properties: names.validateProperties,
      event_schema: names.eventSchema,
      properties_schema: names.propertiesSchema,
      inspect: names.inspect,
      file: names.file,
    },
    ...(examples.length > 0 ? { examples: asJson(examples) } : {}),
    ...(anyOf.length > 0 ? { any_of: anyOf } : {}),
    properties: Object.fromEntries(
      [...properties, ...(items ? [items] : [])].map((attached) => [
        attached.property.name,
        attachedFacts(attached, event.platforms),
      ]),
    ),
  };
}

/** The constraints are all that hold on this event, and stated only if the event adds one. */
function attachedFacts(
  attached: AttachedProperty,
  eventPlatforms: readonly Platform[] | undefined,
): Json {
  return {
    required: attached.required,
    ...platformFacts(attached, eventPlatforms),
    ...present("description", attached.description),
    ...(attached.narrowed ? constraintFacts(attached.constraints) : {}),
  };
}

function platformFacts(
  { platforms }: Pick<EventDef, "platforms">,
  usual: readonly Platform[] | undefined,
): Facts {
  return platforms === undefined || platforms.join() === usual?.join()
    ? {}
    : { platforms };
}

/** One property as it is registered. */
export function definitionFacts(property: PropertyDef): Json {
  const { names, examples } = property;
  return {
    type: property.type,
    ...metadataFacts(property),
    standard: property.standard,
    ...present("automatic", property.automatic),
    ...present("unit", property.unit),
    ...(property.pii === "none" ? {} : { pii: property.pii }),
    ...(property.nullable ? { nullable: true } : {}),
    ...(property.scope === "item" ? { required: property.required } : {}),
    ...constraintFacts(property.constraints),
    ...valueFacts(property),
    ...(examples.length > 0 ? { examples } : {}),
    names: { ...enumNames(names.enum), check: names.check },
  };
}

function enumNames(names: EnumNames | undefined): Facts {
  if (names === undefined) return {};
  return {
    enum_type: names.type,
    ...(names.known === names.type ? {} : { known_enum_type: names.known }),
    enum_values: names.values,
    enum_guard: names.guard,
  };
}

function constraintFacts(constraints: Constraints): Facts {
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
function valueFacts({ documentedValues }: PropertyDef): Facts {
  if (documentedValues.length === 0) return {};
  return {
    enum_values: documentedValues.map(({ value, label, description }) => ({
      value,
      ...present("label", labelFact(label)),
      ...present("description", description),
    })),
  };
}

function metadataFacts(definition: Metadata): Facts {
  const { owners, tags, links, status, deprecated } = definition;
  return {
    ...present("label", labelFact(definition.label)),
    ...present("description", definition.description),
    ...present("note", definition.note),
    ...present("owner", ownerFact(owners)),
    ...(tags.length > 0 ? { tags } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...present("expires", definition.expires),
    ...(status === "active" ? {} : { status }),
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

/** As in a taxonomy: one text, or a text for each language, the console's first. */
export function labelFact(label: Label | undefined): Json | undefined {
  const [first] = label?.texts ?? [];
  if (label === undefined || first?.language === undefined) return first?.text;
  return Object.fromEntries(
    label.texts.map(({ language = "", text }) => [language, text]),
  );
}

/** One owner is a string, as in a taxonomy; several are an array. */
function ownerFact(owners: readonly string[]): Json | undefined {
  return owners.length > 1 ? owners : owners[0];
}

/** A key that is only there if it has a value. */
export function present(name: string, value: Json | undefined): Facts {
  return value === undefined ? {} : { [name]: value };
}
