// Spans by their text, so that tests need not count offsets.
import type { SourceFile, Span } from "../../generator/source/source-file.js";

/** The place of a text in a file; only `part`, its beginning, is in the span. */
export function spanOf(file: SourceFile, text: string, part = text): Span {
  const start = file.text.indexOf(text);
  if (start < 0) throw new Error(`not in ${file.path}: ${text}`);
  return { file, start, end: start + part.length };
}
