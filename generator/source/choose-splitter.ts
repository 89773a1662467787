// Determines how the records of a file are laid out, from its first bytes.
import {
  splitLines,
  splitValues,
  type Splitter,
  type TakeRecord,
} from "./split-records.js";

/** How many bytes are needed to decide; the rest may arrive in any number of pieces. */
export const headLength = 64 * 1024;

export type Layout = "lines" | "array" | "values";

export interface HeadVerdict {
  /** Absent if the file cannot be read at all. */
  readonly layout?: Layout;
  /** The end of a sentence about the file, such as "is a zip archive". */
  readonly problem?: string;
}

/**
 * Decides by the first bytes (up to `headLength`, or all of a shorter file).
 * The layout is lines, unless the first line opens an array of objects, or
 * begins a value that continues on the next line, as in pretty-printed JSON.
 */
export function judgeHead(head: Buffer): HeadVerdict {
  const problem = foreignFormat(head);
  if (problem !== undefined) return { problem };
  const text = head.toString("utf8").replace(/^\ufeff/, "");
  const [, first = ""] = /^\s*([^]{0,1})/.exec(text) ?? [];
  if (first === "[") {
    return { layout: /^\s*\[\s*(?:[{\]]|\[|$)/.test(text) ? "array" : "lines" };
  }
  if (first !== "{") return { layout: "lines" };
  return { layout: isLaidOut(text.trimStart()) ? "values" : "lines" };
}

/** The splitter for a layout. */
export function splitterFor(layout: Layout, take: TakeRecord): Splitter {
  switch (layout) {
    case "lines":
      return splitLines(take);
    case "array":
      return splitValues(1, take);
    case "values":
      return splitValues(0, take);
  }
}

/** Whether the first line leaves a bracket open, and a later line continues inside it. */
function isLaidOut(text: string): boolean {
  const end = text.indexOf("\n");
  if (end < 0) return false;
  const first = text.slice(0, end).trim();
  if (/[{[,:]$/.test(first)) {
    return /^\s*["}\]]/.test(text.slice(end + 1));
  }
  return false;
}

function foreignFormat(head: Buffer): string | undefined {
  const starts = (...bytes: readonly number[]) =>
    bytes.every((byte, at) => head[at] === byte);
  // With a byte order mark, or without one if a bracket of JSON is next to a zero byte.
  const isWide =
    starts(0xff, 0xfe) ||
    starts(0xfe, 0xff) ||
    [0x7b, 0x5b].some((code) => starts(code, 0) || starts(0, code));
  if (isWide) {
    return "is UTF-16, which PowerShell writes: save it as UTF-8";
  }
  if (starts(0x50, 0x4b, 3, 4)) return "is a zip archive: unpack it first";
  if (starts(0x42, 0x5a, 0x68)) {
    return "is compressed with bzip2: unpack it first";
  }
  return head.subarray(0, 8192).includes(0)
    ? "is a binary file, not JSON"
    : undefined;
}
