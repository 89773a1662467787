// Reads the lines of the files of `load`, settles those that are wrong, and hands on those that are right.
import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import type { RegisteredEvent } from "../../../templates/runtime/runtime.js";
import type { RegisteredIdentity } from "../../../templates/runtime/user.js";
import type { Judge } from "../../judge/make-judge.js";
import type { LoadedFile } from "./checkpoint.js";
import type { Ledger } from "./ledger.js";
import { judgeLine, unreadable } from "../judge-line.js";
import { readLines } from "../lines.js";
import type { LoadOptions } from "./load-options.js";
import { makeProgress } from "./progress.js";
import type { Terminal } from "../../system/terminal.js";

/** All that a load works with. */
export interface Work {
  readonly files: readonly LoadedFile[];
  readonly judge: Judge;
  readonly identity: RegisteredIdentity | undefined;
  readonly ledger: Ledger;
  readonly cwd: string;
}

/** Takes a line that is right. */
export type Take = (
  identity: RegisteredIdentity,
  event: RegisteredEvent,
  place: Place,
) => Promise<void>;

/** Where a line stands, by the index of its file. */
export interface Place {
  readonly file: number;
  readonly line: number;
  readonly text: string;
}

/** Reads all lines that are not settled, and hands on those that are right. */
export async function judgeAll(
  { files, judge, identity, ledger, cwd }: Work,
  take: Take,
  options: LoadOptions,
  terminal: Terminal,
  stopped: () => string,
): Promise<void> {
  const progress = makeProgress(terminal, options.showsProgress);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  for (const [file, { path, size }] of files.entries()) {
    const stream = createReadStream(resolve(cwd, path));
    for await (const record of readLines(stream)) {
      if (stopped() !== "") break;
      progress.show({
        done: before + stream.bytesRead,
        total,
        dryRun: options.dryRun,
        ...ledger.counts(),
      });
      const { line } = record;
      if (ledger.isSettled({ file, line })) continue;
      if (!("text" in record)) {
        ledger.reject({ file, line }, [unreadable(record)]);
        continue;
      }
      const { text } = record;
      const place = { file, line, text };
      if (text.trim() === "" || text === "\uFEFF") {
        ledger.skip(place);
        continue;
      }
      const bare = line === 1 ? text.replace(/^\uFEFF/, "") : text;
      const judged = judgeLine(bare, judge, identity);
      if (!judged.ok) ledger.reject(place, judged.violations);
      else if (options.dryRun) ledger.deliver(place);
      else await take(judged.identity, judged.event, place);
    }
    stream.destroy();
    before += size;
  }
  progress.clear();
}
