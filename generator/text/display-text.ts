// Shows untrusted strings in a terminal: measures their columns, and escapes everything that could deceive
// the reader.
import { eastAsianWidth } from "get-east-asian-width";

/**
 * One unit of terminal output: a letter with its accents, a Hangul syllable,
 * an emoji sequence, or an escape.
 */
export interface Cell {
  /** What to print; it never contains a control character. */
  readonly text: string;
  /** Width in columns. */
  readonly width: number;
  /** The part of the string that it shows, as UTF-16 offsets; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

const tabStop = 4;
/** A longer cluster is not a letter, but an attempt to draw over the screen. */
const longestCluster = 40;

const printableAscii = /^[ -~]*$/;
/** Characters that never join their neighbours; the segmenter is slow. */
const standAlone = /^[ -~가-힣·–—‘’“”…←↑→↓✓✗]*$/;
const hangulSyllables = /[가-힣]/g;
const emoji = /\p{Extended_Pictographic}|\u{20e3}/u;
const emojiStyle =
  /\p{Emoji_Presentation}|\u{fe0f}|\u{20e3}|\p{Regional_Indicator}/u;
const isMark = /^\p{M}/u;
/** Controls, bidi overrides, lone surrogates, and characters that look like nothing or like a space. */
const deceptive =
  /(?![ \u{3000}])[\p{C}\p{Zl}\p{Zp}\p{Zs}\p{Default_Ignorable_Code_Point}]/u;

let segmenter: Intl.Segmenter | undefined;

/** The letters of a text. The segmenter takes long to make, and most runs need none. */
function clustersOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
}

/**
 * A string with everything invisible escaped as `\u{202e}`: safe to print on a
 * terminal, and without line breaks.
 */
export function visible(text: string): string {
  if (standAlone.test(text)) return text;
  let result = "";
  for (const { segment } of clustersOf(text)) {
    for (const part of visibleParts(segment)) result += part.text;
  }
  return result;
}

/** The width of a string in columns, once it is made visible. */
export function displayWidth(text: string): number {
  if (printableAscii.test(text)) return text.length;
  if (standAlone.test(text)) {
    return text.length + (text.match(hangulSyllables)?.length ?? 0);
  }
  return widthOfCells(cellsOf(text));
}

/** The width of cells together, in columns. */
export function widthOfCells(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** Splits a line into cells; tabs become spaces up to the next tab stop. */
export function cellsOf(line: string): readonly Cell[] {
  if (printableAscii.test(line)) {
    return Array.from(line, (text, start) => ({
      text,
      width: 1,
      start,
      end: start + 1,
    }));
  }
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of clustersOf(line)) {
    let start = index;
    const parts =
      segment === "\t"
        ? [{ text: " ".repeat(tabStop - (column % tabStop)), length: 1 }]
        : visibleParts(segment);
    for (const { text, length } of parts) {
      const width = widthOf(text);
      cells.push({ text, width, start, end: start + length });
      column += width;
      start += length;
    }
  }
  return cells;
}

/** What to print for a part of the string, and how long that part is. */
interface VisiblePart {
  readonly text: string;
  readonly length: number;
}

/**
 * One part for a cluster that is safe to print, otherwise one for each code
 * point, with escapes where they are needed.
 */
function visibleParts(cluster: string): readonly VisiblePart[] {
  const isScribble = cluster.length > longestCluster;
  if (!isScribble && (emoji.test(cluster) || !deceptive.test(cluster))) {
    return [{ text: cluster, length: cluster.length }];
  }
  return Array.from(cluster, (character) => ({
    text:
      deceptive.test(character) || (isScribble && isMark.test(character))
        ? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
        : character,
    length: character.length,
  }));
}

/**
 * Marks, vowels and finals join the first character of a cluster, so only that
 * character decides the width.
 */
function widthOf(part: string): number {
  if (printableAscii.test(part)) return part.length;
  if (emojiStyle.test(part)) return 2;
  if (isMark.test(part)) return 0;
  return eastAsianWidth(part.codePointAt(0) ?? 0);
}
