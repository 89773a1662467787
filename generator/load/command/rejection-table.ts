// The table of rejected lines by event and property, for the terminal.
import { counted, figure } from "../../text/count.js";
import { pad, shrink, widthsOf } from "../../text/table.js";
import { problemWords } from "../problem-words.js";
import type { RejectionSummary } from "../rejections.js";

/** How many rows are printed. */
const mostRows = 20;
const gap = "  ";

/** The lines of the table, none wider than the terminal; no lines if nothing was rejected. */
export function rejectionTable(
  { groups, others }: RejectionSummary,
  columns: number,
  isResumed: boolean,
): readonly string[] {
  if (groups.length === 0) return [];
  const shown = groups.slice(0, mostRows);
  const counts = ["lines", ...shown.map(({ lines }) => figure(lines))];
  const cells = [
    ["event", "property", "problem", "first"],
    ...shown.map(({ event, property, problem, first }) => [
      event ?? "-",
      property === "" ? "-" : property,
      problemWords(problem),
      first,
    ]),
  ];
  const countWidth = Math.max(8, ...counts.map((each) => each.length));
  const room = columns - gap.length - countWidth - 4 * gap.length;
  const widths = shrink(widthsOf(cells), room);
  const rows = cells.map((row, at) =>
    [
      `${gap}${(counts[at] ?? "").padStart(countWidth)}`,
      ...row.map((cell, column) => pad(cell, widths[column] ?? 0)),
    ]
      .join(gap)
      .trimEnd(),
  );
  const hidden = groups.length - shown.length;
  return [
    `rejected by event and property${isResumed ? ", in this run" : ""}:`,
    ...rows,
    ...(hidden > 0 ? [`${gap}and ${figure(hidden)} more`] : []),
    ...(others > 0
      ? [
          `${gap}and ${counted(others, "problem")} of events or properties beyond these`,
        ]
      : []),
  ];
}
