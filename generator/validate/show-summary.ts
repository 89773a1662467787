// The summary of a validation for a terminal.
import { counted, figure } from "../text/count.js";
import { displayWidth, visible } from "../text/display-text.js";
import { fit } from "../text/fit.js";
import { listNames, sentenceList } from "../text/lists.js";
import {
  durationText,
  perSecond,
  shareText,
  sizeText,
} from "../text/measures.js";
import { wrap } from "../text/wrap.js";
import type { Threshold } from "./fail-on.js";
import type { RecordForm } from "./forms.js";
import { shareOf, type ValidateReport } from "./report.js";
import { placeText, problemLines } from "./show-problems.js";

const mostGroupsShown = 20;

const formNames: Readonly<Record<RecordForm, string>> = {
  records: "records",
  requests: "requests",
  sdk: "SDK payloads",
  "export-csv": "export rows",
};

/** No line is wider than the terminal, except for names that cannot be shortened. */
export function showSummary(
  report: ValidateReport,
  columns: number,
  asksFor: { readonly groups: boolean },
): string {
  const { problems, otherProblems: others, neverSeen } = report;
  const lines = [
    ...titleLines(report),
    ...problemLines({ problems, others }, columns),
    ...(report.events > 0 && neverSeen.length > 0
      ? wrap(`never seen: ${listNames(neverSeen).replaceAll("`", "")}`, 2)
      : []),
    ...(asksFor.groups ? groupLines(report, columns) : []),
    ...duplicateLines(report),
    ...report.assumptions.flatMap((each) => wrap(`assumed: ${each}`, 2)),
    ...(report.interrupted ? ["interrupted: the rest was not read"] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** "a.ndjson: 12 events, 11 fine, 1 would be dropped (8.33 %)" and how long it took. */
function titleLines(report: ValidateReport): readonly string[] {
  const { files, events, fine, dropped, share, broken } = report;
  const { others, emptyArrays } = report;
  const [only] = files;
  const name =
    files.length === 1 && only !== undefined
      ? visible(only.file)
      : counted(files.length, "file");
  const sums = [
    counted(events, "event"),
    `${figure(fine)} fine`,
    `${figure(dropped)} would be dropped${dropped === 0 ? "" : ` (${shareText(share)})`}`,
  ];
  const { bytes, milliseconds, forms } = report;
  const rate = perSecond(events, milliseconds);
  const kinds = Object.keys(forms).map((form) => formNames[form as RecordForm]);
  return [
    ...wrap(`${name}: ${sums.join(", ")}`),
    ...(broken === 0 ? [] : [`${counted(broken, "line")} could not be read`]),
    ...(others === 0
      ? []
      : [
          `${counted(others, "value")} not judged: user profiles and identities`,
        ]),
    ...(emptyArrays === 0
      ? []
      : [`${counted(emptyArrays, "empty array")} without events`]),
    `${sizeText(bytes)}${kinds.length === 0 ? "" : ` of ${sentenceList(kinds)}`} in ${durationText(milliseconds)}${rate === 0 ? "" : `, ${figure(rate)} events/s`}`,
  ];
}

function groupLines(
  { by, groups, ungrouped }: ValidateReport,
  columns: number,
): readonly string[] {
  const shown = groups.slice(0, mostGroupsShown);
  const rows = [
    ["events", "dropped", "share", by.join(", ")],
    ...shown.map(({ values, events, dropped }) => [
      figure(events),
      figure(dropped),
      shareText(shareOf(dropped, events)),
      values.map((value) => visible(value ?? "-")).join(", "),
    ]),
  ];
  const widths = [0, 1, 2].map((at) =>
    Math.max(...rows.map((row) => displayWidth(row[at] ?? ""))),
  );
  const hidden = groups.length - shown.length;
  return [
    "by " + by.join(", ") + ":",
    ...rows.map((row) => {
      const numbers = widths.map((width, at) =>
        (row[at] ?? "").padStart(width),
      );
      const start = `  ${numbers.join("  ")}  `;
      return `${start}${fit(row[3] ?? "", Math.max(8, columns - start.length - 1))}`;
    }),
    ...(hidden > 0 ? [`  and ${figure(hidden)} more`] : []),
    ...(ungrouped.events > 0
      ? [`  and ${counted(ungrouped.events, "event")} of values beyond these`]
      : []),
  ];
}

function duplicateLines({ duplicates }: ValidateReport): readonly string[] {
  if (duplicates === undefined) return [];
  const { count, first } = duplicates;
  if (count === 0) return ["no repeated `event_log_id`"];
  const places = first.map(placeText).join(", ");
  return wrap(
    `${counted(count, "event")} ${count === 1 ? "repeats" : "repeat"} an earlier \`event_log_id\`: ${places}${count > first.length ? ", …" : ""}`,
  );
}

/** "dropped over 1 %" */
export function thresholdText({ kind, share }: Threshold): string {
  return share === 0 ? kind : `${kind} over ${shareText(share)}`;
}
