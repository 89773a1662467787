// Detects when everything that was enqueued before a flush is settled, while more is being enqueued.
import type { Entry, Epoch } from "./client-queue.js";

export interface Watch {
  /** The epoch of what is enqueued now. */
  readonly epoch: () => Epoch;
  readonly added: (entries: readonly Entry[]) => void;
  readonly settled: (entries: readonly Entry[]) => void;
  /** Resolves when nothing is pending in all epochs up to now, or on `release`. */
  readonly flush: () => Promise<void>;
  /** Nothing more will be settled: ends all waiting. */
  readonly release: () => void;
}

interface Waiting {
  readonly epochs: readonly Epoch[];
  readonly resolve: () => void;
}

export function makeWatch(): Watch {
  let current = makeEpoch();
  let flushed: Epoch[] = [];
  let waiting: Waiting[] = [];
  let isReleased = false;

  function check(): void {
    flushed = flushed.filter(({ pending }) => pending > 0);
    waiting = waiting.filter(({ epochs, resolve }) => {
      const isPending = epochs.some(({ pending }) => pending > 0);
      if (!isPending) resolve();
      return isPending;
    });
  }

  return {
    epoch: () => current,
    added: (entries) => {
      for (const { epoch } of entries) epoch.pending++;
    },
    settled: (entries) => {
      let isOver = false;
      for (const { epoch } of entries) {
        epoch.pending--;
        isOver ||= epoch.isFlushed && epoch.pending === 0;
      }
      if (isOver) check();
    },
    flush: () =>
      new Promise((resolve) => {
        if (isReleased) {
          resolve();
          return;
        }
        current.isFlushed = true;
        flushed.push(current);
        current = makeEpoch();
        waiting.push({ epochs: [...flushed], resolve });
        check();
      }),
    release: () => {
      isReleased = true;
      for (const { resolve } of waiting.splice(0)) resolve();
    },
  };
}

function makeEpoch(): Epoch {
  return { pending: 0, isFlushed: false };
}
