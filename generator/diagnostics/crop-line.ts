// Crops a line of source text to the width of a terminal, around the marked range.
import {
  cellsOf,
  displayWidth,
  widthOfCells,
  type Cell,
} from "../text/display-text.js";

/** A range of a line, as UTF-16 offsets, and the label after its marks. */
export interface MarkedStretch {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

export interface CroppedLine {
  /** The visible part of the line, with `…` where it is cropped. */
  readonly text: string;
  /** Where the marked range begins in it, in columns. */
  readonly column: number;
  /** Width in columns, at least 1: an empty range is marked too. */
  readonly width: number;
}

/**
 * A line with more characters than this for each column is cropped before it
 * is measured: measuring megabytes takes seconds.
 */
const charactersPerColumn = 8;

/** The line, or as much of it around the marked range as fits into `room` columns. */
export function cropLine(
  line: string,
  mark: MarkedStretch,
  room: number,
): CroppedLine {
  const { piece, offset } = cutLong(
    line,
    mark.from,
    room * charactersPerColumn,
  );
  const cells = cellsOf(piece);
  const total = widthOfCells(cells);
  const start = startColumn(cells, mark.from - offset);
  const end = Math.max(start + 1, endColumn(cells, mark.to - offset));
  if (total <= room && piece.length === line.length) {
    const text = cells.map((cell) => cell.text).join("");
    return { text, column: start, width: end - start };
  }
  const label = mark.label === "" ? 0 : displayWidth(mark.label) + 1;
  const wanted = Math.min(room - 2, end - start + label);
  const fitsAtStart = offset === 0 && start + wanted < room;
  const first = fitsAtStart ? 0 : Math.max(0, start - ((room - wanted) >> 1));
  const last = first + room;
  return keepColumns(cells, {
    cutBefore: offset > 0 || first > 0,
    cutAfter: last < total || offset + piece.length < line.length,
    first,
    last,
    start,
    end,
  });
}

interface Window {
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** The columns to keep; `last` is exclusive. */
  readonly first: number;
  readonly last: number;
  /** The columns to mark. */
  readonly start: number;
  readonly end: number;
}

function keepColumns(cells: readonly Cell[], window: Window): CroppedLine {
  const { cutBefore, cutAfter, start, end } = window;
  const first = window.first + (cutBefore ? 1 : 0);
  const last = window.last - (cutAfter ? 1 : 0);
  let text = cutBefore ? "…" : "";
  let used = cutBefore ? 1 : 0;
  let markStart: number | undefined;
  let markEnd = 0;
  let column = 0;
  for (const cell of cells) {
    const next = column + cell.width;
    // A wide cell on the edge is left out.
    if (column >= first && next <= last) {
      if (column >= start) markStart ??= used;
      text += cell.text;
      used += cell.width;
      if (next <= end) markEnd = used;
    }
    column = next;
  }
  const begin = markStart ?? used;
  return {
    text: cutAfter ? `${text}…` : text,
    column: begin,
    width: Math.max(1, markEnd - begin),
  };
}

function cutLong(
  line: string,
  from: number,
  longest: number,
): { readonly piece: string; readonly offset: number } {
  if (line.length <= longest) return { piece: line, offset: 0 };
  const offset = Math.max(0, from - longest / 2);
  return { piece: line.slice(offset, offset + longest), offset };
}

/** The column of the cell at an offset. */
function startColumn(cells: readonly Cell[], offset: number): number {
  const index = cells.findIndex(({ end }) => end > offset);
  return widthOfCells(index < 0 ? cells : cells.slice(0, index));
}

/** The column after the last cell that begins before an offset. */
function endColumn(cells: readonly Cell[], offset: number): number {
  return widthOfCells(cells.filter(({ start }) => start < offset));
}
