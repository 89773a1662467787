// Fields of `taxonomy.json`, by what they should be; what is something else counts as absent.
import { platforms, type Platform } from "../model/platform.js";
import { fieldsOf, isFields } from "../text/fields.js";

export type SnapshotFields = ReadonlyMap<string, unknown>;

export function textIn(
  fields: SnapshotFields,
  name: string,
): string | undefined {
  const value = fields.get(name);
  return typeof value === "string" ? value : undefined;
}

/** The strings of an array; none if there is no array. */
export function textsIn(
  fields: SnapshotFields,
  name: string,
): readonly string[] {
  return listIn(fields, name).filter((each) => typeof each === "string");
}

export function listIn(
  fields: SnapshotFields,
  name: string,
): readonly unknown[] {
  const value = fields.get(name);
  return Array.isArray(value) ? value : [];
}

export function isSet(fields: SnapshotFields, name: string): boolean {
  return fields.get(name) === true;
}

/** The fields of an object in a field; none if there is no object. */
export function fieldsIn(fields: SnapshotFields, name: string): SnapshotFields {
  return fieldsOf(fields.get(name));
}

/** The objects of a section by name, in the order of the file. */
export function entriesIn(
  fields: SnapshotFields,
  name: string,
): readonly (readonly [string, SnapshotFields])[] {
  return [...fieldsIn(fields, name)].flatMap(([key, value]) =>
    isFields(value) ? [[key, fieldsOf(value)] as const] : [],
  );
}

/** The field itself with the name of the model, or nothing. */
export function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): Partial<Record<Name, Value>> {
  const found: Partial<Record<Name, Value>> = {};
  if (value !== undefined) found[name] = value;
  return found;
}

/** The platforms that a field names, in the fixed order; `usual` if it is not there. */
export function platformsIn(
  fields: SnapshotFields,
  usual: readonly Platform[] | undefined,
): readonly Platform[] | undefined {
  if (!fields.has("platforms")) return usual;
  const named = textsIn(fields, "platforms");
  return platforms.filter((one) => named.includes(one));
}
