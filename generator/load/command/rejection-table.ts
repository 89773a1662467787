// The table of rejected lines by event and property, for the terminal.
import { counted, figure } from "../../text/count.js";
import { displayWidth } from "../../text/display-text.js";
import { fit } from "../../text/fit.js";
import { problemWords } from "../problem-words.js";
import type { RejectionSummary } from "../rejections.js";

/** How many rows are printed. */
const mostRows = 20;
const narrowest = 8;
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
      ...row.map((cell, column) => pad(cell, widths[column] ?? narrowest)),
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

function widthsOf(rows: readonly (readonly string[])[]): number[] {
  return (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))),
  );
}

/** Shrinks the widest columns until all fit. */
function shrink(widths: readonly number[], room: number): readonly number[] {
  const result = [...widths];
  for (;;) {
    const total = result.reduce((sum, width) => sum + width, 0);
    const widest = Math.max(...result);
    if (total <= room || widest <= narrowest) return result;
    result[result.indexOf(widest)] = Math.max(
      narrowest,
      widest - Math.max(1, Math.floor((total - room) / result.length)),
    );
  }
}

function pad(text: string, width: number): string {
  const cut = fit(text, width);
  return cut + " ".repeat(Math.max(0, width - displayWidth(cut)));
}
