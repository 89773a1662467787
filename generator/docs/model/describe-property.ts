// A property as the documents describe it: as registered, and as one event has it.
import { rememberByInputs, rememberWhileAlive } from "../../model/remember.js";
import {
  platforms as allPlatforms,
  requiresRegistered,
  type Platform,
} from "../../model/platform.js";
import type {
  AttachedProperty,
  EventDef,
  PropertyDef,
  Taxonomy,
} from "../../model/taxonomy.js";
import {
  constraintWords,
  valuesOf,
  type DocsMessages,
} from "./describe-constraints.js";
import {
  describeDefinition,
  findSource,
  type Sources,
} from "./describe-definition.js";
import type {
  AttachedDoc,
  PropertyDoc,
  RequiredOn,
  SourceDoc,
} from "./docs-model.js";
import { anchorOf } from "./page-names.js";

/** The documents of properties, by their definitions. */
export type PropertyDocs = ReadonlyMap<PropertyDef, PropertyDoc>;

/** Describes every property of a taxonomy, the item property too, once. */
export function describeProperties(
  taxonomy: Taxonomy,
  texts: DocsMessages,
  sources: Sources,
): PropertyDocs {
  const active = taxonomy.events.filter(({ status }) => status === "active");
  const usedBy = new Map<string, string[]>();
  for (const { name, properties } of active) {
    for (const { property } of properties) {
      const names = usedBy.get(property.name) ?? [];
      usedBy.set(property.name, names);
      names.push(name);
    }
  }
  const withItems = active
    .filter(({ items }) => items !== undefined)
    .map(({ name }) => name);
  const eventsOf = ({ scope, type, name }: PropertyDef): readonly string[] => {
    if (scope === "item" || type === "items") return withItems;
    return scope === "event" ? (usedBy.get(name) ?? []) : [];
  };
  const attached = taxonomy.events.flatMap(({ properties, items }) =>
    [...properties, ...(items ? [items] : [])].map(({ property }) => property),
  );
  const all = new Set([
    ...taxonomy.eventProperties,
    ...taxonomy.itemProperties,
    ...taxonomy.userProperties,
    ...attached,
  ]);
  return new Map(
    [...all].map((property) => [
      property,
      describeProperty(property, eventsOf(property), texts, sources),
    ]),
  );
}

const remembered = rememberByInputs<PropertyDef, PropertyDoc>();

/** The same document as the last time, if all that it says is the same: `--watch` renders it once. */
function describeProperty(
  property: PropertyDef,
  events: readonly string[],
  texts: DocsMessages,
  sources: Sources,
): PropertyDoc {
  const source = findSource([property.span], sources);
  const inputs = [events, texts, source?.file, source?.line, source?.url];
  return remembered(property, inputs, () =>
    makeProperty(property, events, texts, source),
  );
}

function makeProperty(
  property: PropertyDef,
  events: readonly string[],
  texts: DocsMessages,
  source: SourceDoc | undefined,
): PropertyDoc {
  const { scope, name, type, constraints, unit, pii, nullable } = property;
  return {
    ...describeDefinition(property, source),
    scope,
    anchor: anchorOf(scope, name),
    type,
    typeText: texts.types[type],
    constraints: constraintWords(constraints, type, texts),
    values: valuesOf(property, constraints),
    isOpen: constraints.open === true,
    ...(unit !== undefined && { unit }),
    examples: property.examples.map((example) => JSON.stringify(example)),
    pii,
    isNullable: nullable,
    events,
  };
}

/** A property as an event has it. */
export function describeAttached(
  attached: AttachedProperty,
  doc: PropertyDoc,
  { platforms }: EventDef,
  taxonomy: Taxonomy,
  texts: DocsMessages,
): AttachedDoc {
  const { property, constraints, description } = attached;
  const own = attached.platforms ?? [];
  const ofEvent = platforms ?? taxonomy.platforms ?? [];
  return {
    property: doc,
    required: requiredOn(attached, ofEvent),
    ...(description !== undefined && { description }),
    platforms: own.length < ofEvent.length ? own : [],
    constraints: constraintWords(constraints, property.type, texts),
    values: valuesOf(property, constraints),
  };
}

/** A property that stands for itself: of an item or a user. */
export const describeAlone = rememberWhileAlive(
  (doc: PropertyDoc, isRequired: boolean): AttachedDoc => ({
    property: doc,
    required: isRequired ? "all" : "none",
    platforms: [],
    constraints: doc.constraints,
    values: doc.values,
  }),
);

/**
 * The platforms that drop an event without this property: all, if it is
 * required; the SDKs that require every registered one (DEV) otherwise.
 */
function requiredOn(
  { required, platforms }: AttachedProperty,
  ofEvent: readonly Platform[],
): RequiredOn {
  const own = platforms ?? (ofEvent.length > 0 ? ofEvent : allPlatforms);
  if (required) {
    return platforms !== undefined && platforms.length < ofEvent.length
      ? platforms
      : "all";
  }
  const strict = own.filter(requiresRegistered);
  if (strict.length === 0) return "none";
  return strict.length === own.length && own.length === ofEvent.length
    ? "all"
    : strict;
}
