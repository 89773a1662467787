// Reports the result of `infer`: a summary in a few lines, and JSON.
import type { Draft, DraftProperty } from "../draft.js";
import { shown } from "../describe-counts.js";
import {
  describeSources,
  sourceJson,
  type Sources,
} from "./describe-sources.js";
import { counted, figure } from "../../text/count.js";

export interface Inference {
  readonly draft: Draft;
  readonly sources: Sources;
  /** The number of errors left in the draft. */
  readonly errors: number;
  /** The draft's path in messages; absent if it was written to stdout. */
  readonly output: string | undefined;
  /**
   * The arguments of the `init` command that sets up the app for the draft;
   * absent if nothing is to be set up.
   */
  readonly setup: string | undefined;
  /** How our command is called in the working folder. */
  readonly call: (words: string) => string;
}

const mostConflicts = 10;

/** The summary for stderr, and the same as data for JSON. */
export function describeInference({
  draft,
  sources,
  errors,
  output,
  setup,
  call,
}: Inference): {
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
} {
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
  const lines = [
    ...describeSources(sources),
    ...conflictLines(conflicts),
    `${output ?? "draft"}: ${counted(events, "event")} (${figure(draft.standardEvents.length)} standard), ${counted(defined, "own property")}${leftOut.length + conflicts.length > 0 ? `, ${figure(leftOut.length + conflicts.length)} omitted or in conflict: comments in the draft give the reasons` : ""}`,
    ...(errors > 0
      ? [
          `it does not compile yet: ${counted(errors, "error")}, each a comment in the draft`,
        ]
      : []),
    ...(output === undefined
      ? []
      : [
          `next: compare ${output} with the console, then run \`${call(output)}\``,
          ...(setup === undefined
            ? []
            : [
                `then: \`${call(setup)}\` keeps it and adds scripts and a CI job`,
              ]),
        ]),
  ];
  return {
    text: `${lines.join("\n")}\n`,
    json: {
      ...sourceJson(sources),
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
