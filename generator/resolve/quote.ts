// Puts names and values of the user's into messages; reporters make invisible characters visible.

const longest = 80;

/** A name in back-ticks, shortened where it is very long. */
export function quote(name: string): string {
  if (name.length <= longest) return `\`${name}\``;
  // Cutting by code points never leaves half a character.
  const start = Array.from(name.slice(0, 2 * longest))
    .slice(0, longest - 1)
    .join("");
  return `\`${start}…\``;
}

/** A value in back-ticks, as it would stand in JSON; a text stands for itself. */
export function quoteValue(value: unknown): string {
  return quote(typeof value === "string" ? value : JSON.stringify(value));
}
