// Checks what a rule of a plugin reports. Types do not help here, because it may be any JavaScript.
import { SourceFile } from "../source/source-file.js";
import { isFields } from "../text/fields.js";

/** Throws a `TypeError`, which names the field, if a finding would break a report or a fix. */
export function checkFinding(finding: unknown): void {
  if (!isFields(finding)) throw wrong("a finding", "an object");
  const { fix, hint, label, message, on, related, span } = finding;
  if (typeof message !== "string" || message.trim() === "") {
    throw wrong("`message`", "a string that is not empty");
  }
  if (hint !== undefined && typeof hint !== "string") {
    throw wrong("`hint`", "a string");
  }
  if (label !== undefined && typeof label !== "string") {
    throw wrong("`label`", "a string");
  }
  if (on !== undefined && !(isFields(on) && typeof on["name"] === "string")) {
    throw wrong("`on`", "an event or a property of the taxonomy");
  }
  if (span !== undefined) checkSpan(span, "`span`");
  if (fix !== undefined) checkFix(fix);
  if (related !== undefined) checkRelated(related);
}

function checkFix(fix: unknown): void {
  if (
    !isFields(fix) ||
    typeof fix["replacement"] !== "string" ||
    typeof fix["title"] !== "string"
  ) {
    throw wrong("`fix`", "an object with `span`, `replacement` and `title`");
  }
  checkSpan(fix["span"], "`fix.span`");
}

function checkRelated(related: unknown): void {
  if (!Array.isArray(related)) throw wrong("`related`", "an array");
  for (const each of related as readonly unknown[]) {
    if (!isFields(each) || typeof each["label"] !== "string") {
      throw wrong(
        "each entry of `related`",
        "an object with `span` and `label`",
      );
    }
    checkSpan(each["span"], "`related[].span`");
  }
}

function checkSpan(span: unknown, what: string): void {
  const { file, start, end } = isFields(span) ? span : {};
  if (
    !(file instanceof SourceFile) ||
    !isOffset(start) ||
    !isOffset(end) ||
    start > end ||
    end > file.text.length
  ) {
    throw wrong(
      what,
      "a range of a file, as definitions and documents have it",
    );
  }
}

function isOffset(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function wrong(what: string, expected: string): TypeError {
  return new TypeError(`${what} that it reports must be ${expected}`);
}
