// The thread of a worker: checks the ranges of files that it is sent.
import { parentPort, workerData } from "node:worker_threads";
import { makeJudge } from "../../judge/make-judge.js";
import type { Taxonomy } from "../../model/taxonomy.js";
import { errorCode, reasonOf } from "../../system/file-errors.js";
import { makeLineChecker, type CheckOptions } from "../check-lines.js";
import {
  checkRange,
  type FileRange,
  type RangeFindings,
} from "./check-range.js";

/** What a worker is started with. */
export interface WorkerSetup {
  /** As the command resolved it: a worker neither reads nor compiles anything. */
  readonly taxonomy: Taxonomy;
  readonly options: CheckOptions;
}

/** A range to check; `shown` is the file's name in messages. */
export interface RangeTask extends FileRange {
  readonly shown: string;
}

export type RangeResult =
  | ({ readonly ok: true } & RangeFindings)
  /** Why the file could not be read. */
  | { readonly ok: false; readonly reason: string };

const { taxonomy, options } = workerData as WorkerSetup;
const judge = makeJudge(taxonomy);

parentPort?.on("message", (task: RangeTask) => {
  const checker = makeLineChecker(judge, options, task.shown);
  try {
    answer({ ok: true, ...checkRange(task, checker) });
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    answer({ ok: false, reason: reasonOf(error) });
  }
});

function answer(result: RangeResult): void {
  parentPort?.postMessage(result);
}
