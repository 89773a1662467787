// Runs a function for at most 100 ms, even an expression that backtracks, which nothing in the language can
// interrupt.
import { types } from "node:util";
import { createContext, Script } from "node:vm";

/** Milliseconds. */
const limit = 100;
/** If other processes use the time, an attempt can end before the function had its 100 ms. */
const mostAttempts = 20;
/** The process may have used the time for something else, such as collecting garbage: the second such attempt decides. */
const provingAttempts = 2;

let runner: ((job: () => void) => void) | undefined;

/**
 * The result of a function, or `undefined` if it twice needs more than 100 ms
 * of processor time, or more memory than the engine has for backtracking. If
 * the function was stopped before it had its time (on a busy machine, or in a
 * process that was frozen), it runs again. Costs 0.2 ms, because a thread of
 * Node's watches the time.
 */
export function runLimited<Result>(run: () => Result): Result | undefined {
  runner ??= makeRunner();
  let proofs = 0;
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
    if (user + system > limit * 800) proofs++;
    if (proofs === provingAttempts) return undefined;
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

/** The error may come from the other context, whose `Error` is another one. */
function isTimeout(error: unknown): boolean {
  return (
    types.isNativeError(error) &&
    "code" in error &&
    error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
