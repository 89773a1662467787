// The argument of a builder with its dates in UTC, whatever the builder validates.
import type { PropertyDef } from "../generator/model/taxonomy.js";
import { lit, type Code } from "./kit/code.js";
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

function dates(properties: readonly PropertyDef[]): readonly Code[] {
  return properties
    .filter(({ type, status }) => type === "datetime" && status === "active")
    .map(({ name }) => lit(name));
}
