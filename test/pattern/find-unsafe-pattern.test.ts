// Which patterns are called safe, and why others are not.
import { describe, expect, it } from "vitest";
import { createEffort } from "../../generator/pattern/effort.js";
import { findUnsafePattern } from "../../generator/pattern/find-unsafe-pattern.js";
import { runLimited } from "../../generator/pattern/run-limited.js";
import { createRandom, type Random } from "../support/random.js";

/** What the analysis says, in a word. */
function kindOf(pattern: string): string {
  const found = findUnsafePattern(pattern);
  if (found?.kind !== "ambiguous") return found?.kind ?? "safe";
  return found.exponential ? "exponential" : "polynomial";
}

describe("findUnsafePattern", () => {
  it.each([
    // Nested repetitions.
    "^(x+)+$",
    "^(?:[a-z]+ ?)*$",
    "^(?:x*)*$",
    "^(?:(?:x?)+y)*$",
    // Alternatives that overlap.
    "^(?:\\d|[5-9])+$",
    "^(?:x|xy|y)*$",
    "^(?:가|[가-힣])+!$",
    "^(?:[^y]|x)*$",
    // With an end, but far away.
    "^(?:x{1,60}){1,60}$",
    "^(?:x|x){40}$",
    "^(?:x?){40}x{40}$",
    `^${"x?".repeat(25)}x$`,
    "^(?:(?:x?){900}){900}$",
    // In lookarounds.
    "^(?=(?:y+)+z)y*$",
    "(?<=(?:x|x)+)y",
  ])("%s is exponential", (pattern) => {
    expect(kindOf(pattern)).toBe("exponential");
  });

  it.each([
    "^\\w*\\d*$",
    "^\\d+,?\\d*$",
    "^\\s*\\S*\\s*[^,]*$",
    "(?:.*,){7}",
    "^(?:(?=.*;).)*$",
    "^x{1,500}x{1,500}x{1,500}$",
    // With an end, but far away: each place where to change over reads the rest again.
    "[b-k]{0,800}[a-z]{0,800};$",
    "\\s{0,600}\\s{0,600}y",
    "^.{1,1000},.{1,1000}$",
    "[가-힣]{2,700}[가-나]{0,700}!",
    "\\d{0,300}[0-4]{0,300}[2-9]{0,300}#",
  ])("%s is polynomial", (pattern) => {
    expect(kindOf(pattern)).toBe("polynomial");
  });

  it.each([
    ["back-reference", "^(['\"])[a-z]*\\1$"],
    ["back-reference", "^(?=(?<k>x))\\k<k>$"],
  ])("%s: %s", (kind, pattern) => {
    expect(kindOf(pattern)).toBe(kind);
  });

  it("does not analyse a long pattern", () => {
    expect(kindOf("x".repeat(1001))).toBe("long");
    expect(kindOf("x".repeat(1000))).toBe("safe");
  });

  it.each([
    "x+y",
    "^[A-Z0-9]{8}$",
    "^\\p{Lu}+$",
    "^(?:cat|car)+$",
    "^(?=.*\\d)(?=.*[a-z]).{8,}$",
    "^\\d{1,3}(?:\\.\\d{1,3}){3}$",
    "^(?:\\d{4} ?){1,4}$",
    "^(?:\\d{2,4}){1,3}$",
    "^(?:grey|greyer)s?$",
    "^[a-z]+(?:-[a-z]+)*$",
    "^(?:(?!--)[a-z-])+$",
    "^(?:(?!end).)*end$",
    "^(?:\\bword ?)+$",
    "^https?://[^\\s/]+(?:/\\S*)?$",
    // With ends that are near, or over texts that have nothing in common.
    "[a-z]{1,30}[0-9]{1,30}",
    "^[A-Z]{3}\\d{2,8}$",
    "^\\w{1,64}[a-z]{1,64}$",
    "^.{1,64}@.{1,255}$",
    "^[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}$",
    "^[A-Z]{0,5000}[a-z]{0,5000}$",
    "https?://(www\\.)?[-a-zA-Z0-9@:%._+~#=]{1,256}\\.[a-zA-Z0-9()]{1,6}\\b([-a-zA-Z0-9()@:%_+.~#?&/=]*)",
    "^(?:[a-z0-9-]{1,63}\\.){1,10}[a-z]{2,63}$",
    "^0\\d{1,2}-?\\d{3,4}-?\\d{4}$",
    "^\\+?\\d{1,3}[- ]?\\d{2,4}[- ]?\\d{3,4}[- ]?\\d{4}$",
    "^v?\\d+\\.\\d+\\.\\d+(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?$",
  ])("%s is safe", (pattern) => {
    expect(kindOf(pattern)).toBe("safe");
  });

  it("calls a list of many words safe", () => {
    const words = Array.from({ length: 150 }, (_, at) => `k${String(at)}`);
    expect(kindOf(`^(?:${words.join("|")})$`)).toBe("safe");
    expect(kindOf(`^(?:(?:${words.join("|")}),)+$`)).toBe("safe");
  });

  it("names a character that makes the pattern slow", () => {
    expect(findUnsafePattern("^(?:ㄱ|[ㄱ-ㅎ])+$")).toEqual({
      kind: "ambiguous",
      exponential: true,
      character: "ㄱ",
    });
  });

  it("takes a bounded number of steps for all patterns of a run, and ordinary ones are still analysed", () => {
    const limits: number[] = [];
    let left = 0;
    const effort = createEffort();
    let steps = 0;
    const counted = {
      next: effort.next,
      step: (count = 1) => {
        steps += count;
        effort.step(count);
      },
    };
    for (let at = 0; at < 250; at++) {
      left = steps;
      findUnsafePattern(`(?:a|b|c|d|e)+`.repeat(60) + String(at), counted);
      limits.push(steps - left);
    }
    expect(Math.max(...limits)).toBeLessThan(130_000);
    expect(limits.at(-1)).toBeLessThan(2_000);
    expect(steps).toBeLessThan(2_000_000);
    expect(findUnsafePattern("^[a-z]+(?:-[a-z]+)*$", counted)).toBeUndefined();
    expect(findUnsafePattern("^(x+)+$", counted)?.kind).toBe("ambiguous");
  });

  it("calls nothing safe that runs on and on", () => {
    const random = createRandom(20261128);
    let safe = 0;
    for (let round = 0; round < 150; round++) {
      const pattern = `^${randomPattern(random, 5)}$`;
      if (findUnsafePattern(pattern) !== undefined) continue;
      safe++;
      const expression = new RegExp(pattern, "u");
      const texts = ["a", "b", "ab", "aab"].map((unit) => unit.repeat(250));
      const ended = runLimited(() =>
        texts.map((text) => expression.test(`${text}!`)),
      );
      expect(ended, pattern).toBeDefined();
    }
    expect(safe).toBeGreaterThan(50);
  });
});

/** A pattern over `a` and `b` with all that repeats and branches. */
function randomPattern(random: Random, depth: number): string {
  const inner = () => randomPattern(random, depth - 1);
  switch (random.below(depth <= 0 ? 2 : 6)) {
    case 0:
      return random.pick(["a", "b"]);
    case 1:
      return random.pick(["[ab]", ".", "\\w", "[^b]"]);
    case 2:
    case 3:
      return inner() + inner();
    case 4:
      return `(?:${inner()}|${inner()})`;
    default:
      return `(?:${inner()})${random.pick(["*", "+", "?", "{2,9}", "{3}", "{0,40}", "{20}"])}`;
  }
}
