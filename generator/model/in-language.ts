// A taxonomy as people read it in a language: what DFINERY's catalogue says of a definition is translated, and all else is the author's.
import { catalogueTextsIn, type Language } from "../text/messages/languages.js";
import { deepFreeze } from "./deep-freeze.js";
import type {
  AttachedProperty,
  EventDef,
  IdentityKey,
  Metadata,
  PropertyDef,
  Taxonomy,
} from "./taxonomy.js";

type Translate = (text: string) => string;

/**
 * For what is shown. `taxonomy.json` and comparisons have the catalogue's own
 * words in every language: choosing another one is no change of the taxonomy.
 */
export function inLanguage(taxonomy: Taxonomy, language: Language): Taxonomy {
  const texts = catalogueTextsIn(language);
  if (texts.size === 0) return taxonomy;
  const translate: Translate = (text) => texts.get(text) ?? text;
  const known = new Map<PropertyDef, PropertyDef>();
  const propertyIn = (property: PropertyDef): PropertyDef => {
    if (!property.standard) return property;
    const translated = known.get(property) ?? metadataIn(property, translate);
    known.set(property, translated);
    return translated;
  };
  return deepFreeze({
    ...taxonomy,
    events: taxonomy.events.map((event) =>
      eventIn(event, propertyIn, translate),
    ),
    eventProperties: taxonomy.eventProperties.map(propertyIn),
    itemProperties: taxonomy.itemProperties.map(propertyIn),
    userProperties: taxonomy.userProperties.map(propertyIn),
    identityKeys: taxonomy.identityKeys.map((key) => keyIn(key, translate)),
  });
}

function eventIn(
  event: EventDef,
  propertyIn: (property: PropertyDef) => PropertyDef,
  translate: Translate,
): EventDef {
  const attachedIn = (attached: AttachedProperty): AttachedProperty => {
    const property = propertyIn(attached.property);
    return property === attached.property
      ? attached
      : { ...attached, property };
  };
  return {
    ...(event.standard ? metadataIn(event, translate) : event),
    properties: event.properties.map(attachedIn),
    ...(event.items && { items: attachedIn(event.items) }),
  };
}

function metadataIn<Definition extends Metadata>(
  definition: Definition,
  translate: Translate,
): Definition {
  const { description, note, deprecated } = definition;
  return {
    ...definition,
    ...(description !== undefined && { description: translate(description) }),
    ...(note !== undefined && { note: translate(note) }),
    ...(deprecated?.reason !== undefined && {
      deprecated: { ...deprecated, reason: translate(deprecated.reason) },
    }),
  };
}

function keyIn(key: IdentityKey, translate: Translate): IdentityKey {
  return key.description === undefined
    ? key
    : { ...key, description: translate(key.description) };
}
