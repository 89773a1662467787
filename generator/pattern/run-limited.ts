// Runs a function for 100 ms at most: also an expression that backtracks, which nothing in the language can interrupt.
import { createContext, Script } from "node:vm";

/** Milliseconds. */
const limit = 100;
/** Where other processes take the time, an attempt ends before the function had its 100 ms. */
const mostAttempts = 20;

let runner: ((job: () => void) => void) | undefined;

/**
 * What a function returns, or `undefined` when it needs more than 100 ms of
 * processor time or more memory than the engine has for backtracking. The
 * function is run anew where it was stopped without having had its time: on a
 * busy machine, or in a process that was frozen. Costs 0.2 ms, since a thread of
 * Node's watches the time.
 */
export function runLimited<Result>(run: () => Result): Result | undefined {
  runner ??= makeRunner();
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    let result: { readonly value: Result } | undefined;
    const before = process.cpuUsage();
    try {
      runner(() => {
        result = { value: run() };
      });
    } catch (error) {
      if (!isTimeout(error)) return undefined;
    }
    if (result !== undefined) return result.value;
    const { user, system } = process.cpuUsage(before);
    if (user + system > limit * 800) return undefined;
  }
  return undefined;
}

/** One context for all: making one takes longer than most expressions do. */
function makeRunner(): (job: () => void) => void {
  const shared: { job?: () => void } = {};
  createContext(shared);
  const script = new Script("job()");
  return (job) => {
    shared.job = job;
    try {
      script.runInContext(shared, { timeout: limit });
    } finally {
      delete shared.job;
    }
  };
}

function isTimeout(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
