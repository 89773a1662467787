// Sends the content of the lanes: several identities at the same time, one request at a time for each, with
// retries if they can help.
import { makeHalts, type Halted } from "./client-halts.js";
import type { Sender } from "./client-http.js";
import type { Clock } from "./client-platform.js";
import {
  halve,
  isEmpty,
  isFull,
  makeFifo,
  makeLane,
  takeParts,
  takeRest,
  type Entry,
  type Lane,
  type Part,
} from "./client-queue.js";
import { quotaWindow, type RateLimiter } from "./client-rate.js";
import {
  closedRejection,
  rejectionOf,
  unserialisable,
  type Rejection,
} from "./client-rejection.js";
import {
  isPassing,
  mayHaveArrived,
  type Denied,
  type Outcome,
} from "./client-outcome.js";
import { beginAttempt, nextDelay, type RetryPolicy } from "./client-retry.js";
import type { RegisteredIdentity } from "./user.js";

export interface DeliveryOptions {
  readonly sender: Sender;
  readonly clock: Clock;
  /** The clock for durations. */
  readonly now: () => number;
  readonly random: () => number;
  readonly limiter: RateLimiter;
  readonly retry: RetryPolicy;
  /** For one attempt. */
  readonly timeout: number;
  /** How many requests are sent at the same time. */
  readonly concurrency: number;
  /** How many milliseconds an event waits for others. */
  readonly maxAge: number;
  /** The maximum size of a body, unless it contains only one event. */
  readonly maxBodyBytes: number;
  /** Whether a refused request is split to find the invalid events. */
  readonly isolate: boolean;
  /** Stops, and keeps everything, if access is denied: there is a spool. */
  readonly keepsDenied: boolean;
  /** Whether events are to be sent at once, because others wait for their space. */
  readonly isSqueezed: () => boolean;
  /** Called once for each entry; without a rejection, it was delivered. */
  readonly onSettled: (
    entries: readonly Entry[],
    rejection: Rejection | undefined,
  ) => void;
  readonly onDenied: (outcome: Denied, attempts: number) => void;
  /**
   * Called after each attempt whose answer says nothing about the events, and
   * from the second attempt without an answer on.
   */
  readonly onHalted: (halted: Halted) => void;
}

export interface Delivery {
  readonly add: (
    key: string,
    identity: RegisteredIdentity,
    entries: readonly Entry[],
  ) => void;
  /** Sends everything that need not wait any longer, because a flush or a squeeze has begun. */
  readonly hurry: () => void;
  /** From now on, no wait for the next attempt is longer: the client is about to end. */
  readonly shortenWaits: () => void;
  /** Why the events of some user are halted. */
  readonly halted: () => Halted | undefined;
  /** Cancels everything; `settle` rejects what is left. */
  readonly stop: (settle: boolean) => void;
}

/** A single request that gets no answer is common, and the next attempt usually succeeds. */
function isWorthReporting({ reason, attempts }: Halted): boolean {
  return reason !== "unavailable" || attempts > 1;
}

