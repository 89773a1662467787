// A piece of a source file with marks under it, as the pretty report shows it.
import {
  lineText,
  positionAt,
  type SourceFile,
  type Span,
} from "../source/source-file.js";
import type { Severity } from "./diagnostic.js";
import { cropLine } from "./crop-line.js";
import { visible } from "../text/display-text.js";
import type { Paint } from "./paint.js";

/** A span to mark: with carets in the severity's colour, or with dashes if it is a related location. */
export interface Mark {
  readonly span: Span;
  readonly label: string;
  readonly style: Severity | "related";
}

export interface FrameLayout {
  /** Width of the widest line number. */
  readonly gutter: number;
  /** Width of the terminal. */
  readonly width: number;
  readonly paint: Paint;
}

/** The position of a mark on the one line that shows it. */
interface PlacedMark extends Mark {
  readonly line: number;
  /** In UTF-16 units of the line; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
}

/**
 * The lines of a frame: the location, then each marked line once, in order,
 * with its marks below. An empty line replaces omitted lines. `at` is the
 * location in the heading. All marks are in one file.
 */
export function frameLines(
  at: Span,
  marks: readonly Mark[],
  layout: FrameLayout,
): readonly string[] {
  const { gutter, paint } = layout;
  const { line, column } = positionAt(at.file, at.start);
  const place = `${visible(at.file.path)}:${String(line)}:${String(column)}`;
  const lines = [`${" ".repeat(gutter)}${paint("frame", "┌")} ${place}`];
  let before: number | undefined;
  for (const group of groupByLine(marks.map(placeMark))) {
    if (before !== undefined && group.line > before + 1) {
      lines.push(`${" ".repeat(gutter)}${paint("frame", "│")}`);
    }
    before = group.line;
    lines.push(...markedLine(at.file, group.line, group.marks, layout));
  }
  return lines;
}

/** The number of the line that shows a mark. */
export function lineOf(span: Span): number {
  return positionAt(span.file, span.start).line;
}

function placeMark(mark: Mark): PlacedMark {
  const { file, start, end } = mark.span;
  const { line, column } = positionAt(file, start);
  const text = lineText(file, line);
  const from = Math.min(column - 1, text.length);
  // Of a span over several lines, only the first is marked, without its trailing spaces.
  const to = Math.min(from + (end - start), text.trimEnd().length);
  return { ...mark, line, from, to: Math.max(from, to) };
}

function groupByLine(
  marks: readonly PlacedMark[],
): readonly { readonly line: number; readonly marks: readonly PlacedMark[] }[] {
  const byLine = new Map<number, PlacedMark[]>();
  for (const mark of marks) {
    const others = byLine.get(mark.line);
    if (others === undefined) byLine.set(mark.line, [mark]);
    else others.push(mark);
  }
  return Array.from(byLine, ([line, group]) => ({
    line,
    marks: group.sort((a, b) => a.from - b.from || a.to - b.to),
  })).sort((a, b) => a.line - b.line);
}

function markedLine(
  file: SourceFile,
  line: number,
  marks: readonly PlacedMark[],
  { gutter, width, paint }: FrameLayout,
): readonly string[] {
  const bar = paint("frame", "│");
  const number = paint("frame", String(line).padStart(gutter));
  const room = width - gutter - 2;
  const lines: string[] = [];
  let shown: string | undefined;
  for (const mark of marks) {
    const crop = cropLine(lineText(file, line), mark, room);
    // Marks that need different parts of a long line get a copy of the line each.
    if (crop.text !== shown) {
      lines.push(`${number}${bar} ${crop.text}`.trimEnd());
      shown = crop.text;
    }
    const sign = mark.style === "related" ? "-" : "^";
    const label = mark.label === "" ? "" : ` ${visible(mark.label)}`;
    const under = paint(mark.style, sign.repeat(crop.width) + label);
    lines.push(
      `${" ".repeat(gutter)}${bar} ${" ".repeat(crop.column)}${under}`,
    );
  }
  return lines;
}
