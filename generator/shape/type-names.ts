// Maps type names of other languages and of the console's screens to the service's types.

/**
 * Normalized names; the console's filters and the documentation use different
 * names for types (TYPE, AUD).
 */
const names: ReadonlyMap<string, string> = new Map([
  ["str", "string"],
  ["text", "string"],
  ["char", "string"],
  ["varchar", "string"],
  ["uuid", "string"],
  ["email", "string"],
  ["uri", "string"],
  ["url", "string"],
  ["enum", "string"],
  ["int", "long"],
  ["int32", "long"],
  ["int64", "long"],
  ["integer", "long"],
  ["bigint", "long"],
  ["float", "double"],
  ["number", "double"],
  ["decimal", "double"],
  ["real", "double"],
  ["bool", "boolean"],
  ["timestamp", "datetime"],
  ["time", "datetime"],
  ["item", "items"],
  ["itemlist", "items"],
]);

const flatten =
  "flatten it into several properties, because there are no nested objects; register the properties of items under `item_properties`";
const holds =
  "write the type of its elements: `string[]`, `long[]` or `double[]`";

/** Normalized names for which a type alone is not enough, or would be wrong. */
const advice: ReadonlyMap<string, string> = new Map([
  [
    "date",
    "use `string` with `format: date` for a calendar date, `datetime` for an instant",
  ],
  ["uuid", "write `type: string` with `format: uuid`"],
  ["email", "write `type: string` with `format: email`"],
  ["uri", "write `type: string` with `format: uri`"],
  ["url", "write `type: string` with `format: uri`"],
  ["enum", "write `type: string` with the values under `enum`"],
  ["array", holds],
  ["list", holds],
  ["object", flatten],
  ["json", flatten],
  ["map", flatten],
  ["record", flatten],
]);

/** How to write what a name means if none of our types covers it. */
export function adviceOn(name: string): string | undefined {
  return name.length > 40 ? undefined : advice.get(fold(name));
}

const listForms = [
  /^(.+)\[\]$/,
  /^array<(.+)>$/,
  /^list<(.+)>$/,
  /^(?:array|list)of(.+)$/,
];

/** The type that a name means, if it is one of `types`. "Array of String" is `string[]`, `integer` is `long`. */
export function typeMeantBy(
  name: string,
  types: readonly string[],
): string | undefined {
  if (name.length > 40) return undefined;
  const meant = meaningOf(fold(name));
  return meant !== undefined && types.includes(meant) ? meant : undefined;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, "");
}

function meaningOf(folded: string): string | undefined {
  for (const form of listForms) {
    const element = form.exec(folded)?.[1];
    if (element !== undefined) return `${names.get(element) ?? element}[]`;
  }
  return names.get(folded) ?? folded;
}
