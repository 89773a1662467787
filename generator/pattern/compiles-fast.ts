// Whether an engine compiles a pattern quickly. Compilation cannot be interrupted, so a pattern that may be
// slow is not run at all.
import type * as refa from "refa";
import { loadRefa } from "./load-refa.js";

/**
 * V8 looks ahead on every path through parts that may be empty: 28 times `a?`
 * takes 100 ms, and each further one multiplies the time by 1.5. The limit is
 * 2 to the power of this.
 */
const mostPowers = 16;
/** V8 unrolls a repetition with up to this many rounds. */
const mostWrittenOut = 3;
/** Longer patterns are judged by their length alone, because parsing them takes long as well. */
const longestParsed = 1000;

/** Whether a valid pattern, used with the `u` flag, is known to compile within some milliseconds. */
export function compilesFast(pattern: string): boolean {
  if (countSkippable(pattern) <= mostPowers) return true;
  if (pattern.length > longestParsed) return false;
  try {
    const { expression } = loadRefa()
      .JS.Parser.fromLiteral({ source: pattern, flags: "u" })
      .parse({
        simplify: false,
        maxBackreferenceWords: 0,
        backreferences: "unknown",
      });
    return powersOfAny(expression.alternatives) <= mostPowers;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** A lower bound for the number of choices to leave something out. */
function countSkippable(pattern: string): number {
  const bare = pattern
    .replace(/\\.|\[(?:\\.|[^\]\\])*\]/gsu, "x")
    .replace(/\(\?(?:[:=!]|<[=!]|<[^>]*>)/gu, "(");
  let count = 0;
  for (const [quantifier] of bare.matchAll(
    /\?|\{\d+(?:,\d*)?\}|[(|](?=[|)])/gu,
  )) {
    // A count may repeat something that may be empty, whatever the count is.
    const [, most = ""] = /(\d+)\}$/.exec(quantifier) ?? [];
    count += Math.min(Number(most || 1), mostWrittenOut);
  }
  return count;
}

type Alternatives = readonly refa.NoParent<refa.Concatenation>[];

/**
 * The paths through some alternatives, as a power of 2: those of the worst
 * one, or of all together if one of them may be empty.
 */
function powersOfAny(alternatives: Alternatives): number {
  const all = alternatives.map(({ elements }) =>
    elements.reduce((sum, element) => sum + powersOf(element), 0),
  );
  return alternatives.some(mayBeEmpty)
    ? Math.log2(all.reduce((sum, powers) => sum + 2 ** powers, 0))
    : Math.max(0, ...all);
}

function powersOf(element: refa.NoParent<refa.Element>): number {
  switch (element.type) {
    case "CharacterClass":
    case "Unknown":
      return 0;
    case "Alternation":
    case "Assertion":
      return powersOfAny(element.alternatives);
    case "Quantifier": {
      const { min, max, alternatives } = element;
      const once = powersOfAny(alternatives);
      if (max > mostWrittenOut) return once;
      // Skipping a round adds one path to those through it.
      return (
        min * once +
        (max - min) * Math.log2(2 ** sizeOf(alternatives, once) + 1)
      );
    }
  }
}

/** The paths into some alternatives that may be skipped. */
function sizeOf(alternatives: Alternatives, powers: number): number {
  return Math.max(powers, Math.log2(Math.max(1, alternatives.length)));
}

function mayBeEmpty({ elements }: refa.NoParent<refa.Concatenation>): boolean {
  return elements.every((element) => {
    switch (element.type) {
      case "CharacterClass":
        return false;
      case "Unknown":
      case "Assertion":
        return true;
      case "Alternation":
        return element.alternatives.some(mayBeEmpty);
      case "Quantifier":
        return element.min === 0 || element.alternatives.some(mayBeEmpty);
    }
  });
}
