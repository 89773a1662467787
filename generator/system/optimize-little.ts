// Keeps V8 from optimizing most functions of a run that takes a few seconds.
import { setFlagsFromString } from "node:v8";

/**
 * From now on, V8 optimizes only what takes most of the time of a run, and
 * inlines less. By default, its compiler threads take a quarter of the
 * processor time of a cold run, and what they optimize is rarely called often
 * enough to make up for it. For processes of our own that end soon: code that
 * runs for minutes is optimized later than it would be.
 */
export function optimizeLittle(): void {
  for (const flag of optimizingFlags(process.versions.v8)) {
    setFlagsFromString(flag);
  }
}

/**
 * The flags of a version of V8, such as `11.3.244.8-node.38`. An engine prints
 * an error about a flag that it does not have, and these come and go: none for
 * one that we have not tried.
 */
export function optimizingFlags(version: string): readonly string[] {
  const [major = "", minor = ""] = version.split(".");
  return flags.get(`${major}.${minor}`) ?? [];
}

/** In bytes of bytecode for each optimized function; by default 920. */
const inlineLittle = "--max-inlined-bytecode-size-cumulative=200";

/**
 * Each function becomes machine code at once, without being optimized. By
 * default, V8 first interprets it and counts its calls. This costs a run with
 * two events some 2 %, and saves one with 1,000 some 5 to 10 %.
 */
const compileAtOnce = "--always-sparkplug";

/** By the first two numbers of V8's version. */
const flags: ReadonlyMap<string, readonly string[]> = new Map([
  // Node 20. In bytes of bytecode that a function runs before V8 looks at it again; by default some 70,000.
  ["11.3", ["--interrupt-budget=1000000", inlineLittle, compileAtOnce]],
  // Node 22. In calls before a function is optimized; by default 3,000.
  [
    "12.4",
    ["--invocation-count-for-turbofan=45000", inlineLittle, compileAtOnce],
  ],
  // Node 24.
  ["13.6", ["--invocation-count-for-turbofan=45000", inlineLittle]],
]);