export function makeDelivery(options: DeliveryOptions): Delivery {
  const { sender, clock, now, limiter, maxAge, maxBodyBytes } = options;
  const halts = makeHalts();
  const lanes = new Map<string, Lane>();
  const ready = makeFifo<Lane>();
  let running = 0;
  let isStopped = false;
  let longestWait = Infinity;
  let stopWake: (() => void) | undefined;

  /** Adds a lane to those that may send, or schedules that. */
  function consider(lane: Lane): void {
    if (isStopped || lane.isBusy || lane.isReady) return;
    if (isEmpty(lane)) {
      lanes.delete(lane.key);
      return;
    }
    if (isDue(lane)) {
      lane.stopTimer?.();
      lane.stopTimer = undefined;
      lane.isReady = true;
      ready.push(lane);
      return;
    }
    lane.stopTimer ??= clock.after(maxAge - waited(lane), () => {
      lane.stopTimer = undefined;
      lane.isOld = true;
      consider(lane);
      pump();
    });
  }

  function waited(lane: Lane): number {
    return now() - (lane.waiting.first()?.at ?? 0);
  }

  function isDue(lane: Lane): boolean {
    return (
      lane.parts.length > 0 ||
      lane.isOld ||
      isFull(lane, maxBodyBytes) ||
      options.isSqueezed() ||
      lane.waiting.first()?.epoch.isFlushed === true ||
      waited(lane) >= maxAge
    );
  }

  function pump(): void {
    while (!isStopped && running < options.concurrency) {
      if (ready.size() === 0) return;
      const wait = limiter.take(now());
      if (wait > 0) {
        stopWake ??= clock.after(wait, () => {
          stopWake = undefined;
          pump();
        });
        return;
      }
      const lane = ready.shift();
      if (lane === undefined) return;
      lane.isReady = false;
      lane.isBusy = true;
      if (lane.parts.length === 0) {
        lane.parts.push(...takeParts(lane, maxBodyBytes));
      }
      const part = lane.parts[0];
      if (part !== undefined) void attempt(lane, part);
    }
  }

  async function attempt(lane: Lane, part: Part): Promise<void> {
    if (part.body === undefined) {
      settle(lane, part, unserialisable);
      return;
    }
    const { trial } = part;
    running++;
    beginAttempt(trial, now());
    const { outcome, pause } = await sender.send("/api/v1/events", part.body);
    running--;
    trial.mayHaveArrived ||= mayHaveArrived(outcome);
    if (isStopped) return;
    trial.outcome = outcome;
    // A long pause applies to this request only; others try again after a minute.
    if (pause !== undefined)
      limiter.pause(now() + Math.min(pause, quotaWindow));
    const halted = halts.hear(lane.key, outcome, trial.attempts);
    decide(lane, part, outcome, pause);
    if (halted !== undefined && isWorthReporting(halted)) {
      options.onHalted(halted);
    }
    pump();
  }

  function decide(
    lane: Lane,
    part: Part,
    outcome: Outcome,
    pause: number | undefined,
  ): void {
    if (outcome.kind === "delivered") {
      settle(lane, part, undefined);
    } else if (isPassing(outcome)) {
      retry(lane, part, outcome, pause);
    } else if (outcome.kind === "denied" && options.keepsDenied) {
      options.onDenied(outcome, part.trial.attempts);
    } else if (canSplit(part, outcome)) {
      lane.parts.splice(0, 1, ...halve(lane, part));
      release(lane);
    } else {
      settle(lane, part, rejectionOf(part.trial, outcome));
    }
  }

  function canSplit(part: Part, { kind }: Outcome): boolean {
    const isWorthIt =
      kind === "too_large" || (options.isolate && kind === "refused");
    return isWorthIt && part.entries.length > 1;
  }

  /** The lane stays busy meanwhile, so that the order is kept. */
  function retry(
    lane: Lane,
    part: Part,
    outcome: Outcome,
    pause: number | undefined,
  ): void {
    const { timeout } = options;
    const ended = { now: now(), timeout, pause };
    const delay = nextDelay(options.retry, part.trial, ended, options.random);
    if (delay === undefined) {
      settle(lane, part, rejectionOf(part.trial, outcome));
      return;
    }
    wait(lane, delay);
  }

  function wait(lane: Lane, wanted: number): void {
    const delay = Math.min(wanted, longestWait);
    lane.retryAt = now() + delay;
    lane.stopTimer = clock.after(delay, () => {
      lane.stopTimer = undefined;
      lane.retryAt = undefined;
      release(lane);
      pump();
    });
  }

  function settle(
    lane: Lane,
    part: Part,
    rejection: Rejection | undefined,
  ): void {
    lane.parts.shift();
    halts.forget(lane.key);
    release(lane);
    options.onSettled(part.entries, rejection);
    pump();
  }

  function release(lane: Lane): void {
    lane.isBusy = false;
    consider(lane);
  }

  return {
    add: (key, identity, entries) => {
      let lane = lanes.get(key);
      if (lane === undefined) {
        lane = makeLane(key, identity);
        lanes.set(key, lane);
      }
      for (const entry of entries) {
        lane.waiting.push(entry);
        lane.items += entry.items;
        lane.bytes += entry.bytes;
      }
      consider(lane);
      pump();
    },
    hurry: () => {
      for (const lane of [...lanes.values()]) consider(lane);
      pump();
    },
    shortenWaits: () => {
      longestWait = quotaWindow;
      for (const lane of lanes.values()) {
        if (lane.retryAt === undefined) continue;
        lane.stopTimer?.();
        wait(lane, lane.retryAt - now());
      }
    },
    halted: () => halts.current(),
    stop: (settlesRest) => {
      isStopped = true;
      stopWake?.();
      stopWake = undefined;
      for (const lane of lanes.values()) {
        lane.stopTimer?.();
        lane.stopTimer = undefined;
      }
      sender.abort();
      if (!settlesRest) return;
      for (const lane of lanes.values()) {
        for (const { entries, trial } of takeRest(lane)) {
          options.onSettled(entries, closedRejection(trial));
        }
      }
      lanes.clear();
    },
  };
}
