// Keeps V8 from accumulating garbage while millions of records, or the files of a large taxonomy, stream through.
import { setFlagsFromString } from "node:v8";

/**
 * Runs `work` with a heap that is collected each time it has grown by a fifth,
 * instead of by up to four times. `JSON.parse` puts every short string into
 * the old generation, where only a full collection finds it. Only some
 * megabytes are retained here, so a full collection takes a few milliseconds.
 */
export async function withSmallHeap<Result>(
  work: () => Promise<Result>,
): Promise<Result> {
  setFlagsFromString("--semi-space-growth-factor=1");
  const restore = limitHeapGrowth(20);
  try {
    return await work();
  } finally {
    restore();
    setFlagsFromString("--semi-space-growth-factor=2");
  }
}

/**
 * From now on, the heap is collected each time it has grown by so many
 * percent. The less it may grow, the more time collecting takes. Returns what
 * lifts the limit.
 */
export function limitHeapGrowth(percent: number): () => void {
  setFlagsFromString(`--heap-growing-percent=${String(percent)}`);
  return () => {
    setFlagsFromString("--heap-growing-percent=0");
  };
}
