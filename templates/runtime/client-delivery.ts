// Sends what the lanes hold: several identities at once, one request at a time for each, again where that can help.
import type { Sender } from "./client-http.js";
import type { Clock } from "./client-platform.js";
import {
  halve,
  isEmpty,
  isFull,
  makeFifo,
  makeLane,
  takePart,
  type Entry,
  type Lane,
  type Part,
} from "./client-queue.js";
import type { RateLimiter } from "./client-rate.js";
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
import { nextDelay, type RetryPolicy } from "./client-retry.js";
import type { RegisteredIdentity } from "./user.js";

export interface DeliveryOptions {
  readonly sender: Sender;
  readonly clock: Clock;
  readonly random: () => number;
  readonly limiter: RateLimiter;
  readonly retry: RetryPolicy;
  /** So many requests at a time. */
  readonly concurrency: number;
  /** So many milliseconds an event waits for others. */
  readonly maxAge: number;
  /** Whether a refused request is split to find the events at fault. */
  readonly isolate: boolean;
  /** Stops, and keeps everything, when access is denied: there is a spool. */
  readonly keepsDenied: boolean;
  /** Whether events are to be sent at once, because others wait for their room. */
  readonly isSqueezed: () => boolean;
  /** Told once for each entry; without a rejection it was delivered. */
  readonly onSettled: (
    entries: readonly Entry[],
    rejection: Rejection | undefined,
  ) => void;
  readonly onHalted: (outcome: Denied) => void;
}

export interface Delivery {
  readonly add: (
    key: string,
    identity: RegisteredIdentity,
    entries: readonly Entry[],
  ) => void;
  /** Sends what need not wait any longer, now that a flush or a squeeze has begun. */
  readonly hurry: () => void;
  /** Calls everything off; `settle` rejects what is left. */
  readonly stop: (settle: boolean) => void;
}

export function makeDelivery(options: DeliveryOptions): Delivery {
  const { sender, clock, limiter, maxAge } = options;
  const lanes = new Map<string, Lane>();
  const ready = makeFifo<Lane>();
  let running = 0;
  let isStopped = false;
  let stopWake: (() => void) | undefined;

  /** Puts a lane among those that may send, or sees to it that it gets there in time. */
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
    return clock.now() - (lane.waiting.first()?.at ?? 0);
  }

  function isDue(lane: Lane): boolean {
    return (
      lane.parts.length > 0 ||
      lane.isOld ||
      isFull(lane) ||
      options.isSqueezed() ||
      lane.waiting.first()?.epoch.isFlushed === true ||
      waited(lane) >= maxAge
    );
  }

  function pump(): void {
    while (!isStopped && running < options.concurrency) {
      if (ready.size() === 0) return;
      const wait = limiter.take(clock.now());
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
        lane.parts.push(takePart(lane, clock.now()));
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
    running++;
    if (part.attempts === 0) part.startedAt = clock.now();
    part.attempts++;
    const { outcome, pause } = await sender.send("/api/v1/events", part.body);
    running--;
    part.mayHaveArrived ||= mayHaveArrived(outcome);
    if (isStopped) return;
    if (pause !== undefined) limiter.pause(clock.now() + pause);
    decide(lane, part, outcome, pause);
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
      options.onHalted(outcome);
    } else if (canSplit(part, outcome)) {
      lane.parts.splice(0, 1, ...halve(lane, part, clock.now()));
      release(lane);
    } else {
      settle(lane, part, rejectionOf(part, outcome));
    }
  }

  function canSplit(part: Part, outcome: Outcome): boolean {
    return (
      options.isolate && outcome.kind === "refused" && part.entries.length > 1
    );
  }

  /** The lane stays busy meanwhile, so that nothing overtakes. */
  function retry(
    lane: Lane,
    part: Part,
    outcome: Outcome,
    pause: number | undefined,
  ): void {
    const { attempts, startedAt } = part;
    const state = { attempts, startedAt, now: clock.now(), pause };
    const delay = nextDelay(options.retry, state, options.random);
    if (delay === undefined) {
      settle(lane, part, rejectionOf(part, outcome));
      return;
    }
    lane.stopTimer = clock.after(delay, () => {
      lane.stopTimer = undefined;
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
      }
      consider(lane);
      pump();
    },
    hurry: () => {
      for (const lane of [...lanes.values()]) consider(lane);
      pump();
    },
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
      for (const lane of lanes.values()) rejectRest(lane, options.onSettled);
      lanes.clear();
    },
  };
}

function rejectRest(lane: Lane, onSettled: DeliveryOptions["onSettled"]): void {
  for (const part of lane.parts.splice(0)) {
    // One that is on its way is called off, and nobody knows how far it got.
    const isOnItsWay = lane.isBusy && part.attempts > 0;
    onSettled(
      part.entries,
      closedRejection(part.attempts, part.mayHaveArrived || isOnItsWay),
    );
  }
  const rest: Entry[] = [];
  for (let next = lane.waiting.shift(); next; next = lane.waiting.shift()) {
    rest.push(next);
  }
  if (rest.length > 0) onSettled(rest, closedRejection(0, false));
}
