// Matches strings with patterns of a taxonomy, and never runs a slow pattern without a time limit.
import { compilesFast } from "./compiles-fast.js";
import { createEffort } from "./effort.js";
import {
  findUnsafePattern,
  type UnsafePattern,
} from "./find-unsafe-pattern.js";
import { runLimited } from "./run-limited.js";

/**
 * Whether a valid pattern, used with the `u` flag, matches somewhere in a
 * string; `undefined` if that takes longer than 100 ms.
 */
export type Match = (pattern: string, text: string) => boolean | undefined;

export interface Matcher {
  readonly match: Match;
  /** Why a pattern is not safe, if it is not. Each pattern is analysed once. */
  readonly findUnsafe: (pattern: string) => UnsafePattern | undefined;
}

/**
 * Even a safe pattern is tried at every position of a string: up to this many
 * UTF-16 units, that takes some milliseconds.
 */
const longestUnlimited = 1000;
/** After this many patterns took too long, patterns that are not safe are no longer run. */
const mostSlow = 5;

/**
 * Creates a matcher for one run. Patterns that may be slow to compile are
 * never run. Patterns that are not safe run with a time limit. If one exceeds
 * it, it is not run again, and the result of later matches is unknown.
 */
export function createMatcher(): Matcher {
  const known = new Map<string, UnsafePattern | undefined>();
  const effort = createEffort();
  const slow = new Set<string>();
  const uncompiled = new Set<string>();
  const compiled = new Map<string, RegExp>();
  /** Those of them that are safe: one look-up for each of millions of values. */
  const safe = new Map<string, RegExp>();
  const findUnsafe = (pattern: string) => {
    if (!known.has(pattern)) {
      known.set(pattern, findUnsafePattern(pattern, effort));
    }
    return known.get(pattern);
  };
  return {
    findUnsafe,
    match: (pattern, text) => {
      const ready = safe.get(pattern);
      if (ready !== undefined && text.length <= longestUnlimited) {
        return ready.test(text);
      }
      const unsafe = findUnsafe(pattern) !== undefined;
      if (unsafe && (slow.has(pattern) || slow.size >= mostSlow)) {
        return undefined;
      }
      if (uncompiled.has(pattern)) return undefined;
      const expression = compiled.get(pattern) ?? new RegExp(pattern, "u");
      if (!compiled.has(pattern) && unsafe && !compilesFast(pattern)) {
        uncompiled.add(pattern);
        return undefined;
      }
      compiled.set(pattern, expression);
      if (!unsafe) safe.set(pattern, expression);
      if (!unsafe && text.length <= longestUnlimited) {
        return expression.test(text);
      }
      const matches = runLimited(() => expression.test(text));
      if (matches === undefined && unsafe) slow.add(pattern);
      return matches;
    },
  };
}
