// How long to wait before the next attempt, and when to give up.
import type { Outcome } from "./client-outcome.js";

/** All in milliseconds. */
export interface RetryPolicy {
  /** Around so long is the first wait; each further one is twice the last. */
  readonly firstDelay: number;
  /** No wait is longer, unless the service asks for it. */
  readonly longestDelay: number;
  /**
   * A request is tried for so long: attempts and the waits between them, where a process that was frozen counts as long
   * as it meant to wait. The last attempt begins when this is over, so there are two unless it is 0.
   */
  readonly deadline: number;
}

/** Half a second, then twice as long each time up to a minute, for five minutes. */
export const defaultRetry: RetryPolicy = {
  firstDelay: 500,
  longestDelay: 60_000,
  deadline: 300_000,
};

/** What became of one request so far. */
export interface Trial {
  attempts: number;
  /** True when an attempt may have arrived though nothing says so. */
  mayHaveArrived: boolean;
  /** What the last attempt came to, unless it is under way or settled the request. */
  outcome: Outcome | undefined;
  /** Milliseconds of attempts and waits. */
  spent: number;
  /** When the attempt under way began. */
  begunAt: number;
  /** The deadline is over, and so is every pause that was asked for: the next attempt decides. */
  isLast: boolean;
}

/** A request that was not sent yet. */
export function makeTrial(mayHaveArrived = false): Trial {
  return {
    attempts: 0,
    mayHaveArrived,
    outcome: undefined,
    spent: 0,
    begunAt: 0,
    isLast: false,
  };
}

/** To be called before each attempt. */
export function beginAttempt(trial: Trial, now: number): void {
  trial.attempts++;
  trial.begunAt = now;
}

/** The milliseconds to wait before the next attempt; undefined when it is time to give up. Adds them to what was spent. */
export function nextDelay(
  policy: RetryPolicy,
  trial: Trial,
  ended: {
    /** On the clock of `beginAttempt`. */
    readonly now: number;
    /** An attempt takes no longer; what is above is a process that stood still. */
    readonly timeout: number;
    /** What the service asked for. */
    readonly pause?: number | undefined;
  },
  random: () => number,
): number | undefined {
  if (trial.isLast || policy.deadline === 0) return undefined;
  trial.spent += Math.min(
    Math.max(0, ended.now - trial.begunAt),
    ended.timeout,
  );
  const step = policy.firstDelay * 2 ** Math.min(trial.attempts - 1, 30);
  const backOff = Math.min(step, policy.longestDelay);
  // Half of it is random, so that many senders do not come back together.
  const jittered = backOff / 2 + (backOff / 2) * random();
  const left = Math.max(0, policy.deadline - trial.spent);
  const delay = Math.max(Math.min(jittered, left), ended.pause ?? 0);
  trial.spent += delay;
  trial.isLast = delay >= left;
  return delay;
}
