// Splits a stream of bytes into the texts of records: lines, the elements of one large JSON array, or values
// that span lines.
//
// It only finds where a record ends, by counting brackets outside of strings.
// JSON.parse reads the records. A streaming parser would create tokens for a
// million events to find out the same, at a tenth of the speed.
import { isUtf8 } from "node:buffer";

/** The text of a record and the line on which it begins (from 1), or why it cannot be read. */
export type RecordText =
  | { readonly line: number; readonly text: string }
  | {
      readonly line: number;
      readonly problem: string;
      readonly code: "too_long" | "not_utf8" | "open_quote";
    };

export type TakeRecord = (record: RecordText) => void;

export interface Splitter {
  /** Takes the next bytes; `chunk` may be kept until its last record ends. */
  readonly push: (chunk: Buffer) => void;
  /** Ends the stream: what is left is the last record. */
  readonly end: () => void;
}

/** In bytes. Longer records are skipped without being kept. */
export const longestRecord = 16 * 1024 * 1024;

const newline = 0x0a;
const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;

/** The bytes of the current record so far. */
export interface Pending {
  readonly add: (part: Buffer) => void;
  /** Returns the record's text, or why it cannot be read; nothing is pending afterwards. */
  readonly take: (line: number) => RecordText;
  readonly isEmpty: () => boolean;
}

export function createPending(): Pending {
  let parts: Buffer[] = [];
  let length = 0;
  return {
    add: (part) => {
      length += part.length;
      if (length > longestRecord) parts = [];
      else if (part.length > 0) parts.push(part);
    },
    isEmpty: () => length === 0,
    take: (line) => {
      const tooLong = length > longestRecord;
      const [only] = parts;
      const bytes =
        parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
      parts = [];
      length = 0;
      if (tooLong) {
        const megabytes = String(longestRecord / 1024 / 1024);
        const problem = `is longer than ${megabytes} MB`;
        return { line, problem, code: "too_long" };
      }
      return isUtf8(bytes)
        ? { line, text: bytes.toString("utf8") }
        : { line, problem: "is not UTF-8", code: "not_utf8" };
    },
  };
}

/**
 * NDJSON: one record on each line. A truncated line does not affect the others.
 * `firstLine` is the number of the first one.
 */
export function splitLines(take: TakeRecord, firstLine = 1): Splitter {
  const pending = createPending();
  let line = firstLine;
  const takeBytes = (bytes: Buffer): void => {
    pending.add(bytes);
    take(pending.take(line));
  };
  /** Takes the line that an earlier chunk began, if it ends here; returns where the next one begins. */
  const finish = (chunk: Buffer): number => {
    const at = chunk.indexOf(newline);
    if (at >= 0) {
      takeBytes(chunk.subarray(0, at));
      line++;
    }
    return at + 1;
  };
  return {
    push: (chunk) => {
      let from = pending.isEmpty() ? 0 : finish(chunk);
      const end = chunk.lastIndexOf(newline) + 1;
      // Checked once for all lines: in nearly all chunks, no byte is wrong.
      const isText =
        chunk.length <= longestRecord && isUtf8(chunk.subarray(from, end));
      while (from < end) {
        const at = chunk.indexOf(newline, from);
        if (isText) take({ line, text: chunk.toString("utf8", from, at) });
        else takeBytes(chunk.subarray(from, at));
        line++;
        from = at + 1;
      }
      // A copy, so that a short remainder does not keep a whole chunk in memory.
      if (from < chunk.length) pending.add(Buffer.from(chunk.subarray(from)));
    },
    end: () => {
      if (!pending.isEmpty()) take(pending.take(line));
    },
  };
}

/**
 * Finds records by their brackets: at `depth` 0, values one after another, on
 * any number of lines; at `depth` 1, the elements of one array. Lines do not
 * separate these records, so what follows a broken one cannot be split
 * reliably.
 */
export function splitValues(depth: 0 | 1, take: TakeRecord): Splitter {
  const pending = createPending();
  let level = 0;
  let inString = false;
  let escaped = false;
  let line = 1;
  let startLine = 1;
  let isInside = false;
  return {
    push: (chunk) => {
      let from = 0;
      for (let at = 0; at < chunk.length; at++) {
        const code = chunk[at] ?? 0;
        if (code === newline) line++;
        if (inString) {
          if (escaped) escaped = false;
          else if (code === backslash) escaped = true;
          else if (code === quote) inString = false;
          continue;
        }
        const step = stepOf(code);
        if (step > 0) level++;
        const opens = step > 0 ? level - 1 === depth : level === depth;
        if (!isInside && opens && !isGap(code) && step >= 0) {
          isInside = true;
          from = at;
          startLine = line;
        }
        if (code === quote) inString = true;
        if (step < 0) level--;
        const ends =
          isInside &&
          (step < 0 ? level <= depth : level === depth && isGap(code));
        if (!ends) continue;
        // The bracket that closes the record is part of it; the one that closes the array is not.
        const closesOuter = step < 0 && level < depth;
        const end = step < 0 && !closesOuter ? at + 1 : at;
        pending.add(chunk.subarray(from, end));
        take(pending.take(startLine));
        isInside = false;
      }
      if (isInside) pending.add(Buffer.from(chunk.subarray(from)));
    },
    end: () => {
      if (!pending.isEmpty()) take(pending.take(startLine));
    },
  };
}

/** 1 for an opening bracket, -1 for a closing one. */
function stepOf(code: number): -1 | 0 | 1 {
  if (code === 0x7b || code === 0x5b) return 1;
  return code === 0x7d || code === 0x5d ? -1 : 0;
}

/** The separators between records: whitespace and commas. */
function isGap(code: number): boolean {
  return code <= 0x20 || code === comma;
}
