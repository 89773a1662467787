// Whether an engine compiles a pattern in short time: nothing can interrupt that, so what may take long is not run at all.
import type * as refa from "refa";
import { loadRefa } from "./load-refa.js";

/**
 * V8 looks ahead along every way through parts that may be empty: 28 of `a?`
 * take 100 ms, each further one half as much again. Up to 2 to the power of this.
 */
const mostPowers = 16;
/** V8 writes a repetition of at most so many rounds out. */
const mostWrittenOut = 3;
/** What is longer is judged by its text alone: parsing it takes long as well. */
const longestParsed = 1000;

/** Whether a valid pattern, used with the `u` flag, is shown to compile within some milliseconds. */
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

/** At least how many choices there are to leave something out. */
function countSkippable(pattern: string): number {
  const bare = pattern
    .replace(/\\.|\[(?:\\.|[^\]\\])*\]/gsu, "x")
    .replace(/\(\?(?:[:=!]|<[=!]|<[^>]*>)/gu, "(");
  let count = 0;
  for (const [quantifier] of bare.matchAll(
    /\?|\{\d+(?:,\d*)?\}|[(|](?=[|)])/gu,
  )) {
    // A count may repeat what may be empty, whatever it is itself.
    const [, most = ""] = /(\d+)\}$/.exec(quantifier) ?? [];
    count += Math.min(Number(most || 1), mostWrittenOut);
  }
  return count;
}

type Alternatives = readonly refa.NoParent<refa.Concatenation>[];

/** The ways through some alternatives, as a power of 2: those of the worst one, or of all together where one may be empty. */
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
      // To leave a round out is one way more than those through it.
      return (
        min * once +
        (max - min) * Math.log2(2 ** sizeOf(alternatives, once) + 1)
      );
    }
  }
}

/** The ways into some alternatives that may be left out. */
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
