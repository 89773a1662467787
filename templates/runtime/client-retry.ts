// How long to wait before the next attempt, and when to give up.
import type { Outcome } from "./client-outcome.js";

/** All in milliseconds. */
export interface RetryPolicy {
  /** The approximate first wait; each further one is twice the last. */
  readonly firstDelay: number;
  /** The longest wait, unless the service asks for more. */
  readonly longestDelay: number;
  /**
   * How long a request is retried: attempts and the waits between them,
   * counting a wait in which the process was frozen as long as it was meant to
   * be. The last attempt begins when this is over, so there are two unless it
   * is 0.
   */
  readonly deadline: number;
}

/** Half a second, then twice as long each time up to a minute, for five minutes. */
export const defaultRetry: RetryPolicy = {
  firstDelay: 500,
  longestDelay: 60_000,
  deadline: 300_000,
};

/** The attempts of one request so far. */
export interface Trial {
  attempts: number;
  /** Whether an attempt may have arrived although nothing confirms it. */
  mayHaveArrived: boolean;
  /** The outcome of the last attempt, unless it is in progress or settled the request. */
  outcome: Outcome | undefined;
  /** Milliseconds of attempts and waits. */
  spent: number;
  /** When the current attempt began. */
  begunAt: number;
  /** The deadline has passed, and so has every requested pause: the next attempt decides. */
  isLast: boolean;
}

/** A request that has not been sent yet. */
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

/** Must be called before each attempt. */
export function beginAttempt(trial: Trial, now: number): void {
  trial.attempts++;
  trial.begunAt = now;
}

/**
 * The milliseconds to wait before the next attempt; `undefined` if it is time
 * to give up. Adds them to the time spent.
 */
export function nextDelay(
  policy: RetryPolicy,
  trial: Trial,
  ended: {
    /** On the clock of `beginAttempt`. */
    readonly now: number;
    /** An attempt takes no longer; the rest is time in which the process was frozen. */
    readonly timeout: number;
    /** The pause that the service asked for. */
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
  // Half of it is random, so that many senders do not return at the same time.
  const jittered = backOff / 2 + (backOff / 2) * random();
  const left = Math.max(0, policy.deadline - trial.spent);
  const delay = Math.max(Math.min(jittered, left), ended.pause ?? 0);
  trial.spent += delay;
  trial.isLast = delay >= left;
  return delay;
}
