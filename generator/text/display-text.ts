// Text as a terminal shows it: how many columns it takes, and nothing in it that could play tricks on the reader.
import { eastAsianWidth } from "get-east-asian-width";

/** What a terminal shows as one unit: a letter with its accents, a Hangul syllable, an emoji sequence, or an escape. */
export interface Cell {
  /** What to print; never a control character. */
  readonly text: string;
  /** In columns. */
  readonly width: number;
  /** What it stands for in the text, as UTF-16 offsets; `end` is not in it. */
  readonly start: number;
  readonly end: number;
}

const tabStop = 4;
/** A longer cluster is no letter but an attempt to scribble over the screen. */
const longestCluster = 40;

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
const printableAscii = /^[ -~]*$/;
const emoji = /\p{Extended_Pictographic}|\u{20e3}/u;
const emojiStyle =
  /\p{Emoji_Presentation}|\u{fe0f}|\u{20e3}|\p{Regional_Indicator}/u;
const isMark = /^\p{M}/u;
/** Controls, bidi overrides, lone surrogates, and blanks or letters that cannot be determined from nothing or from a space. */
const deceptive =
  /(?![ \u{3000}])[\p{C}\p{Zl}\p{Zp}\p{Zs}\p{Default_Ignorable_Code_Point}]/u;

/**
 * A text with everything invisible spelled out as `\u{202e}`, safe to print on
 * a terminal and without line breaks.
 */
export function visible(text: string): string {
  if (printableAscii.test(text)) return text;
  let result = "";
  for (const { segment } of segmenter.segment(text)) {
    for (const part of visibleParts(segment)) result += part.text;
  }
  return result;
}

/** How many columns a text takes once it is made visible. */
export function displayWidth(text: string): number {
  if (printableAscii.test(text)) return text.length;
  return widthOfCells(cellsOf(text));
}

/** How many columns cells take together. */
export function widthOfCells(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** A line cut into cells; tabs become blanks up to the next stop. */
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
  for (const { segment, index } of segmenter.segment(line)) {
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

/** What to print for a stretch of the text, and how long that stretch is. */
interface VisiblePart {
  readonly text: string;
  readonly length: number;
}

/** One part for a cluster that is fine, one for each code point where something has to be spelled out. */
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

/** Marks, vowels and finals join the first character of a cluster, so that one alone decides. */
function widthOf(part: string): number {
  if (printableAscii.test(part)) return part.length;
  if (emojiStyle.test(part)) return 2;
  if (isMark.test(part)) return 0;
  return eastAsianWidth(part.codePointAt(0) ?? 0);
}
