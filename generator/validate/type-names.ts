// Which of the service's types a name from another language or from the console's screens means.

/** Folded names; the console's filters and the documentation call types differently from each other (TYPE, AUD). */
const names: ReadonlyMap<string, string> = new Map([
  ["str", "string"],
  ["text", "string"],
  ["char", "string"],
  ["varchar", "string"],
  ["uuid", "string"],
  ["enum", "string"],
  ["date", "string"],
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
  const folded = name.toLowerCase().replace(/[\s_-]+/g, "");
  const meant = meaningOf(folded);
  return meant !== undefined && types.includes(meant) ? meant : undefined;
}

function meaningOf(folded: string): string | undefined {
  for (const form of listForms) {
    const element = form.exec(folded)?.[1];
    if (element !== undefined) return `${names.get(element) ?? element}[]`;
  }
  return names.get(folded) ?? folded;
}
