// Splits a stream of bytes into the records of a CSV (RFC 4180), and a record into its cells.
//
// Like `split-records`, it only finds where a record ends: a quoted cell may
// contain line breaks. A quote opens a cell only at the cell's start, so an inch
// mark inside a cell does not swallow the lines after it.
import {
  createPending,
  type Splitter,
  type TakeRecord,
} from "./split-records.js";

const newline = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

/** At the start of a cell, in one without quotes, in quotes, or after a quote inside quotes. */
type State = "start" | "plain" | "quoted" | "closing";

/** Passes on each record, without its line break, and the line on which it begins; `separator` is one ASCII character. */
export function splitCsv(take: TakeRecord, separator = ","): Splitter {
  const between = separator.charCodeAt(0);
  const pending = createPending();
  let state: State = "start";
  let line = 1;
  let startLine = 1;
  return {
    push: (chunk) => {
      let from = 0;
      for (let at = 0; at < chunk.length; at++) {
        const code = chunk[at] ?? 0;
        if (code === newline) line++;
        if (state === "quoted") {
          if (code === quote) state = "closing";
          continue;
        }
        if (code === newline) {
          pending.add(chunk.subarray(from, at));
          take(pending.take(startLine));
          startLine = line;
          from = at + 1;
          state = "start";
        } else if (code === between) state = "start";
        else if (code === quote && state !== "plain") state = "quoted";
        else state = "plain";
      }
      if (from < chunk.length) pending.add(Buffer.from(chunk.subarray(from)));
    },
    end: () => {
      if (pending.isEmpty()) return;
      const record = pending.take(startLine);
      take(
        state === "quoted" && "text" in record
          ? {
              line: startLine,
              problem: "opens a quote that is never closed",
              code: "open_quote",
            }
          : record,
      );
    },
  };
}

/** The cells of one record, without their quotes. */
export function cellsOf(record: string, separator = ","): readonly string[] {
  const text =
    record.charCodeAt(record.length - 1) === carriageReturn
      ? record.slice(0, -1)
      : record;
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text.charCodeAt(at) === quote) {
      const end = closingQuote(text, at + 1);
      const next = text.indexOf(separator, end);
      const rest = text.slice(end + 1, next < 0 ? undefined : next);
      cells.push(text.slice(at + 1, end).replaceAll('""', '"') + rest);
      if (next < 0) return cells;
      at = next + 1;
      continue;
    }
    const end = text.indexOf(separator, at);
    cells.push(text.slice(at, end < 0 ? undefined : end));
    if (end < 0) return cells;
    at = end + 1;
  }
}

/** Where the quote is that ends a cell, and is not one of a pair; the end if there is none. */
function closingQuote(text: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return text.length;
    if (text.charCodeAt(at + 1) !== quote) return at;
  }
}
