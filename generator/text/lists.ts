// Lists names in a sentence.

const most = 10;

/** "`a`", "`a` and `b`", "`a`, `b` and 3 more"; at most ten names. */
export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, most).map((name) => `\`${name}\``);
  const rest = names.length - shown.length;
  if (rest > 0) shown.push(`${String(rest)} more`);
  const last = shown.pop() ?? "";
  return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}

/** "a", "a and b", "a, b and c": words as they are. */
export function sentenceList(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2
    ? last
    : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** "`a`, `b` or `c`": all possible choices. */
export function listChoices(
  names: readonly string[],
  word: "and" | "or",
): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} ${word} ${last}`;
}
