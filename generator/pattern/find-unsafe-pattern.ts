// Finds patterns that can take very long on some strings: all that are not proven safe.
import type * as refa from "refa";
import { compilesFast } from "./compiles-fast.js";
import { createEffort, type Effort } from "./effort.js";
import { findAmbiguity } from "./find-ambiguity.js";
import { loadRefa } from "./load-refa.js";
import { makeAutomaton, type PositionAutomaton } from "./position-automaton.js";

/** Longer patterns are not analysed, and so never count as safe. */
export const longestAnalysed = 1000;

/** Why a pattern is not safe. */
export type UnsafePattern =
  /** There are many ways to match one string. */
  | {
      readonly kind: "ambiguous";
      /** Time grows exponentially with the length of the string; otherwise as a power of it. */
      readonly exponential: boolean;
      /** A character that makes the pattern slow if it is repeated. */
      readonly character: string;
    }
  /** It has a back-reference, so no limit is known. */
  | { readonly kind: "back-reference" }
  /** It has more than `longestAnalysed` characters. */
  | { readonly kind: "long" }
  /** Its analysis, or its compilation in an engine, would take long. */
  | { readonly kind: "complex" };

/**
 * Why a valid pattern is not safe, or `undefined` if its time grows only
 * linearly with the length of the string. It does not count that an unanchored
 * pattern is tried at every position: limit the length of the string instead.
 * Takes some milliseconds at most, and no more than `effort` has left. Loads
 * refa (40 ms) for the first pattern that is not obviously safe.
 */
export function findUnsafePattern(
  pattern: string,
  effort: Effort = createEffort(),
): UnsafePattern | undefined {
  if (pattern.length > longestAnalysed) return { kind: "long" };
  if (isPlain(pattern)) return undefined;
  effort.next();
  try {
    effort.step(stepsOfParsing(pattern));
    const { JS, CharSet } = loadRefa();
    const { expression } = JS.Parser.fromLiteral({
      source: pattern,
      flags: "u",
    }).parse({
      simplify: false,
      maxBackreferenceWords: 0,
      backreferences: "unknown",
    });
    const none = CharSet.empty(0x10ffff);
    const automaton = makeAutomaton(expression.alternatives, none, effort);
    const found = judge(automaton, effort);
    if (found !== undefined || compilesFast(pattern)) return found;
    return { kind: "complex" };
  } catch (error) {
    // Syntax that the parser does not know, such as that of a later engine, is not proven safe.
    if (error instanceof Error) return { kind: "complex" };
    throw error;
  }
}

/** Without alternatives and groups, and with at most one open repetition, nothing is tried again. */
function isPlain(pattern: string): boolean {
  const bare = pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]/gsu, "x");
  if (/[(|]/.test(bare)) return false;
  const open = bare.match(/(?:[*+?]|\{\d+,\d*\})\??/g) ?? [];
  return open.length <= 1;
}

/** The sets of Unicode properties are large. */
function stepsOfParsing(pattern: string): number {
  const properties = pattern.match(/\\p/gi) ?? [];
  return 2 * pattern.length + 200 * properties.length;
}

function judge(
  automaton: PositionAutomaton,
  effort: Effort,
): UnsafePattern | undefined {
  if (automaton.hasBackReference) return { kind: "back-reference" };
  const ambiguity = findAmbiguity(automaton, effort);
  if (ambiguity !== undefined) {
    return ambiguous(ambiguity.exponential, ambiguity.characters);
  }
  if (automaton.repeatsEmpty) return { kind: "complex" };
  for (const { automaton: inside, isRepeated } of automaton.lookarounds) {
    const found = judge(inside, effort);
    if (found !== undefined) return found;
    // Each round of the repetition searches the string again.
    const loop = inside.positions.find(({ loops }) => loops.length > 0);
    if (isRepeated && loop !== undefined) {
      return ambiguous(false, loop.characters);
    }
  }
  return undefined;
}

function ambiguous(
  exponential: boolean,
  characters: refa.CharSet,
): UnsafePattern {
  return { kind: "ambiguous", exponential, character: pick(characters) };
}

/** A character that can be displayed, if there is one. */
function pick(characters: refa.CharSet): string {
  for (const readable of ["a", "A", "0", "-", ".", " "]) {
    if (characters.has(readable.codePointAt(0) ?? 0)) return readable;
  }
  const visible = characters.ranges.find(({ max }) => max > 0x20);
  return String.fromCodePoint(
    Math.max(visible?.min ?? characters.ranges[0]?.min ?? 0x20, 0x21),
  );
}
