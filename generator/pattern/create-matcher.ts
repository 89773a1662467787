// Matches texts with patterns of a taxonomy, and never runs one without a limit that may take long.
import { compilesFast } from "./compiles-fast.js";
import { createEffort } from "./effort.js";
import {
  findUnsafePattern,
  type UnsafePattern,
} from "./find-unsafe-pattern.js";
import { runLimited } from "./run-limited.js";

/**
 * Whether a valid pattern, used with the `u` flag, matches a text somewhere;
 * `undefined` when that takes longer than 100 ms.
 */
export type Match = (pattern: string, text: string) => boolean | undefined;

export interface Matcher {
  readonly match: Match;
  /** Why a pattern is not called safe, if it is not. Each is analysed once. */
  readonly findUnsafe: (pattern: string) => UnsafePattern | undefined;
}

/** Also a safe pattern is tried at every place of a text: up to this many UTF-16 units that takes some milliseconds. */
const longestUnlimited = 1000;
/** Once so many patterns took too long, those that are not safe are not run any more. */
const mostSlow = 10;

/**
 * A matcher for one run. What an engine may take long to compile is not run at all. A pattern that is not safe runs with a limit; once it
 * took longer it is not run again, and matches nothing that could be told.
 */
export function createMatcher(): Matcher {
  const known = new Map<string, UnsafePattern | undefined>();
  const effort = createEffort();
  const slow = new Set<string>();
  const uncompiled = new Set<string>();
  const compiled = new Map<string, RegExp>();
  const findUnsafe = (pattern: string) => {
    if (!known.has(pattern)) {
      known.set(pattern, findUnsafePattern(pattern, effort));
    }
    return known.get(pattern);
  };
  return {
    findUnsafe,
    match: (pattern, text) => {
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
      if (!unsafe && text.length <= longestUnlimited) {
        return expression.test(text);
      }
      const matches = runLimited(() => expression.test(text));
      if (matches === undefined && unsafe) slow.add(pattern);
      return matches;
    },
  };
}
