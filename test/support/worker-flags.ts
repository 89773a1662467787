// How V8 is to run the processes of the test files: without these flags they take half as long again.
import { optimizingFlags } from "../../generator/system/optimize-little.js";

/**
 * Most test files end before what V8 optimizes for them pays off. And they make
 * many objects that soon are garbage (syntax trees most of all): the young
 * generation, in MB, starts with 1 by default, and is collected all the time.
 */
export const workerFlags: readonly string[] = [
  ...optimizingFlags(process.versions.v8),
  "--min-semi-space-size=16",
];

/** For a process that has whole programs in its memory. */
export const roomForTrees: readonly string[] = [
  "--min-semi-space-size=64",
  "--max-semi-space-size=64",
];
