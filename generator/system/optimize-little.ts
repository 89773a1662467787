// Keeps V8 from optimizing most functions of a run that takes a few seconds.
import { setFlagsFromString } from "node:v8";

/**
 * From now on, V8 optimizes only what takes most of the time of a run, and
 * inlines less. By default, its compiler threads take a quarter of the
 * processor time of a cold run, and what they optimize is rarely called often
 * enough to make up for it. For processes of our own that end soon: code that
 * runs for minutes is optimized later than it would be. An engine ignores flags
 * that it does not know.
 */
export function optimizeLittle(): void {
  // In bytes of bytecode that a function runs before V8 looks at it again; by default some 70,000.
  setFlagsFromString("--interrupt-budget=1000000");
  // In bytes of bytecode for each optimized function; by default 920.
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=200");
}
