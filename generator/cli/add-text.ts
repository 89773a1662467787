// The values of a flag that may be repeated.

/** Adds one value to those that came before it. */
export function addText(
  text: string,
  previous: readonly string[] | undefined,
): readonly string[] {
  return [...(previous ?? []), text];
}
