// The live list as server-sent events: all matching records, then new ones in batches.
import type { MockCore } from "./mock-core.js";
import { matches, type RecordQuery } from "./query.js";
import type { MockRecord } from "./records.js";
import { countNames, summaryOf } from "./summary.js";

/** In milliseconds: frequent enough to feel live, rare enough for 1,000 events a second. */
const batchTime = 150;
/** A reader this far behind gets the whole list again. */
const mostPending = 5_000;

/** Ends when the reader disconnects. */
export function streamRecords(
  core: MockCore,
  query: RecordQuery,
): ReadableStream<Uint8Array> {
  const { store, settings } = core;
  const encoder = new TextEncoder();
  let pending: MockRecord[] = [];
  let isDirty = true;
  let isNew = true;
  let unsubscribe: () => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;

  const flush = (
    controller: ReadableStreamDefaultController<Uint8Array>,
  ): void => {
    // Unread data waits in the socket; more would accumulate there.
    if (!isDirty || (controller.desiredSize ?? 0) <= 0) return;
    const send = (name: string, data: unknown): void => {
      const text = `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
      controller.enqueue(encoder.encode(text));
    };
    if (isNew) {
      const found = [...store.records()].filter((one) => matches(one, query));
      send("list", {
        records: found.map(summaryOf),
        keep: settings.keep.records,
        strict: settings.strict,
      });
    } else if (pending.length > 0) {
      send("more", { records: pending.map(summaryOf) });
    }
    send("counts", { ...store.facts(), names: countNames(store.records()) });
    pending = [];
    isDirty = false;
    isNew = false;
  };

  return new ReadableStream({
    start: (controller) => {
      unsubscribe = store.subscribe((change) => {
        isDirty = true;
        if (change.kind === "removed") {
          isNew = true;
          pending = [];
        } else if (!isNew && matches(change.record, query)) {
          pending.push(change.record);
          if (pending.length > mostPending) {
            isNew = true;
            pending = [];
          }
        }
      });
      timer = setInterval(() => {
        flush(controller);
      }, batchTime);
      flush(controller);
    },
    cancel: () => {
      unsubscribe();
      clearInterval(timer);
    },
  });
}
