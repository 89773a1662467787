// The argument of a builder with its dates in UTC, whatever the builder validates.
import type { PropertyDef } from "../generator/model/taxonomy.js";
import { lit, ts, type Code } from "./kit/code.js";
import { call } from "./kit/declarations.js";
import type { Doc } from "./kit/layout.js";
import { instants } from "./kit/symbols.js";

/** The argument itself if there are no dates. */
export function inUtc(
  argument: Code,
  properties: readonly PropertyDef[],
  itemProperties: readonly PropertyDef[] = [],
): Doc {
  const own = dates(properties);
  const ofItems = dates(itemProperties);
  const made =
    own.length === 0
      ? argument
      : call(instants.withInstants, [argument, ...own]);
  return ofItems.length === 0
    ? made
    : call(instants.withItemInstants, [made, ...ofItems]);
}

/** The readers of dates, as arguments of a validator; those at the end are left out if there are no dates. */
export function dateReaders(
  properties: readonly PropertyDef[],
  itemProperties: readonly PropertyDef[] = [],
): readonly Doc[] {
  const readers = [properties, itemProperties].map((each) => {
    const names = dates(each);
    return names.length === 0 ? undefined : call(instants.dated, names);
  });
  const [own, ofItems] = readers;
  if (ofItems !== undefined) return [own ?? ts`undefined`, ofItems];
  return own === undefined ? [] : [own];
}

function dates(properties: readonly PropertyDef[]): readonly Code[] {
  return properties
    .filter(({ type, status }) => type === "datetime" && status === "active")
    .map(({ name }) => lit(name));
}
