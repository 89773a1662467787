// Compares two taxonomies field by field.
import type { PropertyScope, Taxonomy } from "../model/taxonomy.js";
import type { Change } from "./change.js";
import { compareDefinitions } from "./compare-definitions.js";
import { compareEvents } from "./compare-events.js";
import {
  compareCatalogues,
  compareIdentityKeys,
  compareSettings,
} from "./compare-rest.js";
import { findReach } from "./reach.js";

const scopes: readonly PropertyScope[] = ["event", "item", "user"];

/** All differences, events first, in the order of the taxonomies. Spans are not compared. */
export function compareTaxonomies(
  old: Taxonomy,
  now: Taxonomy,
): readonly Change[] {
  const reach = findReach(old, now);
  return [
    ...compareEvents(old, now),
    ...scopes.flatMap((scope) => compareDefinitions(scope, old, now, reach)),
    ...compareIdentityKeys(old, now),
    ...compareSettings(old, now),
    ...compareCatalogues(old, now),
  ];
}
