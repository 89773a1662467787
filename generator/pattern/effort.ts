// How much analysis patterns get, in steps: counted, not timed, so that each run comes to the same verdicts.

/** Thrown where a pattern takes more steps than it may. */
export class TooComplex extends Error {}

export interface Effort {
  /** Takes steps, one by default; throws `TooComplex` where the pattern has used up its own. */
  readonly step: (count?: number) => void;
  /** Begins with the next pattern. */
  readonly next: () => void;
}

/** For one pattern, some 30 ms; for all of a run, a second; and what an ordinary pattern takes, whatever went before. */
const mostForOne = 100_000;
const mostForAll = 1_000_000;
const always = 1_000;

/** The effort for the patterns of one run. */
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
