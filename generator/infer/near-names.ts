// Finds names that probably mean the same: `sign_up`, `signUp` and `signup`; `tag` and `tags`; `purchase` and
// `puchase`.
import { editDistance } from "../text/edit-distance.js";
import { wordsOf } from "./name-words.js";

/** Shorter words are easily different words: `cart` and `card`. */
const shortestTypo = 6;
/** More names than this that differ in only one word are a family, not typos. */
const largestFamily = 200;

/** For each name, in their order, the earlier names that are similar. Names without any are left out. */
export function findNearNames(
  names: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  const near = new Map<string, Set<string>>();
  for (const name of names) {
    const words = wordsOf(name);
    for (const [key, isNear] of keysOf(name, words)) {
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      if (group.length < largestFamily) {
        for (const earlier of group) {
          if (!isNear(earlier)) continue;
          near.set(name, (near.get(name) ?? new Set()).add(earlier));
        }
      }
      group.push(name);
    }
  }
  return new Map([...near].map(([name, found]) => [name, [...found]]));
}

type Judge = (earlier: string) => boolean;

/** Names that share a key may be similar; the judge decides. */
function keysOf(
  name: string,
  words: readonly string[],
): readonly (readonly [key: string, isNear: Judge])[] {
  const spelling = name.toLowerCase().replace(/[\s_.-]+/g, "");
  const always: Judge = () => true;
  return [
    ...(spelling === "" ? [] : [[`=${spelling}`, always] as const]),
    ...(words.length === 0
      ? []
      : [[`s${JSON.stringify(words.map(singular))}`, always] as const]),
    ...words.map((word, index) => {
      const others = words.map((each, at) => (at === index ? "*" : each));
      const isNear: Judge = (earlier) =>
        isTypo(word, wordsOf(earlier)[index] ?? "");
      return [`*${JSON.stringify(others)}`, isNear] as const;
    }),
  ];
}

function singular(word: string): string {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** One edit between two long words of Latin letters, but not another ending: `received` and `receiver`. */
function isTypo(one: string, other: string): boolean {
  if (Math.max(one.length, other.length) < shortestTypo) return false;
  if (!/^[a-z]+$/.test(one + other)) return false;
  const hasOtherEnding =
    one.length === other.length && one.slice(0, -1) === other.slice(0, -1);
  return !hasOtherEnding && editDistance(one, other, 1) === 1;
}
