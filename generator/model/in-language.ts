// A taxonomy as people read it in a language: what DFINERY's catalogue says of a definition is translated, and all else is the author's.
import { catalogueTextsIn } from "../text/messages/languages.js";
import type { Language } from "../text/messages/language.js";
import { deepFreeze } from "./deep-freeze.js";
import { rememberWhileAlive } from "./remember.js";
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
  const all = (properties: readonly PropertyDef[]) =>
    propertiesIn(properties, language);
  return deepFreeze({
    ...taxonomy,
    events: taxonomy.events.map((event) => eventIn(event, language)),
    eventProperties: all(taxonomy.eventProperties),
    itemProperties: all(taxonomy.itemProperties),
    userProperties: all(taxonomy.userProperties),
    identityKeys: taxonomy.identityKeys.map((key) => keyIn(key, language)),
  });
}

// The same objects for the same definitions: `--watch` prints what changed alone, in any language.

const propertiesIn = rememberWhileAlive(
  (
    properties: readonly PropertyDef[],
    language: Language,
  ): readonly PropertyDef[] =>
    properties.map((property) => propertyIn(property, language)),
);

const propertyIn = rememberWhileAlive(
  (property: PropertyDef, language: Language): PropertyDef =>
    property.standard ? metadataIn(property, translator(language)) : property,
);

const eventIn = rememberWhileAlive(
  (event: EventDef, language: Language): EventDef => {
    const attachedIn = (attached: AttachedProperty): AttachedProperty => {
      const property = propertyIn(attached.property, language);
      return property === attached.property
        ? attached
        : { ...attached, property };
    };
    return {
      ...(event.standard ? metadataIn(event, translator(language)) : event),
      properties: event.properties.map(attachedIn),
      ...(event.items && { items: attachedIn(event.items) }),
    };
  },
);

function translator(language: Language): Translate {
  const texts = catalogueTextsIn(language);
  return (text) => texts.get(text) ?? text;
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

function keyIn(key: IdentityKey, language: Language): IdentityKey {
  return key.description === undefined
    ? key
    : { ...key, description: translator(language)(key.description) };
}
