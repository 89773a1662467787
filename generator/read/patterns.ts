// Functions on include patterns as strings: which part of them is a plain path.

/** Whether no character has a special meaning in a pattern. */
export function isLiteral(pattern: string): boolean {
  return !/[*?[\]{}()!+@]/.test(pattern);
}

/** The folders before the first wildcard: the search can leave them only by a later `..`. */
export function fixedPart(pattern: string): string {
  if (isLiteral(pattern)) return pattern;
  const parts = pattern.split("/");
  const fixed = parts.slice(
    0,
    parts.findIndex((part) => !isLiteral(part)),
  );
  // Each `..` after a wildcard leads one folder up: subtract them from the start.
  const ups = parts.slice(fixed.length).filter((part) => part === "..");
  return [...fixed, ...ups].join("/");
}
