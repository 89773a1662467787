// When a platform loses an event, in the words of a language.
import {
  platforms as allPlatforms,
  requiresRegistered,
} from "../../model/platform.js";
import type { EventDef, Taxonomy } from "../../model/taxonomy.js";
import type { DocsMessages } from "./describe-constraints.js";

/** How many items an event may have at most (DEV). */
const mostItems = 100;

/**
 * The reasons for which an SDK drops the whole event, silently (DEV): a missing
 * property, on some platforms any registered one; a property that is not
 * registered; a value of another type; too many items. An inactive event is
 * never collected.
 */
export function dropReasons(
  event: EventDef,
  taxonomy: Taxonomy,
  { dropped: words }: DocsMessages,
): readonly string[] {
  if (event.status === "inactive") return [words.inactive];
  const attached = [...event.properties, ...(event.items ? [event.items] : [])];
  const required = attached
    .filter((each) => each.required)
    .map(({ property }) => property.name);
  const optional = attached.filter((each) => !each.required);
  const strict = (event.platforms ?? taxonomy.platforms ?? allPlatforms)
    .filter(requiresRegistered)
    .filter((platform) =>
      optional.some(({ platforms }) => platforms?.includes(platform) ?? true),
    );
  const itemsRequired = event.items
    ? taxonomy.itemProperties
        .filter((each) => each.required && each.status === "active")
        .map(({ name }) => name)
    : [];
  return [
    ...(required.length > 0 ? [words.lacks(required)] : []),
    ...(strict.length > 0 ? [words.lacksAny(strict)] : []),
    ...(itemsRequired.length > 0 ? [words.itemLacks(itemsRequired)] : []),
    words.unregistered,
    ...(attached.length > 0 ? [words.wrongType] : []),
    ...(event.items ? [words.tooManyItems(mostItems)] : []),
  ];
}
