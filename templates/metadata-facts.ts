// Events and properties as `taxonomy.json` states them, by the keys of the taxonomy language.
import { remember } from "../generator/model/remember.js";
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

/** Without a value, a key is left out of the file. */
interface Facts {
  readonly [key: string]: Json | undefined;
}

/** One event, with the properties that are attached to it. Platforms are stated only if they differ from those of all events. */
export const eventFacts = remember(makeEventFacts);

function makeEventFacts(
  event: EventDef,
  allPlatforms?: readonly Platform[],
): Json {
  const { names, examples, anyOf, properties, items } = event;
  return {
    ...metadataFacts(event),
    standard: event.standard,
    module: event.module,
    platforms: platformsFact(event, allPlatforms),
    renamed_from: event.renamedFrom,
    names: {
      builder: names.builder,
      former_builder: names.formerBuilder,
      properties: names.properties,
      fields: names.fields,
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
    examples: examples.length > 0 ? asJson(examples) : undefined,
    any_of: anyOf.length > 0 ? anyOf : undefined,
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
    platforms: platformsFact(attached, eventPlatforms),
    description: attached.description,
    ...(attached.narrowed ? constraintFacts(attached.constraints) : noFacts),
  };
}

const noFacts: Facts = {};

function platformsFact(
  { platforms }: Pick<EventDef, "platforms">,
  usual: readonly Platform[] | undefined,
): Json | undefined {
  return platforms?.join() === usual?.join() ? undefined : platforms;
}

/** One property as it is registered. */
export const definitionFacts = remember(makeDefinitionFacts);

function makeDefinitionFacts(property: PropertyDef): Json {
  const { names, examples } = property;
  return {
    type: property.type,
    ...metadataFacts(property),
    standard: property.standard,
    automatic: property.automatic,
    unit: property.unit,
    pii: property.pii === "none" ? undefined : property.pii,
    nullable: property.nullable ? true : undefined,
    required: property.scope === "item" ? property.required : undefined,
    ...constraintFacts(property.constraints),
    enum_values: valuesFact(property),
    examples: examples.length > 0 ? examples : undefined,
    names: { ...enumNames(names.enum), check: names.check },
  };
}

function enumNames(names: EnumNames | undefined): Facts {
  if (names === undefined) return noFacts;
  return {
    enum_type: names.type,
    known_enum_type: names.known === names.type ? undefined : names.known,
    enum_values: names.values,
    enum_guard: names.guard,
  };
}

function constraintFacts(constraints: Constraints): Facts {
  return {
    enum: constraints.enum,
    open: constraints.open,
    patterns: constraints.patterns,
    min_length: constraints.minLength,
    max_length: constraints.maxLength,
    format: constraints.format,
    minimum: constraints.minimum,
    maximum: constraints.maximum,
    min_items: constraints.minItems,
    max_items: constraints.maxItems,
  };
}

/** What the values mean, beside `enum`, which has them all. */
function valuesFact({ documentedValues }: PropertyDef): Json | undefined {
  if (documentedValues.length === 0) return undefined;
  return documentedValues.map(({ value, label, description }) => ({
    value,
    label: labelFact(label),
    description,
  }));
}

function metadataFacts(definition: Metadata): Facts {
  const { owners, tags, links, status, deprecated } = definition;
  return {
    label: labelFact(definition.label),
    description: definition.description,
    note: definition.note,
    owner: ownerFact(owners),
    tags: tags.length > 0 ? tags : undefined,
    links: links.length > 0 ? links : undefined,
    expires: definition.expires,
    status: status === "active" ? undefined : status,
    deprecated: deprecated && {
      since: deprecated.since,
      replaced_by: deprecated.replacedBy,
      reason: deprecated.reason,
    },
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
