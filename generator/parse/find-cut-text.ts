// Finds a ` #` that turns the end of a bracket into a comment: `{ label: 쿠폰 #1 }`.
import type { SourceFile, Span } from "../source/source-file.js";

export interface CutText {
  /** The text that was meant, without the bracket behind it. */
  readonly text: Span;
  /** Where the `#` is. */
  readonly hash: number;
}

/**
 * The text without quotes in the line of an unclosed bracket that contains a
 * ` #`, if the bracket is closed in what YAML takes for a comment.
 */
export function findCutText(
  file: SourceFile,
  opener: number,
): CutText | undefined {
  const { text } = file;
  const closer = text[opener] === "{" ? "}" : "]";
  const line = text.slice(opener).split(/[\r\n]/, 1)[0] ?? "";
  let quote: string | undefined;
  let start = 1;
  for (let at = 1; at < line.length; at++) {
    const char = line[at] ?? "";
    if (quote !== undefined) {
      if (char === "\\" && quote === '"') at++;
      else if (char === quote) quote = undefined;
    } else if (char === '"' || char === "'") {
      if (line.slice(start, at).trim() === "") quote = char;
    } else if (char === "," || char === "{" || char === "[") {
      start = at + 1;
    } else if (char === ":" && /[ \t]/.test(line[at + 1] ?? "")) {
      start = at + 1;
    } else if (
      char === "#" &&
      /[ \t]#[^\s#,\]}]/.test(line.slice(at - 1, at + 2))
    ) {
      return cutAt(file, { opener, line, start, hash: at, closer });
    }
  }
  return undefined;
}

interface Cut {
  readonly opener: number;
  readonly line: string;
  readonly start: number;
  readonly hash: number;
  readonly closer: string;
}

function cutAt(
  file: SourceFile,
  { closer, hash, line, opener, start }: Cut,
): CutText | undefined {
  const end = line.slice(hash).search(/[,\]}]/);
  if (end < 0 || !line.slice(hash).includes(closer)) return undefined;
  const whole = line.slice(start, hash + end);
  // Only a comment stands behind the bracket or the comma.
  if (line.slice(start, hash).trim() === "" || /["\\]/.test(whole)) {
    return undefined;
  }
  const from = opener + start + (whole.length - whole.trimStart().length);
  return {
    text: { file, start: from, end: from + whole.trim().length },
    hash: opener + hash,
  };
}
