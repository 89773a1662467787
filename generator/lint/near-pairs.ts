// Finds pairs of names that differ in spelling only, without comparing each name with each other one.
import { editDistance } from "../text/edit-distance.js";
import { wordsOf } from "./words.js";

export interface NearPair {
  /** The one that comes first in the list. */
  readonly first: string;
  readonly second: string;
  /** "only in capitals or separators" */
  readonly how: string;
}

/** A shorter word has too many neighbours that mean something else. */
const shortestTypo = 6;
/** Longer names have too many parts to compare. */
const longestTypo = 64;

/** Each name is paired with at most one earlier name, for the strongest reason. */
export function nearPairs(names: readonly string[]): readonly NearPair[] {
  const spelled = new Map<string, string>();
  const singular = new Map<string, string>();
  const ordered = new Map<string, string>();
  const shortened = new Map<string, string[]>();
  const pairs: NearPair[] = [];
  for (const second of names) {
    const words = wordsOf(second);
    const bare = words.map(singularOf);
    const keys = [
      [spelled, words.join(""), "only in capitals or separators"],
      [singular, bare.join(" "), "only in a plural"],
      [ordered, bare.toSorted().join(" "), "only in the order of its words"],
    ] as const;
    const hit = keys.find(([known, key]) => known.has(key));
    const first = hit?.[0].get(hit[1]);
    for (const [known, key] of keys) {
      if (!known.has(key)) known.set(key, second);
    }
    const typo = findTypo(words.join("_"), second, shortened);
    if (first !== undefined && hit !== undefined) {
      pairs.push({ first, second, how: hit[2] });
    } else if (typo !== undefined) {
      pairs.push({ first: typo, second, how: "only in one letter" });
    }
  }
  return pairs;
}

/** An earlier name within one edit. Two such names are equal once one letter is left out of either, or of both. */
function findTypo(
  text: string,
  name: string,
  shortened: Map<string, string[]>,
): string | undefined {
  if (text.length < shortestTypo || text.length > longestTypo) return undefined;
  const variants = [text, ...withoutOne(text)];
  let found: string | undefined;
  for (const variant of variants) {
    const known = shortened.get(variant);
    found ??= known?.find((other) => isTypo(other, name));
    if (known === undefined) shortened.set(variant, [name]);
    else if (known.length < 8) known.push(name);
  }
  return found;
}

function* withoutOne(text: string): Iterable<string> {
  for (let at = 0; at < text.length; at++) {
    yield text.slice(0, at) + text.slice(at + 1);
  }
}

/** Both have the same digits, and the word that differs has at least four letters. */
function isTypo(one: string, other: string): boolean {
  if (digitsOf(one) !== digitsOf(other)) return false;
  const words = wordsOf(one);
  const others = wordsOf(other);
  if (words.length !== others.length) return false;
  const at = words.findIndex((word, index) => word !== others[index]);
  const [a = "", b = ""] = [words[at], others[at]];
  return (
    Math.min(a.length, b.length) >= 4 &&
    a[0] === b[0] &&
    !isOtherForm(a, b) &&
    words.every((word, index) => index === at || word === others[index]) &&
    editDistance(a, b, 1) === 1
  );
}

/** `open` and `opens`, `closed` and `closes`: forms of a verb, not typos. */
function isOtherForm(one: string, other: string): boolean {
  const stem = (word: string) => word.replace(/(?:ed|es|er|d|s|r)$/, "");
  return stem(one) === stem(other);
}

function digitsOf(text: string): string {
  return text.replace(/\P{Nd}/gu, "");
}

/** `coupons` → `coupon`, `categories` → `category`; `status` and `address` stay. */
function singularOf(word: string): string {
  if (word.length < 4 || /(?:ss|us|is|news)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
