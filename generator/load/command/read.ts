// Reads the lines of the files of `load`, settles the invalid ones, and passes on the valid ones.
import type { RegisteredEvent } from "../../../templates/runtime/records.js";
import type { RegisteredIdentity } from "../../../templates/runtime/user.js";
import { visible } from "../../text/display-text.js";
import type { Judge } from "../../judge/make-judge.js";
import type { HintedViolation } from "../../judge/violation-hint.js";
import type { LoadInput } from "./inputs.js";
import type { Ledger, Line } from "./ledger.js";
import { judgeLine, logIdOf, logIdOfLine, unreadable } from "../judge-line.js";
import { readLines } from "../lines.js";
import type { LoadOptions } from "./load-options.js";
import { createProgressLine } from "../../system/progress.js";
import { progressLine } from "./progress.js";
import type { Rejections } from "../rejections.js";
import type { Repeats } from "../repeats.js";
import type { Terminal } from "../../system/terminal.js";

/** The state of a load. */
export interface Work {
  readonly inputs: readonly LoadInput[];
  readonly judge: Judge;
  readonly identity: RegisteredIdentity | undefined;
  readonly ledger: Ledger;
  readonly repeats: Repeats;
  readonly rejections: Rejections;
  /** Resolves if another load took over. */
  readonly lost: Promise<void>;
}

/** Takes a valid line. */
export type Take = (
  identity: RegisteredIdentity,
  event: RegisteredEvent,
  place: LineRef,
) => Promise<void>;

/** The location of a line, by the index of its file. */
export interface LineRef {
  readonly file: number;
  readonly line: number;
  readonly text: string;
}

/** "a.ndjson:12" */
export function showLine(
  inputs: Work["inputs"],
  { file, line }: Pick<Line, "file" | "line">,
): string {
  return `${visible(inputs[file]?.file.path ?? "")}:${String(line)}`;
}

/**
 * Reads all lines that are not settled, and passes on the valid ones. Of
 * settled lines, only the id is read. Throws a `DataFileError` if a file
 * cannot be read to its end.
 */
export async function judgeAll(
  { inputs, judge, identity, ledger, repeats, rejections }: Work,
  take: Take,
  options: LoadOptions,
  terminal: Terminal,
  stopped: () => string,
): Promise<void> {
  const progress = createProgressLine(
    options.showsProgress ? terminal.err : undefined,
  );
  const sizes = inputs.map(({ file }) => file.size);
  // For a pipe, it is not known.
  const total = sizes.includes(0) ? 0 : sizes.reduce((sum, size) => sum + size);
  let done = 0;
  for (const [file, input] of inputs.entries()) {
    if (stopped() !== "") break;
    const { pieces, close } = await input.open((count) => {
      done += count;
    });
    const noteId = (id: string | undefined, line: number): void => {
      if (id === undefined) return;
      repeats.note(id, () => showLine(inputs, { file, line }));
    };
    const reject = (
      place: Line,
      violations: readonly HintedViolation[],
      eventName?: string,
    ): void => {
      ledger.reject(place, violations);
      rejections.note(eventName, violations, () => showLine(inputs, place));
    };
    for await (const record of readLines(pieces)) {
      if (stopped() !== "") break;
      progress.show(() =>
        progressLine(
          { done, total, dryRun: options.dryRun, ...ledger.counts() },
          terminal.width,
        ),
      );
      const { line } = record;
      if (ledger.isSettled({ file, line })) {
        if ("text" in record) noteId(logIdOfLine(record.text), line);
        continue;
      }
      if (!("text" in record)) {
        reject({ file, line }, [unreadable(record)]);
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
      if (!judged.ok) {
        reject(place, judged.violations, judged.eventName);
        continue;
      }
      noteId(logIdOf(judged.event), line);
      if (options.dryRun) ledger.deliver(place);
      else await take(judged.identity, judged.event, place);
    }
    await close();
  }
  progress.clear();
}
