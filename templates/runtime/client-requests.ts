// The calls that are not queued: identities and user profiles, each one request, with retries if they can
// help.
import type { ApiPath, Sender } from "./client-http.js";
import type { Clock } from "./client-platform.js";
import { quotaWindow, type RateLimiter } from "./client-rate.js";
import {
  closedRejection,
  rejectionOf,
  type Rejection,
} from "./client-rejection.js";
import { isPassing, mayHaveArrived } from "./client-outcome.js";
import { toJson } from "./wire.js";
import {
  beginAttempt,
  makeTrial,
  nextDelay,
  type RetryPolicy,
  type Trial,
} from "./client-retry.js";

/** The outcome of a call. */
export type CallResult =
  { readonly ok: true } | { readonly ok: false; readonly rejection: Rejection };

export interface RequestOptions {
  readonly sender: Sender;
  readonly clock: Clock;
  /** The clock for durations. */
  readonly now: () => number;
  /** For one attempt. */
  readonly timeout: number;
  readonly random: () => number;
  readonly retry: RetryPolicy;
}

export interface Requests {
  /** Never rejects. */
  readonly send: (
    path: ApiPath,
    body: object,
    limiter: RateLimiter,
  ) => Promise<CallResult>;
  /** Resolves when no call is in progress. */
  readonly settled: () => Promise<void>;
  /** Ends the calls in progress as closed. */
  readonly stop: () => void;
}

export function makeRequests(options: RequestOptions): Requests {
  const { sender, clock, now, random, retry, timeout } = options;
  const running = new Set<Promise<CallResult>>();
  const sleeping = new Set<() => void>();
  let stopped = false;
  const isStopped = (): boolean => stopped;

  function sleep(delay: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        cancel();
        sleeping.delete(wake);
        resolve();
      };
      const cancel = clock.after(delay, wake);
      sleeping.add(wake);
    });
  }

  async function run(
    path: ApiPath,
    body: string,
    limiter: RateLimiter,
  ): Promise<CallResult> {
    const trial = makeTrial();
    for (;;) {
      for (;;) {
        if (isStopped()) return closed(trial);
        const wait = limiter.take(now());
        if (wait === 0) break;
        await sleep(wait);
      }
      beginAttempt(trial, now());
      const { outcome, pause } = await sender.send(path, body);
      trial.mayHaveArrived ||= mayHaveArrived(outcome);
      trial.outcome = outcome;
      if (outcome.kind === "delivered") return { ok: true };
      if (isStopped()) return closed(trial);
      if (pause !== undefined) {
        limiter.pause(now() + Math.min(pause, quotaWindow));
      }
      const ended = { now: now(), timeout, pause };
      const delay = isPassing(outcome)
        ? nextDelay(retry, trial, ended, random)
        : undefined;
      if (delay === undefined) {
        return { ok: false, rejection: rejectionOf(trial, outcome) };
      }
      await sleep(delay);
    }
  }

  return {
    send: async (path, body, limiter) => {
      const result = run(path, toJson(body), limiter);
      running.add(result);
      try {
        return await result;
      } finally {
        running.delete(result);
      }
    },
    settled: async () => {
      await Promise.all(running);
    },
    stop: () => {
      stopped = true;
      for (const wake of [...sleeping]) wake();
    },
  };
}

function closed(trial: Trial): CallResult {
  return { ok: false, rejection: closedRejection(trial) };
}
