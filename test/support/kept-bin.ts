// A process beside that of the test files that runs the command line again and again: what costs time is starting Node and loading packages.
import {
  MessageChannel,
  receiveMessageOnPort,
  Worker,
} from "node:worker_threads";

export interface BinCall {
  /** Absolute path of the built entry. */
  readonly bin: string;
  readonly cwd: string;
  readonly args: readonly string[];
  /** Beside PATH. */
  readonly env: Readonly<Record<string, string>>;
}

/** What the process answers: how a run ended, or why there is no answer. */
type Answer =
  | {
      readonly code: number;
      readonly stdout: string;
      readonly stderr: string;
    }
  | { readonly failure: string };

interface KeptBin {
  readonly call: (call: BinCall) => Answer;
  readonly ask: (call: BinCall) => Promise<Answer>;
}

/** In milliseconds; against hanging, less than the time that a test has. */
const patience = 170_000;

/** It ends when this process does, and serves all test files until then. */
let kept: KeptBin | undefined;

/**
 * Runs the entry and returns what it printed and its exit code; blocks until it
 * has ended. The entry itself is evaluated anew for each call, what it imports
 * is not. Throws when the process dies or gives no answer.
 */
export function callKeptBin(call: BinCall) {
  kept ??= startKeptBin();
  return ended(kept.call(call));
}

/** The same without blocking, for a run that a server of this process has to answer. One at a time. */
export async function askKeptBin(call: BinCall) {
  kept ??= startKeptBin();
  return ended(await kept.ask(call));
}

function ended(answer: Answer) {
  if ("failure" in answer) throw new Error(answer.failure);
  return answer;
}

/** A thread talks to the process, because this one waits without an event loop. */
function startKeptBin(): KeptBin {
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const { port1: port, port2: otherPort } = new MessageChannel();
  const worker = new Worker(new URL("kept-bin-thread.mjs", import.meta.url), {
    workerData: { signal, port: otherPort },
    transferList: [otherPort],
  });
  worker.unref();
  port.unref();
  return {
    call: (call) => {
      Atomics.store(signal, 0, 0);
      port.postMessage(call);
      if (Atomics.wait(signal, 0, 0, patience) === "timed-out") {
        return { failure: `no answer to ${call.args.join(" ")}` };
      }
      const received: { readonly message: Answer } | undefined =
        receiveMessageOnPort(port);
      return received?.message ?? { failure: "the thread has no answer" };
    },
    ask: (call) =>
      new Promise((resolve) => {
        port.once("message", resolve);
        port.postMessage(call);
      }),
  };
}
