// What `infer` tells about its draft: for people in a few lines, for programs as data.
import type { SamplesRead } from "../infer/collect-samples.js";
import type { Draft, DraftProperty } from "../infer/draft.js";
import type { Skipped } from "../infer/read-record.js";
import { at, counted, figure, shown } from "../infer/wording.js";
import { count } from "./list-names.js";
import { took } from "./took.js";

export interface Inference {
  readonly draft: Draft;
  readonly read: SamplesRead;
  /** Errors that are left in the draft. */
  readonly errors: number;
  /** The samples' files, for a sentence. */
  readonly from: string;
  /** The draft's path as messages call it; absent when it went to stdout. */
  readonly output: string | undefined;
}

const mostConflicts = 10;

/** The summary on stderr, and the same as facts. */
export function describeInference({
  draft,
  read,
  errors,
  from,
  output,
}: Inference): {
  readonly text: string;
  readonly facts: Readonly<Record<string, unknown>>;
} {
  const { facts, skipped } = read;
  const properties = [
    ...draft.eventProperties,
    ...draft.itemProperties,
    ...draft.userProperties,
  ];
  const conflicts = properties.filter(({ conflict }) => conflict);
  const leftOut = [
    ...properties.filter(
      ({ status, conflict }) => status === "leftOut" && !conflict,
    ),
    ...draft.events.filter((event) => event.leftOut),
  ];
  const own = draft.events.filter(
    (event) => !event.standard && !event.leftOut,
  ).length;
  const events = own + draft.standardEvents.length;
  const defined = properties.filter(
    ({ status }) => status === "defined",
  ).length;
  const profiles =
    facts.userSamples === 0
      ? ""
      : ` and ${counted(facts.userSamples, "user profile")}`;
  const lines = [
    `${from}: ${counted(facts.eventSamples, "event")}${profiles} in ${counted(read.records, "record")}${took()}`,
    ...listSkipped(skipped).split("\n").filter(Boolean),
    ...conflictLines(conflicts),
    `${output ?? "draft"}: ${count(events, "event")} (${figure(draft.standardEvents.length)} standard), ${count(defined, "own property")}${leftOut.length + conflicts.length > 0 ? `, ${figure(leftOut.length + conflicts.length)} left out or in conflict: comments in the draft say why` : ""}`,
    ...(errors > 0
      ? [
          `it does not compile yet: ${count(errors, "error")}, each a comment in the draft`,
        ]
      : []),
    ...(output === undefined
      ? []
      : [
          `next: compare ${output} with the console, then run \`npx dfn-codegen ${output}\``,
        ]),
  ];
  return {
    text: `${lines.join("\n")}\n`,
    facts: {
      samples: { events: facts.eventSamples, users: facts.userSamples },
      skipped: {
        count: skipped.count,
        first: skipped.first.map(({ place, problem }) => ({
          ...place,
          problem,
        })),
      },
      events: { standard: draft.standardEvents.length, own },
      conflicts: conflicts.map(({ name, remarks }) => ({ name, remarks })),
      leftOut: leftOut.map(({ name, remarks }) => ({ name, remarks })),
      errors,
      ...(output !== undefined && { output }),
    },
  };
}

function conflictLines(conflicts: readonly DraftProperty[]): readonly string[] {
  const lines = conflicts
    .slice(0, mostConflicts)
    .map(
      ({ name, remarks }) => `  conflict: ${shown(name)}: ${remarks.join(" ")}`,
    );
  const rest = conflicts.length - lines.length;
  return rest > 0 ? [...lines, `  and ${figure(rest)} more conflicts`] : lines;
}

/** A line for each of the first records that could not be used; empty when all could. */
export function listSkipped({ count: all, first }: Skipped): string {
  if (all === 0) return "";
  const rest = all - first.length;
  const lines = [
    `  skipped ${counted(all, "record")}:`,
    ...first.map(({ place, problem }) => `    ${at(place)} ${problem}`),
    ...(rest > 0 ? [`    and ${figure(rest)} more`] : []),
  ];
  return `${lines.join("\n")}\n`;
}
