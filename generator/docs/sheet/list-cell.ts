// Several values in one cell: with ` | ` between them, or each on a line of its own.

/** A value may contain `|` and `\`, which are escaped by `\`. */
export function joinList(values: readonly (string | number)[]): string {
  return values
    .map((value) => String(value).replace(/[\\|]/g, "\\$&"))
    .join(" | ");
}

/** The values of a cell, without empty ones and the spaces around them. */
export function splitList(cell: string): readonly string[] {
  return Array.from(
    cell.matchAll(/(?:\\[^]|[^\\|\n])+/g),
    ([part]) => part,
  ).flatMap((part) => {
    const value = part.trim().replace(/\\([\\|])/g, "$1");
    return value === "" ? [] : [value];
  });
}
