// Says of names that are no longer registered what became of them, from earlier versions of the taxonomy.
import type { EventDef, Taxonomy } from "../model/taxonomy.js";
import type { UsageReport } from "./usage-report.js";

/** What became of an event, and what to use instead, if there is something. */
interface Fate {
  readonly text: string;
  readonly hint?: string;
}

/** Whether a report has names of which earlier versions may know something. */
export function hasUnknownNames({ deadImports, raw }: UsageReport): boolean {
  return (
    deadImports.some(({ event }) => event === null) ||
    raw.some(({ problems }) =>
      problems.some(({ code }) => code === "unregistered-event"),
    )
  );
}

/** The report, with what became of events that an earlier version has; `past` is newest first. */
export function explainGone(
  report: UsageReport,
  past: readonly Taxonomy[],
  taxonomy: Taxonomy,
): UsageReport {
  const find = (matches: (event: EventDef) => boolean) => {
    const event = past.flatMap(({ events }) => events).find(matches);
    return event && fateOf(event, past, taxonomy);
  };
  return {
    ...report,
    deadImports: report.deadImports.map((each) => {
      if (each.event !== null) return each;
      const fate = find(({ names }) => names.builder === each.name);
      if (fate === undefined) return each;
      const { text, hint } = fate;
      return {
        ...each,
        became: hint === undefined ? text : `${text}: ${hint}`,
      };
    }),
    raw: report.raw.map((call) => ({
      ...call,
      problems: call.problems.map((problem) => {
        if (problem.code !== "unregistered-event") return problem;
        const name = (call.names ?? []).find((each) =>
          problem.message.startsWith(`\`${each}\` `),
        );
        if (name === undefined) return problem;
        const fate =
          find((event) => event.name === name) ??
          renaming(name, past, taxonomy);
        if (fate === undefined) return problem;
        const { text, hint = "remove the call, or register the event again" } =
          fate;
        return { ...problem, message: text, hint };
      }),
    })),
  };
}

/** "`banner_clicked` was removed from the taxonomy, which replaced it by `main_opened`", "use `mainOpened`" */
function fateOf(
  { name, deprecated }: EventDef,
  past: readonly Taxonomy[],
  taxonomy: Taxonomy,
): Fate {
  const renamed = renaming(name, past, taxonomy);
  if (renamed !== undefined) return renamed;
  const replacement = activeEvent(deprecated?.replacedBy, taxonomy);
  return replacement === undefined
    ? { text: `\`${name}\` was removed from the taxonomy` }
    : {
        text: `\`${name}\` was removed from the taxonomy, which replaced it by \`${replacement.name}\``,
        hint: `use \`${replacement.names.builder}\``,
      };
}

/** An earlier version may state a rename that the present one states no more. */
function renaming(
  name: string,
  past: readonly Taxonomy[],
  taxonomy: Taxonomy,
): Fate | undefined {
  const renamed = past
    .flatMap(({ events }) => events)
    .find(({ renamedFrom }) => renamedFrom === name);
  const next = activeEvent(renamed?.name, taxonomy);
  return (
    next && {
      text: `\`${name}\` was renamed to \`${next.name}\``,
      hint: `use \`${next.names.builder}\``,
    }
  );
}

function activeEvent(
  name: string | undefined,
  { events }: Taxonomy,
): EventDef | undefined {
  return events.find(
    (event) => event.name === name && event.status === "active",
  );
}
