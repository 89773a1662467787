// How long to wait before the next attempt, and when to give up.

/** All in milliseconds. */
export interface RetryPolicy {
  /** Around so long is the first wait; each further one is twice the last. */
  readonly firstDelay: number;
  /** No wait is longer, unless the service asks for it. */
  readonly longestDelay: number;
  /** From its first attempt on, a request is tried for so long at most. */
  readonly deadline: number;
}

/** Half a second, then twice as long each time up to a minute, for five minutes. */
export const defaultRetry: RetryPolicy = {
  firstDelay: 500,
  longestDelay: 60_000,
  deadline: 300_000,
};

/** The wait before the next attempt, or undefined when the deadline would be over by then. */
export function nextDelay(
  policy: RetryPolicy,
  state: {
    /** How many attempts there were, at least 1. */
    readonly attempts: number;
    readonly startedAt: number;
    readonly now: number;
    /** What the service asked for. */
    readonly pause?: number | undefined;
  },
  random: () => number,
): number | undefined {
  const step = policy.firstDelay * 2 ** Math.min(state.attempts - 1, 30);
  const backOff = Math.min(step, policy.longestDelay);
  // Half of it is random, so that many senders do not come back together.
  const jittered = backOff / 2 + (backOff / 2) * random();
  const delay = Math.max(jittered, state.pause ?? 0);
  const isLate = state.now + delay - state.startedAt > policy.deadline;
  return isLate ? undefined : delay;
}
