// The order of a report.
import { expect, test } from "vitest";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { sortDiagnostics } from "../../generator/diagnostics/sort-diagnostics.js";
import { SourceFile } from "../../generator/source/source-file.js";

const z = new SourceFile("z.yaml", "abcdef");
const a = new SourceFile("a.yaml", "abcdef");
const other = new SourceFile("other.yaml", "abcdef");

function at(file: SourceFile, start: number, code: string): Diagnostic {
  const span = { file, start, end: start + 1 };
  return { code, severity: "error", message: "wrong", span };
}

test("by file as listed, then place, then code; no place first", () => {
  const nowhere: Diagnostic = {
    code: "y/y",
    severity: "error",
    message: "wrong",
  };
  const sorted = [
    nowhere,
    at(z, 0, "b/b"),
    at(z, 0, "c/c"),
    at(z, 2, "a/a"),
    at(a, 0, "a/a"),
    at(other, 0, "a/a"),
  ];
  expect(sortDiagnostics([...sorted].reverse(), [z, a])).toEqual(sorted);
});

test("the same finding is reported once", () => {
  const first = { ...at(a, 0, "a/a"), hint: "first" };
  const again = { ...at(a, 0, "a/a"), hint: "again" };
  const longer = { ...first, span: { file: a, start: 0, end: 2 } };
  expect(sortDiagnostics([first, again, longer], [a])).toEqual([first, longer]);
});
