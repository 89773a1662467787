// Keeps patterns that can take very long away from the values in the file, and reports them once each.
import { unsafePattern } from "../diagnostics/codes/constraint-unsafe-pattern.js";
import type { Constraints } from "../model/taxonomy.js";
import { quote, quoteValue } from "./quote.js";
import type { StatedConstraints } from "./read-constraints.js";
import type { Report } from "./report.js";
import { findUnsafePattern, type UnsafePattern } from "./unsafe-pattern.js";

export interface PatternGuard {
  /** Warns when the stated pattern can take very long. */
  readonly check: (
    stated: StatedConstraints,
    name: string,
    report: Report,
  ) => void;
  /** The constraints without patterns whose time is exponential: those are never run while resolving. */
  readonly runnable: (constraints: Constraints) => Constraints;
}

/** A guard for one run; each pattern is analysed once, and nothing is loaded while there is none. */
export function createPatternGuard(): PatternGuard {
  const known = new Map<string, UnsafePattern | undefined>();
  const analyse = (pattern: string) => {
    if (!known.has(pattern)) known.set(pattern, findUnsafePattern(pattern));
    return known.get(pattern);
  };
  return {
    check: (stated, name, report) => {
      const [pattern] = stated.constraints.patterns ?? [];
      const found = pattern === undefined ? undefined : analyse(pattern);
      const place = stated.places.get("pattern");
      if (found === undefined || place === undefined) return;
      report(
        unsafePattern.at({
          span: place.value.span,
          message: `the pattern of ${quote(name)} can take very long on a text with many ${quoteValue(found.character)}`,
          label: found.exponential
            ? "time doubles with each character"
            : "time grows with the square of the length, or faster",
          hint: "let no two neighbouring or nested repetitions match the same characters",
        }),
      );
    },
    runnable: (constraints) => {
      const patterns = constraints.patterns?.filter(
        (pattern) => analyse(pattern)?.exponential !== true,
      );
      return patterns === undefined ||
        patterns.length === constraints.patterns?.length
        ? constraints
        : { ...constraints, patterns };
    },
  };
}
