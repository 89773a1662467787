// Reads the text of one line: its JSON value, nothing, or why it has none.
import type { HintedViolation } from "../judge/violation-hint.js";
import { utf8Hint } from "../read/decode.js";
import type { RecordText } from "../source/split-records.js";

const space = 0x20;
const carriageReturn = 0x0d;

export type LineContent =
  | { readonly kind: "value"; readonly value: unknown; readonly text: string }
  | { readonly kind: "empty" }
  | {
      readonly kind: "broken";
      readonly violation: HintedViolation;
      /** Absent if its bytes are not text, or too many. */
      readonly text?: string;
    };

/** A byte order mark at the start of a file and a Windows line break are not part of a line. */
export function readLine(record: RecordText): LineContent {
  if (!("text" in record)) {
    return { kind: "broken", violation: unreadable(record) };
  }
  const text = contentOf(record.text, record.line);
  // Nearly every line begins with a bracket.
  if (!(text.charCodeAt(0) > space) && text.trim() === "") {
    return { kind: "empty" };
  }
  try {
    return { kind: "value", value: JSON.parse(text), text };
  } catch {
    return { kind: "broken", violation: notJson, text };
  }
}

/** Without a byte order mark on the first line and without the `\r` of a Windows line break. */
export function contentOf(text: string, line: number): string {
  const from = line === 1 && text.startsWith("\uFEFF") ? 1 : 0;
  const length = text.length;
  const end =
    text.charCodeAt(length - 1) === carriageReturn ? length - 1 : length;
  return from === 0 && end === length ? text : text.slice(from, end);
}

const notJson: HintedViolation = {
  pointer: "",
  code: "not_json",
  message: "the line is not JSON",
};

/** Why a line has no text to judge. */
function unreadable({
  code,
  problem,
}: Extract<RecordText, { readonly problem: string }>): HintedViolation {
  return {
    pointer: "",
    code,
    message: `the line ${problem}`,
    ...(code === "not_utf8" && { hint: utf8Hint }),
  };
}
