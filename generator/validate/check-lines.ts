// Checks the records of one stretch of a file: counts them, and collects what is to be written about each.
import type { Judge } from "../judge/make-judge.js";
import { withHint, type HintedViolation } from "../judge/violation-hint.js";
import type { RecordText } from "../source/split-records.js";
import { shorten } from "../text/shorten.js";
import type { InputForm } from "./forms.js";
import { logIdOf } from "./judge-record.js";
import { judgeValue, type JudgedEvent } from "./judge-value.js";
import { contentOf, readLine } from "./read-line.js";
import { longestSample, sampleValue } from "./sample-value.js";
import {
  countAccepted,
  countEvent,
  countProblems,
  emptyTally,
  isByEvent,
  type Tally,
  type TallyOptions,
} from "./tally.js";

/** Which lists to collect besides the counts. */
export interface Wanted {
  readonly rejected: boolean;
  readonly verdicts: boolean;
  readonly ids: boolean;
}

export interface CheckOptions extends TallyOptions, Wanted {
  readonly form: Exclude<InputForm, "export-csv">;
}

/** A line that would be dropped, or has an event that would be. */
export interface RejectedLine {
  readonly line: number;
  readonly reasons: readonly HintedViolation[];
  /** Absent if its bytes are not text. */
  readonly text?: string;
}

/** The verdict of one line. */
export interface LineVerdict {
  readonly line: number;
  readonly ok: boolean;
  /** How many events it has. */
  readonly events: number;
  /** Of the first event. */
  readonly event?: string;
  readonly id?: string;
  readonly violations?: readonly HintedViolation[];
}

export interface FoundId {
  readonly line: number;
  readonly id: string;
}

/** What was found in a stretch of a file. Plain data, which a worker can send. Lines count from its first. */
export interface Findings {
  readonly tally: Tally;
  readonly rejected: readonly RejectedLine[];
  readonly verdicts: readonly LineVerdict[];
  readonly ids: readonly FoundId[];
}

export interface LineChecker {
  readonly take: (record: RecordText) => void;
  /** What was found since the last call. */
  readonly drain: () => Findings;
}

/** `file` is the name in messages. Never throws. */
export function makeLineChecker(
  judge: Judge,
  options: CheckOptions,
  file: string,
): LineChecker {
  const collector = makeCollector(options, file);
  const lines = needsOnlyNames(options) ? judge.lines : undefined;
  return {
    take: (record) => {
      collector.begin(record.line);
      if (lines !== undefined && "text" in record) {
        const name = lines.recognize(contentOf(record.text, record.line));
        if (name !== undefined) {
          collector.accepted(name);
          return;
        }
      }
      const content = readLine(record);
      if (content.kind === "broken") {
        collector.broken(content.violation, content.text);
      } else if (content.kind === "value") {
        judgeValue(content.value, options.form, judge, collector);
        collector.end(content.text);
        lines?.learn(content.value);
      }
    },
    drain: collector.drain,
  };
}

/** Whether nothing but its name is needed of a valid record. */
function needsOnlyNames({ form, by, verdicts, ids }: CheckOptions): boolean {
  const isForRecords = form === "auto" || form === "records";
  return isForRecords && isByEvent(by) && !verdicts && !ids;
}

/** Collects the verdicts of lines; also used for rows of a CSV. */
export interface Collector {
  readonly begin: (line: number) => void;
  readonly event: (judged: JudgedEvent) => void;
  /** A line that is a valid record of an event, instead of `event` and `end`. */
  readonly accepted: (name: string) => void;
  readonly other: () => void;
  readonly empty: () => void;
  readonly broken: (violation: HintedViolation, text?: string) => void;
  readonly end: (text: string) => void;
  readonly drain: () => Findings;
}

export function makeCollector(
  options: TallyOptions & Wanted,
  file: string,
): Collector {
  const { rejected: wantsRejected, verdicts: wantsVerdicts } = options;
  let found = noFindings();
  let line = 0;
  /** The events of the current line. */
  let events = 0;
  let first: JudgedEvent | undefined;
  let reasons: HintedViolation[] = [];
  const settle = (text: string | undefined): void => {
    const ok = reasons.length === 0;
    if (!ok && wantsRejected) {
      const own = { line, reasons: reasons.map(withHint) };
      found.rejected.push(text === undefined ? own : { ...own, text });
    }
    if (wantsVerdicts) {
      const id = logIdOf(first?.event);
      found.verdicts.push({
        ...{ line, ok, events },
        ...(first?.name !== undefined && { event: first.name }),
        ...(id !== undefined && { id }),
        ...(!ok && { violations: reasons.map(withHint) }),
      });
    }
  };
  return {
    begin: (at) => {
      line = at;
      events = 0;
      first = undefined;
      if (reasons.length > 0) reasons = [];
      found.tally.lines++;
    },
    event: (judged) => {
      const { violations, root, name, form } = judged;
      countEvent(found.tally, judged, options);
      events++;
      first ??= judged;
      if (violations.length > 0) {
        const place = { file, line };
        const valueAt = (pointer: string) => sampleValue(root, pointer);
        const isSdk = form === "sdk" || form === "export-csv";
        const noted = { event: name, violations, place, isSdk, valueAt };
        countProblems(found.tally, noted, options);
        for (const each of violations) reasons.push(each);
      }
      if (options.ids) {
        const id = logIdOf(judged.event);
        if (id !== undefined) found.ids.push({ line, id });
      }
    },
    accepted: (name) => {
      countAccepted(found.tally, name, options);
    },
    other: () => {
      found.tally.others++;
    },
    empty: () => {
      found.tally.emptyArrays++;
    },
    broken: (violation, text) => {
      const valueAt = () =>
        text === undefined ? "" : shorten(text, longestSample);
      reasons = [violation];
      found.tally.broken++;
      countProblems(
        found.tally,
        {
          event: undefined,
          violations: reasons,
          place: { file, line },
          isSdk: false,
          valueAt,
        },
        options,
      );
      settle(text);
    },
    end: settle,
    drain: () => {
      const drained = found;
      found = noFindings();
      return drained;
    },
  };
}

function noFindings() {
  return {
    tally: emptyTally(),
    rejected: new Array<RejectedLine>(),
    verdicts: new Array<LineVerdict>(),
    ids: new Array<FoundId>(),
  };
}
