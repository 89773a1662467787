// Runs a function for at most 100 ms, even an expression that backtracks, which nothing in the language can
// interrupt.
import { createContext, Script } from "node:vm";

/** Milliseconds. */
const limit = 100;
/** If other processes use the time, an attempt can end before the function had its 100 ms. */
const mostAttempts = 20;

let runner: ((job: () => void) => void) | undefined;

/**
 * The result of a function, or `undefined` if it needs more than 100 ms of
 * processor time or more memory than the engine has for backtracking. If the
 * function was stopped before it had its time (on a busy machine, or in a
 * process that was frozen), it runs again. Costs 0.2 ms, because a thread of
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

/** One context for all, because creating one takes longer than most expressions. */
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
