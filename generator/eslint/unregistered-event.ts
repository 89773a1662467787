// What to say of an event that the taxonomy does not have, and which other event may be put in its place.
import { describeElsewhere } from "../judge/explain-unregistered.js";
import { editDistance } from "../text/edit-distance.js";
import { nearest } from "../text/suggest.js";
import type { IndexedEvent, TaxonomyIndex } from "./taxonomy-index.js";
import { oneLine } from "./deprecation-text.js";

export interface Unregistered {
  /** A sentence. */
  readonly hint: string;
  /** So similar that a typing mistake is likely: a call may be rewritten with it. */
  readonly meant?: IndexedEvent;
}

const pick = "pick it under `standard.events` of the taxonomy.";

/** A standard event that is not picked is what it says, and a typo of nothing. */
export function judgeUnregistered(
  name: string,
  { events, renamed, elsewhere }: TaxonomyIndex,
  standard: ReadonlySet<string>,
): Unregistered {
  const now = renamed.get(name);
  if (now !== undefined) {
    return { hint: `It was renamed to \`${oneLine(now.name)}\`.`, meant: now };
  }
  const platforms = elsewhere.get(name);
  if (platforms !== undefined) {
    const { clause } = describeElsewhere(name, platforms.map(oneLine));
    return {
      hint: `${clause.charAt(0).toUpperCase()}${clause.slice(1)}: send it from there, or add this platform to its \`platforms\`.`,
    };
  }
  if (standard.has(name)) {
    return { hint: `It is a standard event: ${pick}` };
  }
  const similar = nearest(name, [...events.keys(), ...standard]);
  if (similar !== undefined) {
    const question = `Did you mean \`${oneLine(similar)}\`?`;
    const meant = events.get(similar);
    if (meant === undefined) {
      return { hint: `${question} That is a standard event: ${pick}` };
    }
    return isSlip(name, similar)
      ? { hint: question, meant }
      : { hint: question };
  }
  return {
    hint: name.startsWith("df_")
      ? "DFINERY's catalogue has no such event, and names with `df_` belong to the catalogue."
      : "Register it in the console and in the taxonomy, or remove the call.",
  };
}

/** One typing mistake for six characters, and no more than two; `step_1` is not one for `step_2`. */
function isSlip(name: string, other: string): boolean {
  const limit = Math.min(2, Math.floor(name.length / 6));
  const [a, b] = [letters(name), letters(other)];
  const digits = (text: string) => text.replace(/\P{N}/gu, "");
  return digits(a) === digits(b) && editDistance(a, b, limit) <= limit;
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, "");
}
