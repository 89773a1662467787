// The argument of a builder with its dates in UTC, whatever the builder validates.
import type { PropertyDef } from "../generator/model/taxonomy.js";
import { lit, ts, type Code } from "./kit/code.js";
import { call } from "./kit/declarations.js";
import { list, type Doc } from "./kit/layout.js";
import { instants } from "./kit/symbols.js";

/** The argument itself if there are no dates. */
export function inUtc(
  argument: Code,
  properties: readonly PropertyDef[],
  itemProperties: readonly PropertyDef[] = [],
): Doc {
  const own = dates(properties);
  const ofItems = dates(itemProperties);
  if (own.length === 0 && ofItems.length === 0) return argument;
  return call(instants.withInstants, [
    argument,
    array(own),
    ...(ofItems.length === 0 ? [] : [array(ofItems)]),
  ]);
}

function dates(properties: readonly PropertyDef[]): readonly Code[] {
  return properties
    .filter(({ type, status }) => type === "datetime" && status === "active")
    .map(({ name }) => lit(name));
}

function array(names: readonly Code[]): Doc {
  return list(ts`[`, names, ts`]`);
}
