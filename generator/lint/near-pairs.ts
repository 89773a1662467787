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
const shortestTypo = 4;
/** Longer words have too many parts to compare. */
const longestTypo = 40;

/** Each name is paired with at most one earlier name, for the strongest reason. */
export function nearPairs(names: readonly string[]): readonly NearPair[] {
  const split = names.map((name) => ({ name, words: wordsOf(name) }));
  const near = nearWords(new Set(split.flatMap(({ words }) => words)));
  const spelled = new Map<string, string>();
  const singular = new Map<string, string>();
  const ordered = new Map<string, string>();
  const pairs: NearPair[] = [];
  for (const { name: second, words } of split) {
    const bare = words.map(singularOf);
    const keys = [
      [spelled, words.join("_"), "only in capitals or separators"],
      [singular, bare.join("_"), "only in a plural"],
      [ordered, bare.toSorted().join("_"), "only in the order of its words"],
    ] as const;
    const hit = keys.find(([known, key]) => known.has(key));
    const first = hit?.[0].get(hit[1]);
    if (first !== undefined && hit !== undefined) {
      pairs.push({ first, second, how: hit[2] });
    } else {
      const typo = findTypo(words, near, spelled);
      if (typo !== undefined) {
        pairs.push({ first: typo, second, how: "only in one letter" });
      }
    }
    for (const [known, key] of keys) {
      if (!known.has(key)) known.set(key, second);
    }
  }
  return pairs;
}

type NearWords = ReadonlyMap<string, readonly string[]>;

/** An earlier name in which one word is spelled in another way. */
function findTypo(
  words: readonly string[],
  near: NearWords,
  spelled: ReadonlyMap<string, string>,
): string | undefined {
  for (const [at, word] of words.entries()) {
    for (const other of near.get(word) ?? []) {
      const found = spelled.get(words.with(at, other).join("_"));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** For each word, those within one edit: two such words are equal once a letter is left out of either, or of both. */
function nearWords(all: ReadonlySet<string>): NearWords {
  const shortened = new Map<string, string[]>();
  const near = new Map<string, string[]>();
  const add = (word: string, other: string): void => {
    const list = near.get(word) ?? [];
    near.set(word, list);
    if (!list.includes(other)) list.push(other);
  };
  for (const word of all) {
    if (word.length < shortestTypo || word.length > longestTypo) continue;
    if (/\p{Nd}/u.test(word)) continue;
    for (const variant of [word, ...withoutOne(word)]) {
      const known = shortened.get(variant) ?? [];
      shortened.set(variant, known);
      for (const other of known) {
        if (!isTypo(word, other)) continue;
        add(word, other);
        add(other, word);
      }
      known.push(word);
    }
  }
  return near;
}

function* withoutOne(text: string): Iterable<string> {
  for (let at = 0; at < text.length; at++) {
    yield text.slice(0, at) + text.slice(at + 1);
  }
}

/** The first letter is rarely mistyped, and most words that differ in it mean something else. */
function isTypo(one: string, other: string): boolean {
  return (
    one[0] === other[0] &&
    !isOtherForm(one, other) &&
    editDistance(one, other, 1) === 1
  );
}

/** `open` and `opens`, `closed` and `closes`: forms of a verb, not typos. */
function isOtherForm(one: string, other: string): boolean {
  const stem = (word: string) => word.replace(/(?:ed|es|er|d|s|r)$/, "");
  return stem(one) === stem(other);
}

/** `coupons` → `coupon`, `categories` → `category`; `status` and `address` stay. */
function singularOf(word: string): string {
  if (word.length < 4 || /(?:ss|us|is|news)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
