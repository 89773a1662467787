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
        message: `${subject} can take very long on a text with many ${quoteValue(found.character)}`,
        label: found.exponential
          ? "time doubles with each character"
          : "time grows with the square of the length, or faster",
        hint: "let no two alternatives, and no two neighbouring or nested repetitions, match the same characters",
      };
    case "back-reference":
      return {
        message: `${subject} can take very long: it refers back to a group`,
        label: "no bound is known for back references",
        hint: "write out what the group may match in place of the back reference",
      };
    case "long":
      return {
        message: `${subject} is too long to be analysed, and so it may take very long`,
        label: `longer than ${String(longestAnalysed)} characters`,
        hint: "shorten it, or list the values in an `enum`",
      };
    case "complex":
      return {
        message: `${subject} is too complex to be analysed, and so it may take very long`,
        label: "not shown to be safe",
        hint: "simplify it, or list the values in an `enum`",
      };
  }
}
