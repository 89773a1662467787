// The report as Markdown, for a pull request or a wiki, and as CSV, for a spreadsheet.
import { counted, figure } from "../text/count.js";
import { visible } from "../text/display-text.js";
import { csvRecord, guarded } from "../text/csv.js";
import { cell } from "../text/markdown.js";
import { durationText, shareText, sizeText } from "../text/measures.js";
import { shareOf, type ValidateReport } from "./report.js";
import { placeText, subjectOf } from "./show-problems.js";
import { thresholdText } from "./show-summary.js";

/** A comment on GitHub has at most 65,536 characters. */
const mostRows = 100;

export function showMarkdown(report: ValidateReport): string {
  const { problems, groups, by, neverSeen, unread, assumptions } = report;
  const { events, fine, dropped, share, broken, failedOn } = report;
  const sections = [
    [
      `**${counted(events, "event")}, ${figure(fine)} fine, ${figure(dropped)} would be dropped (${shareText(share)})**`,
    ],
    [
      `${counted(report.files.length, "file")}, ${sizeText(report.bytes)}, ${durationText(report.milliseconds)}${broken === 0 ? "" : `; ${counted(broken, "line")} could not be read`}`,
    ],
    ...table(
      ["event and property", "events", "share", "problem", "first", "hint"],
      problems.map((each) => [
        cell(subjectOf(each)),
        figure(each.events),
        shareText(each.share),
        cell(each.message),
        cell(placeText(each.first)),
        cell(each.hint ?? ""),
      ]),
    ),
    ...table(
      [cell(by.join(", ")), "events", "dropped", "share"],
      groups.map(({ values, events: count, dropped: bad }) => [
        cell(values.map((value) => value ?? "-").join(", ")),
        figure(count),
        figure(bad),
        shareText(shareOf(bad, count)),
      ]),
    ),
    ...list("Never seen", neverSeen),
    ...list("Assumed", assumptions),
    ...list(
      "Not read",
      unread.map(({ reason }) => reason),
    ),
    ...(report.interrupted ? [["Interrupted: the rest was not read."]] : []),
    ...(failedOn.length === 0
      ? []
      : [[`Failed on ${cell(failedOn.map(thresholdText).join(", "))}.`]]),
  ];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** One row for each problem; the first row names the columns. */
export function showCsv({ problems }: ValidateReport): string {
  const rows = [
    [
      ...["event", "property", "problem", "events", "share"],
      ...["message", "hint", "first", "last", "sample"],
    ],
    ...problems.map((each) => [
      each.event ?? "",
      each.property,
      each.problem,
      each.events,
      each.share,
      each.message,
      each.hint ?? "",
      `${each.first.file}:${String(each.first.line)}`,
      `${each.last.file}:${String(each.last.line)}`,
      each.samples[0]?.value ?? "",
    ]),
  ];
  return rows
    .map((row) =>
      csvRecord(
        row.map((value) =>
          typeof value === "number" ? String(value) : guarded(visible(value)),
        ),
      ),
    )
    .join("");
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  if (rows.length === 0) return [];
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const hidden = rows.length - mostRows;
  const lines = [
    row(head),
    row(head.map(() => "---")),
    ...rows.slice(0, mostRows).map(row),
  ];
  return hidden > 0 ? [lines, [`and ${figure(hidden)} more`]] : [lines];
}

function list(
  title: string,
  texts: readonly string[],
): readonly (readonly string[])[] {
  if (texts.length === 0) return [];
  const shown = texts.slice(0, mostRows).map((text) => `- ${cell(text)}`);
  return [[`${title}:`], shown];
}
