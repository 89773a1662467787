// The memory of a mock: the newest records within fixed limits, and subscribers to new ones.
import { counted, figure } from "../text/count.js";
import type { MockRecord, NewRecord } from "./records.js";

export interface StoreLimits {
  readonly records: number;
  /** For all texts together. */
  readonly characters: number;
}

/** What happened to the store. */
export type StoreChange =
  | { readonly kind: "added"; readonly record: MockRecord }
  | { readonly kind: "removed"; readonly test?: string };

export interface Store {
  readonly add: (record: NewRecord, time: number, test?: string) => MockRecord;
  /** Oldest first. */
  readonly records: () => Iterable<MockRecord>;
  /** The record with an id, unless it was discarded. */
  readonly find: (id: number) => MockRecord | undefined;
  /** Removes everything, or the records of one test; returns how many. */
  readonly remove: (test?: string) => number;
  /** Calls back on each change until the returned function is called. */
  readonly subscribe: (listener: (change: StoreChange) => void) => () => void;
  readonly facts: () => StoreFacts;
}

export interface StoreFacts {
  readonly kept: number;
  /** Records that were discarded because of the limits, since everything was last removed. */
  readonly forgotten: number;
  /** Reports the discarded records in words; absent while there are none. */
  readonly note?: string;
}

/** Creates an empty store. A `Map` keeps the order of insertion, so its first key is the oldest. */
export function makeStore(limits: StoreLimits): Store {
  const kept = new Map<number, MockRecord>();
  const firstByLogId = new Map<string, number>();
  const listeners = new Set<(change: StoreChange) => void>();
  let nextId = 1;
  let characters = 0;
  let forgotten = 0;
  let forgottenForSize = 0;

  const forget = (record: MockRecord): void => {
    kept.delete(record.id);
    characters -= sizeOf(record);
    if (
      record.logId !== undefined &&
      firstByLogId.get(record.logId) === record.id
    ) {
      firstByLogId.delete(record.logId);
    }
  };
  const tell = (change: StoreChange): void => {
    for (const listener of listeners) listener(change);
  };

  return {
    add: (made, time, test) => {
      const { logId } = made;
      const first = logId === undefined ? undefined : firstByLogId.get(logId);
      const record: MockRecord = {
        ...made,
        id: nextId++,
        time: new Date(time).toISOString(),
        ...(test !== undefined && { test }),
        ...(first !== undefined && { duplicateOf: first }),
      };
      kept.set(record.id, record);
      characters += sizeOf(record);
      if (logId !== undefined && first === undefined) {
        firstByLogId.set(logId, record.id);
      }
      for (const [, oldest] of kept) {
        const fits =
          kept.size <= limits.records && characters <= limits.characters;
        if (fits) break;
        if (kept.size <= limits.records) forgottenForSize++;
        forget(oldest);
        forgotten++;
      }
      tell({ kind: "added", record });
      return record;
    },
    records: () => kept.values(),
    find: (id) => kept.get(id),
    remove: (test) => {
      const gone = [...kept.values()].filter(
        (record) => test === undefined || record.test === test,
      );
      gone.forEach(forget);
      if (test === undefined) forgotten = forgottenForSize = 0;
      tell({ kind: "removed", ...(test !== undefined && { test }) });
      return gone.length;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    facts: () => ({
      kept: kept.size,
      forgotten,
      ...(forgotten > 0 && {
        note: noteOn(kept.size, forgotten, forgottenForSize),
      }),
    }),
  };
}

/** "Showing the newest 1,000 of 12,345 records; 11,345 older ones were discarded (--keep)" */
function noteOn(kept: number, forgotten: number, forSize: number): string {
  const limits = [
    ...(forSize < forgotten ? ["--keep"] : []),
    ...(forSize > 0 ? ["size of all texts"] : []),
  ].join(", ");
  const [older, were] =
    forgotten === 1 ? ["older one", "was"] : ["older ones", "were"];
  return `Showing the newest ${figure(kept)} of ${counted(kept + forgotten, "record")}; ${figure(forgotten)} ${older} ${were} discarded (${limits})`;
}

/** The untrusted length of a record, in characters. */
function sizeOf(record: MockRecord): number {
  const { name, payload, identity = "", note = "", logId = "" } = record;
  const { test = "", logIds = [] } = record;
  const texts = [name, payload, identity, note, logId, test, ...logIds];
  return (
    texts.reduce((sum, text) => sum + text.length, 0) +
    record.violations.reduce(
      (sum, { pointer, message }) => sum + pointer.length + message.length,
      0,
    )
  );
}
