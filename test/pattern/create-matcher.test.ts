// A pattern that is not safe runs with a limit, and not again once it took longer.
import { describe, expect, it } from "vitest";
import { createMatcher } from "../../generator/pattern/create-matcher.js";
import { runLimited } from "../../generator/pattern/run-limited.js";

const slow = "^(?:z|[x-z])+$";
const endless = `${"z".repeat(60)}!`;

describe("createMatcher", () => {
  it("matches with safe patterns, with unsafe ones, and in long texts", () => {
    const { match } = createMatcher();
    expect(match("^z+$", "zz")).toBe(true);
    expect(match("^z+$", "zy")).toBe(false);
    expect(match(slow, "zyx")).toBe(true);
    expect(match(slow, "zyx!")).toBe(false);
    expect(match("^z+$", "z".repeat(5000))).toBe(true);
    expect(match("^z+$", `${"z".repeat(5000)}!`)).toBe(false);
  });

  it("gives up a pattern that took too long, and no other", () => {
    const { match } = createMatcher();
    expect(match(slow, endless)).toBeUndefined();
    expect(match(slow, "zyx")).toBeUndefined();
    expect(match(`${slow}|^a$`, "a")).toBe(true);
  });

  it("does not give up a safe pattern for a long text", () => {
    const { match } = createMatcher();
    expect(match("z+y", "z".repeat(200_000))).toBeUndefined();
    expect(match("z+y", "zy")).toBe(true);
  });

  it("runs no unsafe pattern any more after five that took too long", () => {
    const { match } = createMatcher();
    for (let at = 0; at < 5; at++) {
      expect(match(`${slow}|^${String(at)}$`, endless)).toBeUndefined();
    }
    expect(match(slow, "zyx")).toBeUndefined();
    expect(match("^z+$", "zz")).toBe(true);
  });
});

describe("what an engine would not compile in time", () => {
  it.each([
    "x?".repeat(120) + "x".repeat(120),
    "(?:y|x)?".repeat(60) + "z{50}",
    "(?:y?|x?)".repeat(40) + "z{50}",
    "[xy]{0,3}".repeat(60) + "z{50}",
    "(?:y|x|)".repeat(60) + "z{50}",
    `w[^]*?${"x??".repeat(90)}z{50}`,
    // Longer than what is analysed, and unlike anything that is ambiguous.
    "x?".repeat(500) + "x{300}",
    `${Array.from({ length: 60 }, (_, at) => `${String.fromCodePoint(0xac00 + at)}?`).join("")}z{50}`,
  ])("%s is not run, and not called safe", (pattern) => {
    const { match, findUnsafe } = createMatcher();
    expect(findUnsafe(pattern)).toBeDefined();
    expect(match(pattern, "y")).toBeUndefined();
  });

  it.each([
    "^https?://(?:www\\.)?[a-z]+(?:\\.[a-z]+)?(?:/[a-z]*)?(?:\\?q=.*)?(?:#x)?$",
    `^(?:${Array.from({ length: 40 }, (_, at) => `k${String(at)}s?`).join("|")})$`,
    "(?:y|xz)".repeat(60),
    "^P(?:\\d+Y)?(?:\\d+M)?(?:\\d+W)?(?:\\d+D)?(?:T(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?$",
  ])("%s is run", (pattern) => {
    const { match, findUnsafe } = createMatcher();
    expect(findUnsafe(pattern)).toBeUndefined();
    expect(match(pattern, "!")).toBe(false);
  });
});

describe("runLimited", () => {
  it("does not blame a function for one pause, such as a collection of garbage", () => {
    let runs = 0;
    const pauseOnce = () => {
      runs++;
      for (const end = Date.now() + 2_000; runs === 1 && Date.now() < end;);
      return runs;
    };
    expect(runLimited(pauseOnce)).toBeGreaterThan(1);
  });

  it("returns what the function returns, and undefined where the engine has no memory left", () => {
    expect(runLimited(() => 7)).toBe(7);
    const overflow = (depth: number): number => overflow(depth + 1) + 1;
    expect(runLimited(() => overflow(0))).toBeUndefined();
  });
});
