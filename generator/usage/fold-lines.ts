// Wraps the lines of a report at the width of a terminal, with a hanging indent.
import { cellsOf, displayWidth, visible } from "../text/display-text.js";
import { pathAt, plain, restAt } from "./show-parts.js";
import type { SourceLocation } from "./source-location.js";

export interface Layout {
  /** In columns. */
  readonly width: number;
  /** On a screen a path that is longer than a line loses its beginning; in a file or a pipe it is kept. */
  readonly cutsPaths: boolean;
}

/** Words in lines of at most the width, where no word alone is longer; `hanging` is the indent of further lines. */
export function fold(
  words: readonly string[],
  indent: string,
  hanging: string,
  { width }: Layout,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer =
      line === ""
        ? (lines.length === 0 ? indent : hanging) + word
        : `${line} ${word}`;
    if (line !== "" && displayWidth(longer) > width) {
      lines.push(line.trimEnd());
      line = hanging + word;
    } else {
      line = longer;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** A sentence, with everything invisible spelled out. */
export function foldText(
  text: string,
  indent: string,
  hanging: string,
  layout: Layout,
): readonly string[] {
  // Two spaces stay together.
  return fold(visible(text).split(/ (?! )/), indent, hanging, layout);
}

/** `src/cart.ts:12:5 in onBuy` */
export function placeLines(
  place: SourceLocation,
  indent: string,
  layout: Layout,
  more: readonly string[] = [],
): readonly string[] {
  const room = layout.width - indent.length;
  const path = visible(pathAt(place));
  const short = layout.cutsPaths ? cutPath(path, room) : path;
  const words = [short, ...restAt(place).map(visible), ...more.map(visible)];
  return fold(words, indent, `${indent}  `, layout);
}

/** A place and what is there: on one line where that fits, else below each other. */
export function placedLines(
  place: SourceLocation,
  text: string,
  indent: string,
  layout: Layout,
): readonly string[] {
  const lines = placeLines(place, indent, layout);
  const [only] = lines;
  const one = `${only ?? ""}  ${visible(text)}`;
  return lines.length === 1 && displayWidth(one) <= layout.width
    ? [one]
    : [...lines, ...foldText(text, `${indent}  `, `${indent}    `, layout)];
}

/** `…/checkout/cart.ts:12:5`: the end says more than the beginning. */
export function cutPath(path: string, room: number): string {
  if (displayWidth(path) <= room) return path;
  const parts = path.split("/");
  for (let at = 1; at < parts.length; at++) {
    const short = `…/${parts.slice(at).join("/")}`;
    if (displayWidth(short) <= room) return short;
  }
  const cells = [...cellsOf(parts.at(-1) ?? "")];
  let width = 1;
  let end = "";
  for (const cell of cells.reverse()) {
    width += cell.width;
    if (width > room) break;
    end = cell.text + end;
  }
  return `…${end}`;
}

/** What a raw call calls, and the names of its event. */
export function callLines(
  callee: string,
  names: readonly string[] | null,
  layout: Layout,
): readonly string[] {
  const text = `${callee}  ${names === null ? "?" : names.join(" | ")}`;
  return foldText(text, "    ", "      ", layout);
}

/** A sentence about a raw call, below it. */
export function reasonLines(text: string, layout: Layout): readonly string[] {
  return foldText(`- ${plain(text)}`, "      ", "        ", layout);
}
