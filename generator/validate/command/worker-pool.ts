// Threads that check ranges of files, each one at a time.
import { Worker } from "node:worker_threads";
import type { RangeResult, RangeTask, WorkerSetup } from "./check-worker.js";

export interface WorkerPool {
  readonly size: number;
  /** Rejects if a thread ends with an error. */
  readonly check: (task: RangeTask) => Promise<RangeResult>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly task: RangeTask;
  readonly resolve: (result: RangeResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Threads begin to load the judge at once. */
export function openPool(size: number, setup: WorkerSetup): WorkerPool {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting>();
  let failure: { readonly error: unknown } | undefined;
  const next = (): void => {
    while (idle.length > 0 && queue.length > 0) {
      const worker = idle.pop();
      const waiting = queue.shift();
      if (worker === undefined || waiting === undefined) return;
      busy.set(worker, waiting);
      worker.postMessage(waiting.task);
    }
  };
  const fail = (error: unknown): void => {
    failure ??= { error };
    for (const { reject } of [...busy.values(), ...queue]) reject(error);
    busy.clear();
    queue.length = 0;
  };
  const workers = Array.from({ length: size }, () => {
    const url = new URL("./check-worker.js", import.meta.url);
    const worker = new Worker(url, { workerData: setup });
    worker.on("message", (result: RangeResult) => {
      const waiting = busy.get(worker);
      busy.delete(worker);
      idle.push(worker);
      waiting?.resolve(result);
      next();
    });
    worker.on("error", fail);
    idle.push(worker);
    return worker;
  });
  return {
    size,
    check: (task) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) {
          reject(
            failure.error instanceof Error
              ? failure.error
              : new Error(String(failure.error)),
          );
          return;
        }
        queue.push({ task, resolve, reject });
        next();
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
