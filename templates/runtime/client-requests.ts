// The calls that are not queued: identities and user profiles, each one request that is tried again where that can help.
import type { ApiPath, Sender } from "./client-http.js";
import type { Clock } from "./client-platform.js";
import type { RateLimiter } from "./client-rate.js";
import {
  closedRejection,
  rejectionOf,
  type Rejection,
} from "./client-rejection.js";
import { isPassing, mayHaveArrived } from "./client-outcome.js";
import { nextDelay, type RetryPolicy } from "./client-retry.js";

/** What became of a call. */
export type CallResult =
  { readonly ok: true } | { readonly ok: false; readonly rejection: Rejection };

export interface RequestOptions {
  readonly sender: Sender;
  readonly clock: Clock;
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
  /** Resolves when no call is under way. */
  readonly settled: () => Promise<void>;
  /** Ends those under way as closed. */
  readonly stop: () => void;
}

export function makeRequests(options: RequestOptions): Requests {
  const { sender, clock, random, retry } = options;
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
    const tried = { attempts: 0, mayHaveArrived: false };
    const startedAt = clock.now();
    for (;;) {
      for (;;) {
        if (isStopped()) return closed(tried);
        const wait = limiter.take(clock.now());
        if (wait === 0) break;
        await sleep(wait);
      }
      tried.attempts++;
      const { outcome, pause } = await sender.send(path, body);
      tried.mayHaveArrived ||= mayHaveArrived(outcome);
      if (outcome.kind === "delivered") return { ok: true };
      if (isStopped()) return closed(tried);
      const now = clock.now();
      if (pause !== undefined) limiter.pause(now + pause);
      const { attempts } = tried;
      const delay = isPassing(outcome)
        ? nextDelay(retry, { attempts, startedAt, now, pause }, random)
        : undefined;
      if (delay === undefined) {
        return { ok: false, rejection: rejectionOf(tried, outcome) };
      }
      await sleep(delay);
    }
  }

  return {
    send: async (path, body, limiter) => {
      const result = run(path, JSON.stringify(body), limiter);
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

function closed(tried: {
  readonly attempts: number;
  readonly mayHaveArrived: boolean;
}): CallResult {
  const { attempts, mayHaveArrived: may } = tried;
  return { ok: false, rejection: closedRejection(attempts, may) };
}
