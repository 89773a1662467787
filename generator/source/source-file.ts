// A source file, and positions in it: stored as offsets; lines and columns are computed on demand.

/** A file of the user's, read once. Spans refer to it by identity. */
export class SourceFile {
  /** The path in messages: relative to the working folder, with `/` on every platform. */
  readonly path: string;
  /** The text without a byte order mark, with its original line ends. */
  readonly text: string;
  #lineStarts: readonly number[] | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  /** Offsets of line starts; `\n`, `\r\n` and a lone `\r` end a line. */
  get lineStarts(): readonly number[] {
    return (this.#lineStarts ??= findLineStarts(this.text));
  }
}

/** A range of a source file, as UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** Whether a value is a span. Its field names say nothing: a property of the user's may be called `span`. */
export function isSpan(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    Reflect.get(value, "file") instanceof SourceFile
  );
}

/** A line and a column, both counted from 1; the column is in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The position of an offset; offsets past the end count as the end. */
export function positionAt(file: SourceFile, offset: number): Position {
  const starts = file.lineStarts;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return {
    line: low + 1,
    column: Math.min(offset, file.text.length) - (starts[low] ?? 0) + 1,
  };
}

/** The text of a line (counted from 1) without its line end; empty if there is no such line. */
export function lineText(file: SourceFile, line: number): string {
  const start = file.lineStarts[line - 1];
  if (start === undefined) return "";
  let end = file.lineStarts[line] ?? file.text.length;
  // A search with `$` would read the whole line again for each mistake in it.
  while (end > start && isLineEnd(file.text.charCodeAt(end - 1))) end--;
  return file.text.slice(start, end);
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
      starts.push(at + 1);
    }
  }
  return starts;
}
