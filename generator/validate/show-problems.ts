// The problems of a run for a terminal, by event and property: how often, what is wrong, and where first.
import { displayWidth, visible } from "../text/display-text.js";
import { fit } from "../text/fit.js";
import { pad } from "../text/table.js";
import { wrap } from "../text/wrap.js";
import { counted, figure } from "../text/count.js";
import type { LinePlace, ProblemSummary, ShownProblem } from "./problems.js";

/** How many rows are printed. */
const mostRows = 20;
/** How many names of unregistered events one row lists. */
const mostNames = 5;
const mostTextLines = 3;
const widestName = 42;
const narrowestText = 24;

/** One row of the report, before it is laid out. */
interface Row {
  readonly name: string;
  readonly count: string;
  readonly text: string;
  readonly first: string;
  readonly hint: string | undefined;
}

/** Lines that are no wider than the terminal; none if there is no problem. */
export function problemLines(
  { problems, others }: ProblemSummary,
  columns: number,
): readonly string[] {
  if (problems.length === 0) return [];
  const rows = rowsOf(problems);
  const shown = rows.slice(0, mostRows);
  const hidden = rows.length - shown.length;
  const nameWidth = Math.min(
    widestName,
    Math.max(...shown.map(({ name }) => displayWidth(name))),
  );
  const countWidth = Math.max(...shown.map(({ count }) => count.length));
  return [
    ...shown.flatMap((row) => layOut(row, nameWidth, countWidth, columns)),
    ...(hidden > 0 ? [`  and ${figure(hidden)} more`] : []),
    ...(others > 0
      ? [
          `  and ${counted(others, "problem")} of events or properties beyond these`,
        ]
      : []),
  ];
}

/** Events that are not registered share one row, in the place of the first of them among those as frequent. */
function rowsOf(problems: readonly ShownProblem[]): readonly Row[] {
  const isUnknown = ({ problem }: ShownProblem) =>
    problem === "unregistered_event";
  const unknown = problems.filter(isUnknown);
  const [first] = unknown;
  if (first === undefined) return problems.map(rowOf);
  const sum = unknown.reduce((total, { events }) => total + events, 0);
  return problems
    .filter((each) => each === first || !isUnknown(each))
    .map((each) =>
      each === first
        ? { events: sum, row: unknownRow(unknown, first, sum) }
        : { events: each.events, row: rowOf(each) },
    )
    .sort((one, other) => other.events - one.events)
    .map(({ row }) => row);
}

function unknownRow(
  unknown: readonly ShownProblem[],
  { first, hint }: ShownProblem,
  sum: number,
): Row {
  const names = unknown
    .slice(0, mostNames)
    .map(({ event, events }) => `${visible(event ?? "?")} (${figure(events)})`);
  const rest = unknown.length - names.length;
  return {
    name: "unregistered_event",
    count: figure(sum),
    text: `${names.join(", ")}${rest > 0 ? ` and ${figure(rest)} more` : ""}`,
    first: placeText(first),
    hint,
  };
}

function rowOf(problem: ShownProblem): Row {
  const { samples, events, first, hint } = problem;
  const value = showsValue(problem) ? (samples[0]?.value ?? "") : "";
  return {
    name: visible(subjectOf(problem)),
    count: figure(events),
    text: visible(
      `${predicateOf(problem)}${value === "" ? "" : `, is ${value}`}`,
    ),
    first: placeText(first),
    hint,
  };
}

/** `df_purchase.df_order_id`, `df_purchase`, or the code of a line's problem. */
export function subjectOf({ event, property, problem }: ShownProblem): string {
  const names = [event ?? "", property].filter((name) => name !== "");
  return names.length === 0 ? problem : names.join(".");
}

/** The validators' sentence without its subject, which the row names. */
export function predicateOf({ message, property }: ShownProblem): string {
  const key = property.split(".").at(-1) ?? "";
  const subject = `\`${key}\` `;
  return message.startsWith(subject) ? message.slice(subject.length) : message;
}

/** A missing value has nothing to show, and a whole record or the value of an unregistered key is not the problem. */
export function showsValue({
  problem,
  property,
}: Pick<ShownProblem, "problem" | "property">): boolean {
  return (
    property !== "" &&
    problem !== "required" &&
    !problem.startsWith("unregistered")
  );
}

/** "a.ndjson:12" */
export function placeText({ file, line }: LinePlace): string {
  return `${visible(file)}:${figure(line)}`;
}

function layOut(
  { name, count, text, first, hint }: Row,
  nameWidth: number,
  countWidth: number,
  columns: number,
): readonly string[] {
  const start = `  ${pad(name, nameWidth)}  ${count.padStart(countWidth)}  `;
  const indent = displayWidth(start);
  const room = Math.max(narrowestText, columns - indent - 1);
  const place = `first ${first}`;
  const together = `${text}  ${place}`;
  const lines =
    displayWidth(together) <= room
      ? [together]
      : [...wrapped(text, room), place];
  const hints = hint === undefined ? [] : wrapped(`hint: ${hint}`, room);
  return [...lines, ...hints].map((line, at) =>
    at === 0 ? `${start}${line}` : `${" ".repeat(indent)}${fit(line, room)}`,
  );
}

/** A few lines at most: a value may be as long as its sender wants. */
function wrapped(text: string, room: number): readonly string[] {
  const lines = wrap(text, 0, room).map((line) => fit(line, room));
  const more = lines.length > mostTextLines ? ["…"] : [];
  return [...lines.slice(0, mostTextLines), ...more];
}
