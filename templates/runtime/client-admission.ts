// The way into the queue: events come in in the order of the calls, as soon as there is room, and through the spool if there is one.
import { clientError, type ClientError } from "./client-error.js";
import type { Clock } from "./client-platform.js";
import { itemsOf } from "./client-limits.js";
import { makeFifo, type Entry, type Epoch } from "./client-queue.js";
import type { RegisteredEvent } from "./runtime.js";
import type { RegisteredIdentity } from "./user.js";

/** Keeps events on a disk until they are settled; `openSpool` makes one. */
export interface Spool {
  /** Resolves when the events are safe, with the number of the first; the others count on. Rejects when they are not. */
  readonly append: (
    identity: RegisteredIdentity,
    events: readonly RegisteredEvent[],
  ) => Promise<number>;
  /** These events were delivered or rejected: they need not be kept. */
  readonly settle: (numbers: readonly number[]) => void;
  /** What an earlier process left, in the order in which it came. */
  readonly stored: () => AsyncIterable<StoredEvents>;
  /** Ends all writing and gives the folder free. */
  readonly close: () => Promise<void>;
}

/** Events of one identity, as they were enqueued; `numbers` goes along with `events`. */
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
  /** Present for what is in the spool already. */
  readonly numbers?: readonly number[];
}

export interface AdmissionOptions {
  readonly clock: Clock;
  readonly spool: Spool | undefined;
  readonly maxEvents: number;
  readonly maxBytes: number;
  /** What `flush` waits for. */
  readonly epoch: () => Epoch;
  readonly onAccepted: (checked: Checked, entries: readonly Entry[]) => void;
  /** Somebody waits for room. */
  readonly onSqueezed: () => void;
}

export interface Admission {
  /** Resolves when all of them are in the queue, and safe in the spool if there is one. */
  readonly enter: (checked: Checked) => Promise<void>;
  /** Gives room back. */
  readonly leave: (entries: readonly Entry[]) => void;
  readonly isSqueezed: () => boolean;
  /** Refuses those who wait, and all who come. */
  readonly stop: (error: (accepted: number) => ClientError) => void;
}

/** So many events at a time go through the spool, so that one call cannot hold all others up. */
const mostAtOnce = 1000;

interface Waiter {
  readonly checked: Checked;
  readonly resolve: () => void;
  readonly reject: (error: ClientError) => void;
  /** The first event that did not go in yet. */
  next: number;
  accepted: number;
  isWriting: boolean;
}

export function makeAdmission(options: AdmissionOptions): Admission {
  const { clock, spool, maxEvents, maxBytes } = options;
  const waiters = makeFifo<Waiter>();
  let heldEvents = 0;
  let heldBytes = 0;
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

  /** How far the room reaches; an event that is larger than all room goes in alone. */
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
        if (isLast) waiter.resolve();
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
        at: clock.now(),
        epoch: options.epoch(),
        number:
          checked.numbers?.[at] ??
          (first === undefined ? 0 : first + at - from),
      });
    }
    waiter.accepted += entries.length;
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
    waiter.reject(spoolError(error, waiter.accepted));
  }

  return {
    enter: (checked) =>
      new Promise((resolve, reject) => {
        if (stopped !== undefined) {
          reject(stopped(0));
        } else if (checked.events.length === 0) {
          resolve();
        } else {
          waiters.push({
            checked,
            resolve,
            reject,
            next: 0,
            accepted: 0,
            isWriting: false,
          });
          admit();
        }
      }),
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
        waiter.reject(error(waiter.accepted));
      }
    },
  };
}

/** The code of the system is all that is told: paths may be personal. */
export function spoolError(error: unknown, accepted: number): ClientError {
  const code =
    typeof error === "object" && error !== null && "code" in error
      ? error.code
      : undefined;
  const why =
    code === "ENOSPC" || code === "EDQUOT"
      ? `the disk of the spool is full (${code})`
      : `the spool failed${typeof code === "string" ? ` (${code})` : ""}`;
  return clientError("spool_failed", why, accepted);
}
