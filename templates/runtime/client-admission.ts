// The entrance of the queue: events enter in the order of the calls, as soon as there is space, and through
// the spool if there is one.
import { clientError, spoolError, type ClientError } from "./client-error.js";
import { itemsOf } from "./client-limits.js";
import { makeFifo, type Entry, type Epoch } from "./client-queue.js";
import type { RegisteredEvent } from "./records.js";
import type { RegisteredIdentity } from "./user.js";

/** Stores events on a disk until they are settled; created by `openSpool`. */
export interface Spool {
  /**
   * Resolves when the events are safe, with the number of the first; the
   * others follow consecutively. Rejects if they are not; with a `ClientError`
   * whose `mayHaveArrived` is true if they may be delivered nevertheless.
   */
  readonly append: (
    identity: RegisteredIdentity,
    events: readonly RegisteredEvent[],
  ) => Promise<number>;
  /** These events were delivered or rejected, and need not be stored any longer. */
  readonly settle: (numbers: readonly number[]) => void;
  /** What an earlier process left, in the order in which it was enqueued. */
  readonly stored: () => AsyncIterable<StoredEvents>;
  /** Ranges of its files that could not be read; each may have contained events of an earlier process. */
  readonly damaged: number;
  /**
   * Resolves if another process took over the spool, because this one was
   * suspended for too long: nothing more may be sent.
   */
  readonly lost: Promise<ClientError>;
  /** Ends all writing and releases the folder. */
  readonly close: () => Promise<void>;
}

/** Events of one identity, as they were enqueued; `numbers` is parallel to `events`. */
export interface StoredEvents {
  readonly identity: RegisteredIdentity;
  readonly events: readonly RegisteredEvent[];
  readonly numbers: readonly number[];
}

/** Events that were checked, with their sizes. */
export interface Checked {
  readonly key: string;
  readonly identity: RegisteredIdentity;
  readonly events: readonly RegisteredEvent[];
  readonly sizes: readonly number[];
  /** Present for events that are already in the spool. */
  readonly numbers?: readonly number[];
}

export interface AdmissionOptions {
  /** The clock for durations. */
  readonly now: () => number;
  readonly spool: Spool | undefined;
  readonly maxEvents: number;
  readonly maxBytes: number;
  /** How many events may wait in calls of `enqueue`. */
  readonly maxWaiting: number;
  /** What `flush` waits for. */
  readonly epoch: () => Epoch;
  readonly onAccepted: (checked: Checked, entries: readonly Entry[]) => void;
  /** Whether a call is waiting for space. */
  readonly onSqueezed: () => void;
}

export interface Admission {
  /**
   * Resolves when all events are in the queue, and safe in the spool if there
   * is one. Starts after `gate`.
   */
  readonly enter: (checked: Checked, gate?: Promise<void>) => Promise<void>;
  /**
   * The error for a call with that many events if too many wait in earlier
   * calls; a single call may have any size.
   */
  readonly turnAway: (count: number) => ClientError | undefined;
  /** How many events of pending calls have not been taken yet. */
  readonly waiting: () => number;
  /** How many events of calls were not taken, for any reason. */
  readonly turnedAway: () => number;
  /** Returns space. */
  readonly leave: (entries: readonly Entry[]) => void;
  readonly isSqueezed: () => boolean;
  /** Rejects all waiting and future calls. */
  readonly stop: (error: (accepted: number) => ClientError) => void;
}

/** How many events pass through the spool at a time, so that one call cannot block all others. */
const mostAtOnce = 1000;

interface Waiter {
  readonly checked: Checked;
  readonly resolve: () => void;
  readonly reject: (error: ClientError) => void;
  /** The first event that is not in the queue yet. */
  next: number;
  /** The first event that will not enter any more. */
  end: number;
  accepted: number;
  isWriting: boolean;
  /** The error, once the current write is done, because only then it is known how many were taken. */
  stopped: ((accepted: number) => ClientError) | undefined;
}

