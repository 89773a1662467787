// Limits the analysis of patterns, in steps: they are counted and not timed, so that each run comes to the
// same verdicts.

/** Thrown if a pattern takes more steps than allowed. */
export class TooComplex extends Error {}

export interface Effort {
  /** Takes steps, one by default; throws `TooComplex` if the pattern has used up its budget. */
  readonly step: (count?: number) => void;
  /** Starts the budget of the next pattern. */
  readonly next: () => void;
}

/**
 * For one pattern, about 30 ms; for all patterns of a run, one second; and the
 * reserve for an ordinary pattern, whatever was spent before.
 */
const mostForOne = 100_000;
const mostForAll = 1_000_000;
const always = 1_000;

/** The budget for the patterns of one run. */
export function createEffort(): Effort {
  let all = 0;
  let left = mostForOne;
  return {
    step: (count = 1) => {
      all += count;
      left -= count;
      if (left < 0) throw new TooComplex();
    },
    next: () => {
      left = all < mostForAll ? mostForOne : always;
    },
  };
}
