// Matches the values in the file with patterns, and reports once for each definition a pattern that can take very long.
import { unsafePattern } from "../diagnostics/codes/constraint-unsafe-pattern.js";
import { createMatcher, type Match } from "../pattern/create-matcher.js";
import {
  longestAnalysed,
  type UnsafePattern,
} from "../pattern/find-unsafe-pattern.js";
import { quote, quoteValue } from "./quote.js";
import type { StatedConstraints } from "./read-constraints.js";
import type { Report } from "./report.js";

export interface PatternGuard {
  /** Warns when the stated pattern can take very long. */
  readonly check: (
    stated: StatedConstraints,
    name: string,
    report: Report,
  ) => void;
  readonly match: Match;
}

/** A guard for one run; each pattern is analysed once, and nothing is loaded while there is none. */
export function createPatternGuard(): PatternGuard {
  const { match, findUnsafe } = createMatcher();
  return {
    match,
    check: (stated, name, report) => {
      const [pattern] = stated.constraints.patterns ?? [];
      const found = pattern === undefined ? undefined : findUnsafe(pattern);
      const place = stated.places.get("pattern");
      if (found === undefined || place === undefined) return;
      report(
        unsafePattern.at({
          span: place.value.span,
          ...describe(found, `the pattern of ${quote(name)}`),
        }),
      );
    },
  };
}

function describe(found: UnsafePattern, subject: string) {
  switch (found.kind) {
    case "ambiguous":
      return {
        message: `${subject} can take very long on a string with many ${quoteValue(found.character)}`,
        label: found.exponential
          ? "the time doubles with each character"
          : "the time grows with the square of the length, or faster",
        hint: "rewrite it so that no two alternatives, and no two neighbouring or nested repetitions, match the same characters",
      };
    case "back-reference":
      return {
        message: `${subject} can take very long: it has a back reference`,
        label: "the time of back references has no known bound",
        hint: "replace the back reference by what the group may match",
      };
    case "long":
      return {
        message: `${subject} is too long to analyse, so it may take very long`,
        label: `longer than ${String(longestAnalysed)} characters`,
        hint: "shorten it, or list the values in an `enum`",
      };
    case "complex":
      return {
        message: `${subject} is too complex to analyse, so it may take very long`,
        label: "not proven safe",
        hint: "simplify it, or list the values in an `enum`",
      };
  }
}
