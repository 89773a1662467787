// Types and constraints as taxonomy.json states them, read with distrust: what is not as dfn-codegen writes it says nothing.
import type { Constraints, PropertyType } from "../model/taxonomy.js";
import { patternError } from "../pattern/pattern-error.js";

const types: readonly PropertyType[] = [
  ...(["string", "long", "double", "boolean", "datetime"] as const),
  ...(["string[]", "long[]", "double[]", "items"] as const),
];
const formats = ["date", "email", "uri", "uuid"] as const;

type NumberName =
  "minLength" | "maxLength" | "minimum" | "maximum" | "minItems" | "maxItems";

type Fields = ReadonlyMap<string, unknown>;

/** `undefined` for a type that this version does not know. */
export function typeIn(text: string): PropertyType | undefined {
  return types.find((type) => type === text);
}

/** The constraints of a property, or those that an event narrows. */
export function constraintsIn(fields: Fields): Constraints {
  const values = listIn(fields, "enum")?.filter(
    (each) => typeof each === "string" || typeof each === "number",
  );
  const patterns = listIn(fields, "patterns")
    ?.filter((each) => typeof each === "string")
    .filter((each) => patternError(each) === undefined);
  const format = formats.find((each) => each === fields.get("format"));
  return {
    ...(values && { enum: values }),
    ...(fields.get("open") === true && { open: true }),
    ...(patterns && { patterns }),
    ...(format && { format }),
    ...numberIn(fields, "min_length", "minLength"),
    ...numberIn(fields, "max_length", "maxLength"),
    ...numberIn(fields, "minimum", "minimum"),
    ...numberIn(fields, "maximum", "maximum"),
    ...numberIn(fields, "min_items", "minItems"),
    ...numberIn(fields, "max_items", "maxItems"),
  };
}

function listIn(fields: Fields, name: string): readonly unknown[] | undefined {
  const value = fields.get(name);
  return Array.isArray(value) ? value : undefined;
}

function numberIn(
  fields: Fields,
  name: string,
  as: NumberName,
): Partial<Record<NumberName, number>> {
  const value = fields.get(name);
  return typeof value === "number" ? { [as]: value } : {};
}
