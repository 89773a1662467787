// The result of a validation as data: `schemas/validate-report.schema.json` describes it.
import type { Judge } from "../judge/make-judge.js";
import { recordForms, type RecordForm } from "./forms.js";
import { exportAssumptions } from "./export-csv.js";
import { exceeded, type Threshold } from "./fail-on.js";
import {
  summariseProblems,
  type LinePlace,
  type Problem,
  type ShownProblem,
} from "./problems.js";
import type { Group, Tally } from "./tally.js";

/** A file that could not be read, or not to its end. */
export interface UnreadFile {
  readonly file: string;
  /** A complete sentence. */
  readonly reason: string;
}

export interface FileCounts {
  readonly file: string;
  readonly lines: number;
  readonly events: number;
  readonly dropped: number;
}

/** Events that repeat the `event_log_id` of an earlier one. */
export interface Duplicates {
  readonly count: number;
  readonly first: readonly (LinePlace & { readonly id: string })[];
}

/** What is known of a run besides its counts. */
export interface RunFacts {
  readonly files: readonly FileCounts[];
  readonly unread: readonly UnreadFile[];
  /** As stored on the disk. */
  readonly bytes: number;
  readonly milliseconds: number;
  readonly interrupted: boolean;
  /** Absent unless they were looked for. */
  readonly duplicates?: Duplicates;
}

export interface ReportOptions {
  readonly by: readonly string[];
  readonly thresholds: readonly Threshold[];
  /** The least number of events that a run has to see. */
  readonly expect: number;
}

export type ReportedProblem = ShownProblem & {
  /** Of all events and unreadable lines. */
  readonly share: number;
};

export interface ValidateReport extends RunFacts {
  readonly ok: boolean;
  readonly lines: number;
  readonly broken: number;
  readonly events: number;
  readonly fine: number;
  readonly dropped: number;
  readonly share: number;
  readonly others: number;
  readonly emptyArrays: number;
  readonly expected: number;
  readonly forms: Readonly<Partial<Record<RecordForm, number>>>;
  readonly kinds: Readonly<Record<string, number>>;
  readonly problems: readonly ReportedProblem[];
  readonly otherProblems: number;
  readonly by: readonly string[];
  readonly groups: readonly Group[];
  readonly ungrouped: { readonly events: number; readonly dropped: number };
  readonly neverSeen: readonly string[];
  readonly assumptions: readonly string[];
  readonly failedOn: readonly Threshold[];
}

/** `registered` are the names of all active events. */
export function makeReport(
  tally: Tally,
  facts: RunFacts,
  options: ReportOptions,
  judge: Judge,
  registered: readonly string[],
): ValidateReport {
  const { events, dropped, broken, lines, others, emptyArrays } = tally;
  const { problems } = tally;
  const found = summariseProblems(problems);
  const failedOn = exceeded(tally, options.thresholds);
  const groups = [...tally.groups.values(), ...tally.foreignGroups.values()];
  groups.sort(
    (one, other) => other.dropped - one.dropped || other.events - one.events,
  );
  const total = events + broken;
  return {
    ok:
      failedOn.length === 0 &&
      events >= options.expect &&
      facts.unread.length === 0 &&
      !facts.interrupted,
    ...{ lines, broken, events, fine: events - dropped, dropped },
    share: shareOf(dropped, events),
    ...{ others, emptyArrays },
    expected: options.expect,
    ...facts,
    forms: Object.fromEntries(
      recordForms
        .filter((form) => tally.forms[form] > 0)
        .map((form) => [form, tally.forms[form]]),
    ),
    kinds: Object.fromEntries(problems.kinds),
    problems: found.problems.map((each) => reported(each, total, judge)),
    otherProblems: found.others,
    by: options.by,
    groups,
    ungrouped: tally.ungrouped,
    neverSeen: registered.filter((name) => !tally.seen.has(name)),
    assumptions: tally.forms["export-csv"] > 0 ? exportAssumptions : [],
    failedOn,
  };
}

/** Of nothing, nothing. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function reported(
  problem: Problem,
  total: number,
  judge: Judge,
): ReportedProblem {
  const { event, property, message, events, first, last, samples } = problem;
  const { problem: code, pointer } = problem;
  const given = problem.hint === undefined ? {} : { hint: problem.hint };
  const asked = [{ pointer, code, message, ...given }];
  const [hinted] = judge.addHints(asked, { event_name: event });
  return {
    ...(event !== undefined && { event }),
    ...{ property, problem: code, message },
    ...(hinted?.hint !== undefined && { hint: hinted.hint }),
    ...{ events, share: shareOf(events, total), first, last, samples },
  };
}
