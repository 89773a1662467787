// How far apart two names are.
import { distance } from "fastest-levenshtein";
import { expect, test } from "vitest";
import { editDistance } from "../../generator/text/edit-distance.js";
import { createRandom } from "../support/random.js";

test.each([
  ["", "", 0],
  ["", "ab", 2],
  ["type", "tpye", 1],
  ["label", "lable", 1],
  ["enum", "enmu", 1],
  ["owner", "onwer", 1],
  ["ab", "ba", 1],
  ["abc", "ca", 3],
  ["kitten", "sitting", 3],
  ["쿠폰", "폰쿠", 1],
])("%j and %j: %d", (a, b, expected) => {
  expect(editDistance(a, b, 4)).toBe(expected);
  expect(editDistance(b, a, 4)).toBe(expected);
});

test("beyond the limit it is infinite", () => {
  expect(editDistance("kitten", "sitting", 2)).toBe(Infinity);
  expect(editDistance("a", "abcdef", 4)).toBe(Infinity);
});

test("it is the whole table's distance, however narrow the band", () => {
  const random = createRandom(7);
  for (let round = 0; round < 3000; round++) {
    const [a, b] = [word(random.below(9)), word(random.below(9))];
    const whole = wholeTable(a, b);
    const limit = random.below(5);
    expect(editDistance(a, b, limit)).toBe(whole <= limit ? whole : Infinity);
    expect(whole).toBeLessThanOrEqual(distance(a, b));
  }

  function word(length: number): string {
    return Array.from({ length }, () => random.pick(["a", "b", "c"])).join("");
  }
});

/** The textbook's form. */
function wholeTable(a: string, b: string): number {
  const known = new Map<string, number>();
  const cell = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i},${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const swapped =
      i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const cost = Math.min(
      cell(i - 1, j) + 1,
      cell(i, j - 1) + 1,
      cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      swapped ? cell(i - 2, j - 2) + 1 : Infinity,
    );
    known.set(key, cost);
    return cost;
  };
  return cell(a.length, b.length);
}