export function makeAdmission(options: AdmissionOptions): Admission {
  const { now, spool, maxEvents, maxBytes, maxWaiting } = options;
  const waiters = makeFifo<Waiter>();
  let heldEvents = 0;
  let heldBytes = 0;
  /** Of pending calls, without what was taken. Events from the spool belong to no call. */
  let waitingEvents = 0;
  let waitingBytes = 0;
  let turnedAway = 0;
  let isSqueezed = false;
  let stopped: ((accepted: number) => ClientError) | undefined;

  function admit(): void {
    let isBlocked = false;
    for (;;) {
      const waiter = waiters.first();
      if (waiter === undefined || waiter.isWriting) break;
      const to = endOfFit(waiter);
      isBlocked = to === waiter.next;
      if (isBlocked) break;
      take(waiter, to);
    }
    const wasSqueezed = isSqueezed;
    isSqueezed = isBlocked;
    if (isBlocked && !wasSqueezed) options.onSqueezed();
  }

  /** How many events fit; an event larger than the whole space enters alone. */
  function endOfFit({ checked, next }: Waiter): number {
    const { sizes } = checked;
    const last = Math.min(sizes.length, next + mostAtOnce);
    let to = next;
    let bytes = heldBytes;
    while (to < last) {
      bytes += sizes[to] ?? 0;
      const isFull = heldEvents + to - next >= maxEvents || bytes > maxBytes;
      if (isFull && heldEvents + to - next > 0) break;
      to++;
    }
    return to;
  }

  function take(waiter: Waiter, to: number): void {
    const { checked, next: from } = waiter;
    const isLast = to === checked.events.length;
    waiter.next = to;
    for (let at = from; at < to; at++) heldBytes += checked.sizes[at] ?? 0;
    heldEvents += to - from;
    if (isLast) waiters.shift();
    if (spool === undefined || checked.numbers !== undefined) {
      accept(waiter, from, to, undefined);
      if (isLast) waiter.resolve();
      return;
    }
    waiter.isWriting = !isLast;
    spool.append(checked.identity, checked.events.slice(from, to)).then(
      (first) => {
        waiter.isWriting = false;
        accept(waiter, from, to, first);
        if (waiter.stopped) waiter.reject(waiter.stopped(waiter.accepted));
        else if (isLast) waiter.resolve();
        admit();
      },
      (error: unknown) => {
        refuse(waiter, from, to, error);
        if (!isLast) waiters.shift();
        admit();
      },
    );
  }

  function accept(
    waiter: Waiter,
    from: number,
    to: number,
    first: number | undefined,
  ): void {
    const { checked } = waiter;
    const entries: Entry[] = [];
    for (let at = from; at < to; at++) {
      const event = checked.events[at];
      if (event === undefined) continue;
      entries.push({
        event,
        items: itemsOf(event),
        bytes: checked.sizes[at] ?? 0,
        at: now(),
        epoch: options.epoch(),
        number:
          checked.numbers?.[at] ??
          (first === undefined ? 0 : first + at - from),
      });
    }
    waiter.accepted += entries.length;
    leaveWaiting(checked, from, to);
    options.onAccepted(checked, entries);
  }

  function refuse(
    waiter: Waiter,
    from: number,
    to: number,
    error: unknown,
  ): void {
    for (let at = from; at < to; at++) {
      heldBytes -= waiter.checked.sizes[at] ?? 0;
    }
    heldEvents -= to - from;
    giveUp(waiter, from);
    waiter.reject(spoolError(error, waiter.accepted));
  }

  /** Counts its events from this one on as not taken. */
  function giveUp(waiter: Waiter, from: number): void {
    const { checked } = waiter;
    leaveWaiting(checked, from, waiter.end);
    if (checked.numbers === undefined) turnedAway += waiter.end - from;
    waiter.end = from;
  }

  function leaveWaiting(checked: Checked, from: number, to: number): void {
    if (checked.numbers !== undefined) return;
    waitingEvents -= to - from;
    waitingBytes -= sumOf(checked.sizes, from, to);
  }

  return {
    enter: (checked, gate) =>
      new Promise((resolve, reject) => {
        const { events, sizes, numbers } = checked;
        if (stopped !== undefined) {
          reject(stopped(0));
          return;
        }
        if (events.length === 0) {
          resolve();
          return;
        }
        if (numbers === undefined) {
          waitingEvents += events.length;
          waitingBytes += sumOf(sizes, 0, sizes.length);
        }
        const waiter: Waiter = {
          checked,
          resolve,
          reject,
          next: 0,
          end: events.length,
          accepted: 0,
          isWriting: false,
          stopped: undefined,
        };
        const join = (): void => {
          if (stopped !== undefined) {
            giveUp(waiter, 0);
            reject(stopped(0));
            return;
          }
          waiters.push(waiter);
          admit();
        };
        if (gate === undefined) join();
        else gate.then(join, join);
      }),
    turnAway: (count) => {
      const isOverrun = waitingEvents >= maxWaiting || waitingBytes >= maxBytes;
      if (!isOverrun || count === 0) return undefined;
      turnedAway += count;
      return clientError(
        "too_many_waiting",
        `${String(waitingEvents)} events wait for earlier calls: await \`enqueue\``,
      );
    },
    waiting: () => waitingEvents,
    turnedAway: () => turnedAway,
    leave: (entries) => {
      heldEvents -= entries.length;
      for (const { bytes } of entries) heldBytes -= bytes;
      if (stopped === undefined) admit();
    },
    isSqueezed: () => isSqueezed,
    stop: (error) => {
      stopped = error;
      for (;;) {
        const waiter = waiters.shift();
        if (waiter === undefined) return;
        giveUp(waiter, waiter.next);
        if (waiter.isWriting) waiter.stopped = error;
        else waiter.reject(error(waiter.accepted));
      }
    },
  };
}

function sumOf(sizes: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += sizes[at] ?? 0;
  return sum;
}
