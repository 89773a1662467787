// Limits the heap of a run whose taxonomy is large: there memory counts more than time.
import type { Run } from "../driver/run.js";
import { parseYaml } from "../parse/parse-yaml.js";
import { limitHeapGrowth } from "../system/small-heap.js";

/** In UTF-16 units: some 3,000 events with their properties. */
const large = 4_000_000;

/** In percent. By default, V8 lets a heap of this size grow to four times what is in use. */
const largeGrowth = 40;

/** Whether texts of a taxonomy are large together; `size` is in UTF-16 units. */
export function isLarge(size: number): boolean {
  return size >= large;
}

/**
 * Does the work of a run with a limited heap from the moment at which the texts
 * that it parses are large. For processes of our own: the limit is V8's, for all
 * that runs in one.
 */
export async function withLimitedHeap<Result>(
  run: Run,
  work: (run: Run) => Promise<Result>,
): Promise<Result> {
  const { parse = parseYaml } = run;
  let size = 0;
  let restore: (() => void) | undefined;
  try {
    return await work({
      ...run,
      parse: (file, path) => {
        size += file.text.length;
        if (isLarge(size)) restore ??= limitHeapGrowth(largeGrowth);
        return parse(file, path);
      },
    });
  } finally {
    restore?.();
  }
}
