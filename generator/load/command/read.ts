// Reads the lines of the files of `load`, settles the invalid ones, and passes on the valid ones.
import type { RegisteredEvent } from "../../../templates/runtime/records.js";
import type { RegisteredIdentity } from "../../../templates/runtime/user.js";
import { visible } from "../../text/display-text.js";
import type { Judge } from "../../judge/make-judge.js";
import type { HintedViolation } from "../../judge/violation-hint.js";
import type { LoadInput } from "./inputs.js";
import type { Ledger, Line } from "./ledger.js";
import { logIdOf } from "../../validate/judge-record.js";
import {
  noteProblems,
  type Limits,
  type ProblemGroups,
} from "../../validate/problems.js";
import { readLine } from "../../validate/read-line.js";
import { sampleValue } from "../../validate/sample-value.js";
import type { RecordText } from "../../source/split-records.js";
import { judgeLine, logIdOfLine, type JudgedLine } from "../judge-line.js";
import { readLines } from "../lines.js";
import type { LoadOptions } from "./load-options.js";
import { createProgressLine } from "../../system/progress.js";
import { progressLine } from "./progress.js";
import type { Repeats } from "../repeats.js";
import type { Terminal } from "../../system/terminal.js";

/** The state of a load. */
export interface Work {
  readonly inputs: readonly LoadInput[];
  readonly judge: Judge;
  readonly identity: RegisteredIdentity | undefined;
  readonly ledger: Ledger;
  readonly repeats: Repeats;
  readonly problems: ProblemGroups;
  /** How many bytes were read, as stored on the disk. */
  bytes: number;
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

/** One sample of each problem is enough for a summary. */
export const problemLimits: Limits = { samples: 1, groups: 1_000 };

/** Counts what is wrong with a line; `value` is what the pointers start from. */
export function noteRejected(
  { problems, inputs }: Pick<Work, "problems" | "inputs">,
  { file, line }: Pick<Line, "file" | "line">,
  event: string | undefined,
  violations: readonly HintedViolation[],
  value?: unknown,
): void {
  noteProblems(
    problems,
    {
      ...{ event, violations, isSdk: false },
      place: { file: shownFile(inputs, file), line },
      valueAt: (pointer) => sampleValue(value, pointer),
    },
    problemLimits,
  );
}

function shownFile(inputs: Work["inputs"], file: number): string {
  const path = inputs[file]?.file.path ?? "";
  return path === "-" ? "stdin" : path;
}

/**
 * Reads all lines that are not settled, and passes on the valid ones. Of
 * settled lines, only the id is read. Throws a `DataFileError` if a file
 * cannot be read to its end.
 */
export async function judgeAll(
  work: Work,
  take: Take,
  options: LoadOptions,
  terminal: Terminal,
  stopped: () => string,
): Promise<void> {
  const { inputs, ledger } = work;
  const progress = createProgressLine(
    options.showsProgress ? terminal.err : undefined,
  );
  const sizes = inputs.map(({ file }) => file.size);
  // For a pipe, it is not known.
  const total = sizes.includes(0) ? 0 : sizes.reduce((sum, size) => sum + size);
  const isStopped = () => stopped() !== "";
  for (const [file, input] of inputs.entries()) {
    if (isStopped()) break;
    const { pieces, close } = await input.open((count) => {
      work.bytes += count;
    });
    for await (const records of readLines(pieces)) {
      for (const record of records) {
        if (isStopped()) break;
        progress.show(() =>
          progressLine(
            {
              ...{ done: work.bytes, total, dryRun: options.dryRun },
              ...ledger.counts(),
            },
            terminal.width,
          ),
        );
        const valid = settleLine(work, file, record);
        if (valid === undefined) continue;
        const { judged, place } = valid;
        if (options.dryRun) ledger.deliver(place);
        else await take(judged.identity, judged.event, place);
      }
      // Before more is read: from a pipe, there may be nothing for long.
      if (isStopped()) break;
    }
    await close();
  }
  progress.clear();
}

interface ValidLine {
  readonly judged: Extract<JudgedLine, { readonly ok: true }>;
  readonly place: LineRef;
}

/** Judges a line and settles it if it is not valid; `undefined` if it is settled, now or before. */
function settleLine(
  work: Work,
  file: number,
  record: RecordText,
): ValidLine | undefined {
  const { inputs, judge, identity, ledger, repeats } = work;
  const { line } = record;
  const noteId = (id: string | undefined): void => {
    if (id === undefined) return;
    repeats.note(id, () => showLine(inputs, { file, line }));
  };
  const isSettled = ledger.isSettled({ file, line });
  const content = readLine(record);
  if (isSettled) {
    if (content.kind === "value") noteId(logIdOfLine(content.value));
    return undefined;
  }
  if (content.kind === "empty") {
    ledger.skip({ file, line });
    return undefined;
  }
  if (content.kind === "broken") {
    const { violation, text } = content;
    ledger.reject({ file, line, ...(text !== undefined && { text }) }, [
      violation,
    ]);
    noteRejected(work, { file, line }, undefined, [violation]);
    return undefined;
  }
  const { text, value } = content;
  const place = { file, line, text };
  const judged = judgeLine(value, judge, identity);
  if (!judged.ok) {
    const { violations, eventName } = judged;
    ledger.reject(place, violations);
    noteRejected(work, place, eventName, violations, value);
    return undefined;
  }
  noteId(logIdOf(judged.event));
  return { judged, place };
}
