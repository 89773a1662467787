// The JSON report: every field, and nothing that a terminal acts on.
import { expect, test } from "vitest";
import { reportJson } from "../../generator/diagnostics/report-json.js";
import { SourceFile } from "../../generator/source/source-file.js";
import { spanOf } from "./span-of.js";

test("a diagnostic with everything, in UTF-16 columns", () => {
  const file = new SourceFile("a.yaml", "a: 👍 b\nc: d");
  const report = reportJson([
    {
      code: "a/b",
      severity: "error",
      message: "wrong",
      span: { file, start: 6, end: 9 },
      label: "here",
      hint: "mend it",
      related: [{ span: spanOf(file, "d"), label: "there" }],
      fix: { span: spanOf(file, "b"), replacement: "e", title: "say `e`" },
    },
  ]);
  expect(report.endsWith("}\n")).toBe(true);
  expect(JSON.parse(report)).toEqual({
    diagnostics: [
      {
        code: "a/b",
        severity: "error",
        message: "wrong",
        file: "a.yaml",
        line: 1,
        column: 7,
        endLine: 2,
        endColumn: 2,
        label: "here",
        hint: "mend it",
        related: [
          {
            file: "a.yaml",
            line: 2,
            column: 4,
            endLine: 2,
            endColumn: 5,
            label: "there",
          },
        ],
        fix: {
          file: "a.yaml",
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 8,
          replacement: "e",
          title: "say `e`",
        },
      },
    ],
  });
});

test("what is absent is null", () => {
  expect(
    JSON.parse(
      reportJson([{ code: "a/b", severity: "info", message: "so it is" }]),
    ),
  ).toEqual({
    diagnostics: [
      {
        code: "a/b",
        severity: "info",
        message: "so it is",
        file: null,
        line: null,
        column: null,
        endLine: null,
        endColumn: null,
        label: null,
        hint: null,
        related: [],
        fix: null,
      },
    ],
  });
  expect(JSON.parse(reportJson([]))).toEqual({ diagnostics: [] });
});

test("invisible characters are escaped and come back", () => {
  const message = "a\u202eb\u009b\u001b\u2028\u{e0001}\ud800\n";
  const report = reportJson([{ code: "a/b", severity: "error", message }]);
  expect(report).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Cs}]/u);
  expect(JSON.parse(report)).toMatchObject({ diagnostics: [{ message }] });
});
