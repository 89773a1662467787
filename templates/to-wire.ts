// The functions of the support code that make the values of properties what is sent: each does what the types of the
// properties need, and no more.
import type { PropertyDef } from "../generator/model/taxonomy.js";
import { lit, ts, type Code } from "./kit/code.js";
import { call } from "./kit/declarations.js";
import type { Doc } from "./kit/doc.js";
import { instants, wire } from "./kit/symbols.js";

/** The last arguments of the call that makes a record; none if all values are plain, which is the default. */
export function recordArguments(
  properties: readonly PropertyDef[],
  itemProperties: readonly PropertyDef[] = [],
): readonly Doc[] {
  const lists = [...properties, ...itemProperties].some(isList);
  const base = ts`${lists ? wire.listed : wire.plain}`;
  if (dates(itemProperties).length > 0) {
    return [reader(base, properties), reader(base, itemProperties)];
  }
  const own = reader(base, properties);
  if (dates(properties).length === 0) return lists ? [own] : [];
  return itemProperties.length === 0 ? [own] : [own, base];
}

/** The readers of what a validator of properties takes; those at the end are left out if there are no dates. */
export function readerArguments(
  properties: readonly PropertyDef[],
  itemProperties: readonly PropertyDef[] = [],
): readonly Doc[] {
  const base = ts`${wire.listed}`;
  if (dates(itemProperties).length > 0) {
    return [reader(base, properties), reader(base, itemProperties)];
  }
  return dates(properties).length === 0 ? [] : [reader(base, properties)];
}

/** The same for the properties of a user, where a value may be anything. */
export function profileArguments(
  properties: readonly PropertyDef[],
): readonly Doc[] {
  return dates(properties).length === 0
    ? []
    : [reader(ts`${wire.wire}`, properties)];
}

/** `dated(base, "used_at")`, or the function itself if there are no dates. */
function reader(base: Code, properties: readonly PropertyDef[]): Doc {
  const names = dates(properties);
  return names.length === 0 ? base : call(instants.dated, [base, ...names]);
}

function dates(properties: readonly PropertyDef[]): readonly Code[] {
  return properties
    .filter(({ type, status }) => type === "datetime" && status === "active")
    .map(({ name }) => lit(name));
}

function isList({ type, status }: PropertyDef): boolean {
  return type.endsWith("[]") && status === "active";
}
