// Include patterns as text: what of them is a plain path.

/** True when no character has a meaning of its own in a pattern. */
export function isLiteral(pattern: string): boolean {
  return !/[*?[\]{}()!+@]/.test(pattern);
}

/** The folders before the first wildcard: what the search cannot leave, except by `..` after it. */
export function fixedPart(pattern: string): string {
  if (isLiteral(pattern)) return pattern;
  const parts = pattern.split("/");
  const fixed = parts.slice(
    0,
    parts.findIndex((part) => !isLiteral(part)),
  );
  // `..` behind a wildcard leads out one by one: count them against the start.
  const ups = parts.slice(fixed.length).filter((part) => part === "..");
  return [...fixed, ...ups].join("/");
}
