// Annotations for GitHub: one line each, and no way to begin another.
import { expect, test } from "vitest";
import { reportGithub } from "../../generator/diagnostics/report-github.js";
import { SourceFile } from "../../generator/source/source-file.js";
import { spanOf } from "./span-of.js";

test("place, title, message and hint", () => {
  const file = new SourceFile("events/a.yaml", "a: b\nc: d\n");
  expect(
    reportGithub([
      {
        code: "shape/unknown-key",
        severity: "error",
        message: "100% wrong: a, b",
        span: spanOf(file, "d"),
        hint: "mend it",
      },
      { code: "a/b", severity: "warning", message: "odd" },
      { code: "a/b", severity: "info", message: "by the way" },
    ]),
  ).toBe(
    "::error file=events/a.yaml,line=2,col=4,endLine=2,endColumn=5,title=shape/unknown-key::100%25 wrong: a, b%0Ahint: mend it\n" +
      "::warning title=a/b::odd\n" +
      "::notice title=a/b::by the way\n",
  );
});

test("properties are escaped and line breaks cannot begin a command", () => {
  const file = new SourceFile("a:b,c%d\r\n::error ::x", "a");
  const report = reportGithub([
    {
      code: "a/b",
      severity: "error",
      message: "x\n::set-env name=A::b",
      span: spanOf(file, "a"),
    },
  ]);
  expect(report).toBe(
    "::error file=a%3Ab%2Cc%25d\\u{d}\\u{a}%3A%3Aerror %3A%3Ax,line=1,col=1,endLine=1,endColumn=2,title=a/b::x\\u{a}::set-env name=A::b\n",
  );
});

test("invisible characters of a path and a message are spelled out", () => {
  const file = new SourceFile("a\u202eb\u0007.yaml", "a");
  const report = reportGithub([
    {
      code: "a/b",
      severity: "error",
      message: "m\u2066",
      span: spanOf(file, "a"),
    },
  ]);
  expect(report).toContain("file=a\\u{202e}b\\u{7}.yaml,");
  expect(report).toContain("::m\\u{2066}\n");
});

test("a file whose text is not at hand is named, with its line if there is one", () => {
  const about = { code: "a/b", severity: "error", message: "m" } as const;
  expect(
    reportGithub([
      { ...about, place: { path: "generated/index.ts" } },
      { ...about, place: { path: "data,1.ndjson", line: 49 } },
    ]),
  ).toBe(
    "::error file=generated/index.ts,title=a/b::m\n::error file=data%2C1.ndjson,line=49,title=a/b::m\n",
  );
});
