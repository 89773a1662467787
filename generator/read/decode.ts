// Decodes the bytes of a file as UTF-8 and nothing else, because a wrong guess would silently damage Korean
// names.
import { notUtf8 } from "../diagnostics/codes/source-not-utf8.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { positionAt, SourceFile } from "../source/source-file.js";

export interface Decoded {
  /** If the bytes are not UTF-8, the readable part: good for showing the location, not for parsing. */
  readonly file: SourceFile;
  /** Absent if there is no problem. */
  readonly problem?: Diagnostic;
}

/** The hint for bytes that are not UTF-8. */
export const utf8Hint =
  "Korean editors on Windows may save as CP949 (EUC-KR): open the file with that encoding and save it as UTF-8";

/**
 * Decodes a file strictly. A UTF-8 byte order mark is dropped; line ends stay
 * as they are. The problem names the first invalid byte.
 */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return refuseWide(path, wide);
  const text = tryDecode(bytes);
  if (text === undefined) return refuseBytes(bytes, path);
  const file = new SourceFile(path, text);
  // A null byte is valid UTF-8, but no editor writes one into a text.
  const zero = text.indexOf("\0");
  if (zero < 0) return { file };
  const { line } = positionAt(file, zero);
  return {
    file,
    problem: notUtf8.at({
      span: { file, start: zero, end: zero + 1 },
      message: `\`${path}\` is not a text file: it has a null byte in line ${line}`,
      hint: "save it as UTF-8; it may be UTF-16 now",
    }),
  };
}

/** The encoding that a byte order mark names, if it is not UTF-8. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) {
    return third === 0 && fourth === 0 ? "UTF-32" : "UTF-16 (little-endian)";
  }
  return first === 0xfe && second === 0xff ? "UTF-16 (big-endian)" : undefined;
}

function refuseWide(path: string, encoding: string): Decoded {
  const file = new SourceFile(path, "");
  return {
    file,
    problem: notUtf8.at({
      span: { file, start: 0, end: 0 },
      message: `\`${path}\` is not UTF-8, but ${encoding}`,
      hint: "save the file as UTF-8",
    }),
  };
}

function refuseBytes(bytes: Uint8Array, path: string): Decoded {
  const at = firstBadByte(bytes);
  const readable = new TextDecoder().decode(bytes);
  const file = new SourceFile(path, readable);
  const start = new TextDecoder().decode(bytes.subarray(0, at)).length;
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  const { line } = positionAt(file, start);
  return {
    file,
    problem: notUtf8.at({
      span: { file, start, end: Math.min(start + 1, readable.length) },
      message: `\`${path}\` is not UTF-8: byte 0x${byte} at offset ${at}, in line ${line}, is invalid`,
      label: "not UTF-8 from here",
      hint: utf8Hint,
    }),
  };
}

/** The offset of the first character that is not UTF-8, found by bisection. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (tryDecode(bytes.subarray(0, middle), true) === undefined) bad = middle;
    else good = middle;
  }
  // Text that decodes so far may end within a character that is never completed.
  let start = good;
  while (start > 0 && tryDecode(bytes.subarray(0, start)) === undefined) {
    start--;
  }
  return start;
}

/** The text, or `undefined`. With `open`, the bytes may end within a character. */
function tryDecode(bytes: Uint8Array, open = false): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, {
      stream: open,
    });
  } catch {
    return undefined;
  }
}
