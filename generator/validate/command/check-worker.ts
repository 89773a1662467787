// The thread of a worker: compiles the taxonomy once, then checks the ranges that it is sent.
import { parentPort, workerData } from "node:worker_threads";
import { analyzeToJudge } from "../../driver/compile-run.js";
import { makeRun, runAs, type Run } from "../../driver/run.js";
import { makeJudge } from "../../judge/make-judge.js";
import { errorCode, reasonOf } from "../../system/file-errors.js";
import { makeLineChecker, type CheckOptions } from "../check-lines.js";
import {
  checkRange,
  type FileRange,
  type RangeFindings,
} from "./check-range.js";

/** What a worker is started with. */
export interface WorkerSetup {
  readonly entry: string;
  readonly root: string | undefined;
  /** Of `--platform`. */
  readonly platform: Run["overrides"]["platform"];
  readonly cwd: string;
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

const { entry, root, platform, cwd, options } = workerData as WorkerSetup;
const run = makeRun(entry, root === undefined ? {} : { root }, cwd);
const { taxonomy } = analyzeToJudge(runAs(run, platform));
if (taxonomy === undefined) {
  throw new Error("the taxonomy changed while files were read");
}
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
