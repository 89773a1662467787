// Shortens a string to a number of characters.

/** The start of a string, with an ellipsis if it goes on: at most `most` characters (code points) in all. */
export function shorten(text: string, most: number): string {
  // Two UTF-16 units are the most that a character needs, so a huge string is never taken apart.
  const characters = Array.from(text.slice(0, 2 * most + 1));
  return characters.length <= most
    ? text
    : `${characters.slice(0, most - 1).join("")}…`;
}
