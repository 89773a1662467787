// The pretty report, letter by letter.
import { expect, test } from "vitest";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import {
  reportPretty,
  summarize,
} from "../../generator/diagnostics/report-pretty.js";
import { SourceFile } from "../../generator/source/source-file.js";
import { spanOf } from "./span-of.js";

const plain = { color: false, width: 80 };

function report(finding: Partial<Diagnostic>, width = 80): string {
  const diagnostic = {
    code: "test/code",
    severity: "error",
    message: "something is wrong",
    ...finding,
  } as const;
  return reportPretty([diagnostic], { color: false, width });
}

function lines(...texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join("");
}

test("marks, related lines and the hint share one frame", () => {
  const text = [
    "version: 1",
    ...Array.from({ length: 11 }, () => ""),
    "    properties:",
    "      cart_valeu: required",
    ...Array.from({ length: 26 }, () => ""),
    "  cart_value:",
  ].join("\n");
  const file = new SourceFile("taxonomy.yaml", text);
  expect(
    report({
      code: "resolve/unknown-property",
      message:
        "event `checkout_started` uses `cart_valeu`, which is not registered",
      span: spanOf(file, "cart_valeu"),
      label: "not registered",
      related: [
        {
          span: spanOf(file, "cart_value:", "cart_value"),
          label: "a property with a similar name is registered here",
        },
      ],
      hint: "did you mean `cart_value`?",
    }),
  ).toBe(
    lines(
      "error[resolve/unknown-property]: event `checkout_started` uses `cart_valeu`, which is not registered",
      "  ┌ taxonomy.yaml:14:7",
      "14│       cart_valeu: required",
      "  │       ^^^^^^^^^^ not registered",
      "  │",
      "41│   cart_value:",
      "  │   ---------- a property with a similar name is registered here",
      "  = hint: did you mean `cart_value`?",
    ),
  );
});

test("neighbouring lines and marks on one line need no empty line", () => {
  const file = new SourceFile("a.yaml", "one: two\nthree: four\n");
  expect(
    report({
      span: spanOf(file, "two"),
      label: "b",
      related: [
        { span: spanOf(file, "four"), label: "c" },
        { span: spanOf(file, "one"), label: "a" },
      ],
    }),
  ).toBe(
    lines(
      "error[test/code]: something is wrong",
      " ┌ a.yaml:1:6",
      "1│ one: two",
      " │ --- a",
      " │      ^^^ b",
      "2│ three: four",
      " │        ---- c",
    ),
  );
});

test("Hangul is two columns wide, composed or not", () => {
  const file = new SourceFile("a.yaml", "label: 쿠폰 사용 # x");
  expect(report({ span: spanOf(file, "사용"), label: "여기" })).toBe(
    lines(
      "error[test/code]: something is wrong",
      " ┌ a.yaml:1:11",
      "1│ label: 쿠폰 사용 # x",
      " │             ^^^^ 여기",
    ),
  );
  const jamo = new SourceFile("a.yaml", `${"쿠폰".normalize("NFD")}: x`);
  expect(report({ span: spanOf(jamo, "x") })).toContain("\n │       ^\n");
});

test("accents take no column and an emoji sequence takes two", () => {
  const file = new SourceFile("a.yaml", "e\u0301 👩‍👩‍👧 1️⃣ ❤️ 🇰🇷 here");
  expect(report({ span: spanOf(file, "here") })).toBe(
    lines(
      "error[test/code]: something is wrong",
      " ┌ a.yaml:1:25",
      "1│ e\u0301 👩‍👩‍👧 1️⃣ ❤️ 🇰🇷 here",
      " │               ^^^^",
    ),
  );
});

test("tabs are expanded", () => {
  const file = new SourceFile("a.yaml", "\ta:\tb");
  expect(report({ span: spanOf(file, "b"), label: "here" })).toBe(
    lines(
      "error[test/code]: something is wrong",
      " ┌ a.yaml:1:5",
      "1│     a:  b",
      " │         ^ here",
    ),
  );
  expect(report({ span: spanOf(file, "\t") })).toContain("\n │ ^^^^\n");
});

test("CRLF leaves no trace, and a span over several lines marks its first", () => {
  const file = new SourceFile("a.yaml", "a: 1\r\nb:  \r\n  c: 2\r\n");
  const span = { file, start: 6, end: 17 };
  expect(report({ span, label: "all this" })).toBe(
    lines(
      "error[test/code]: something is wrong",
      " ┌ a.yaml:2:1",
      "2│ b:",
      " │ ^^ all this",
    ),
  );
});

test("an empty span and one behind the text get one caret", () => {
  const file = new SourceFile("a.yaml", "a: b");
  expect(report({ span: { file, start: 2, end: 2 } })).toContain("\n │   ^\n");
  expect(report({ span: { file, start: 9, end: 9 } })).toContain(
    "\n1│ a: b\n │     ^\n",
  );
  const empty = new SourceFile("a.yaml", "");
  expect(report({ span: { file: empty, start: 0, end: 0 } })).toContain(
    " ┌ a.yaml:1:1\n1│\n │ ^\n",
  );
});

test("another file has a frame of its own, and gutters agree", () => {
  const first = new SourceFile("a.yaml", "x: 1");
  const second = new SourceFile("events/b.yaml", `${"\n".repeat(99)}y: 2`);
  expect(
    report({
      span: spanOf(first, "x"),
      label: "registered again",
      related: [{ span: spanOf(second, "y"), label: "first registered here" }],
      hint: "keep one of the two",
    }),
  ).toBe(
    lines(
      "error[test/code]: something is wrong",
      "   ┌ a.yaml:1:1",
      "  1│ x: 1",
      "   │ ^ registered again",
      "   ┌ events/b.yaml:100:1",
      "100│ y: 2",
      "   │ - first registered here",
      "   = hint: keep one of the two",
    ),
  );
});

test("a long line is cropped to the width around its span", () => {
  const text = `start ${"a".repeat(50)} WRONG ${"b".repeat(50)} end`;
  const file = new SourceFile("a.yaml", text);
  const rendered = report({ span: spanOf(file, "WRONG"), label: "here" }, 40);
  expect(rendered).toBe(
    lines(
      "error[test/code]: something is wrong",
      " ┌ a.yaml:1:58",
      "1│ …aaaaaaaaaaa WRONG bbbbbbbbbbbbbbbbb…",
      " │              ^^^^^ here",
    ),
  );
  expect(report({ span: spanOf(file, "start") }, 40)).toContain(
    `1│ start ${"a".repeat(30)}…\n │ ^^^^^\n`,
  );
  expect(report({ span: spanOf(file, "end") }, 40)).toContain("b end\n");
});

test("no line of source is wider than asked, wherever the span is", () => {
  const text = "한글 abc 👍 \u202e\t".repeat(1000);
  const file = new SourceFile("a.yaml", text);
  for (let start = 0; start < text.length; start += 97) {
    const [, , source = "", carets = ""] = report(
      { span: { file, start, end: start + 30 } },
      60,
    ).split("\n");
    expect(widthOf(source)).toBeLessThanOrEqual(60);
    expect(carets).toMatch(/^ │ {1,57}\^+$/);
    expect(widthOf(carets)).toBeLessThanOrEqual(60);
  }
});

test("marks far apart on a long line each show their stretch", () => {
  const file = new SourceFile("a.yaml", `ONE${" ".repeat(200)}TWO`);
  const rendered = report(
    {
      span: spanOf(file, "TWO"),
      related: [{ span: spanOf(file, "ONE"), label: "first" }],
    },
    40,
  );
  expect(rendered.match(/^1│/gm)).toHaveLength(2);
  expect(rendered).toContain("--- first");
});

test("an infinite width does not print megabytes", () => {
  const file = new SourceFile("a.yaml", `${"x".repeat(1_000_000)}y`);
  const rendered = report({ span: spanOf(file, "y") }, Infinity);
  expect(rendered.length).toBeLessThan(3000);
  expect(rendered).toContain("xy\n");
});

test("without a span there is a sentence and a hint", () => {
  expect(report({ hint: "run `dfn-codegen init`" })).toBe(
    lines(
      "error[test/code]: something is wrong",
      " = hint: run `dfn-codegen init`",
    ),
  );
});

test("nothing that a terminal acts on or that deceives the eye gets through", () => {
  const nasty = "\u202e\u001b[31m\u0000\u200b\u00a0\u2028\ud800";
  const file = new SourceFile(`${nasty}\n.yaml`, `a: ${nasty}b`);
  const rendered = report({
    span: spanOf(file, "b"),
    message: `no ${nasty}\r\n`,
    label: nasty,
    hint: nasty,
    related: [{ span: spanOf(file, "a"), label: nasty }],
  });
  expect(rendered).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u202e\u2028\u200b\u00a0]/u);
  expect(rendered).toContain(
    "no \\u{202e}\\u{1b}[31m\\u{0}\\u{200b}\\u{a0}\\u{2028}\\u{d800}\\u{d}\\u{a}\n",
  );
  const [, , , , carets = ""] = rendered.split("\n");
  expect(carets).toBe(
    ` │ ${" ".repeat("a: \\u{202e}\\u{1b}[31m\\u{0}\\u{200b}\\u{a0}\\u{2028}\\u{d800}".length)}^ \\u{202e}\\u{1b}[31m\\u{0}\\u{200b}\\u{a0}\\u{2028}\\u{d800}`,
  );
});

test("a letter under thousands of marks is taken to pieces", () => {
  const file = new SourceFile("a.yaml", `a${"\u0301".repeat(3000)} x`);
  expect(report({ span: spanOf(file, "x") })).not.toContain("\u0301");
});

test("colours wrap the parts and change nothing else", () => {
  const file = new SourceFile("a.yaml", "a: b");
  const diagnostic: Diagnostic = {
    code: "test/code",
    severity: "warning",
    message: "odd",
    span: spanOf(file, "b"),
    label: "here",
    hint: "mend it",
  };
  const colored = reportPretty([diagnostic], { color: true, width: 80 });
  expect(colored).toContain("\u001b[1;33mwarning[test/code]\u001b[0m");
  const escapes = new RegExp(`${String.fromCodePoint(0x1b)}\\[[\\d;]*m`, "g");
  expect(colored.replace(escapes, "")).toBe(reportPretty([diagnostic], plain));
});

test("an empty line separates diagnostics", () => {
  const one: Diagnostic = { code: "a/b", severity: "info", message: "one" };
  expect(reportPretty([one, { ...one, message: "two" }], plain)).toBe(
    "info[a/b]: one\n\ninfo[a/b]: two\n",
  );
  expect(reportPretty([], plain)).toBe("");
});

test("the summary counts by severity", () => {
  const of = (severity: Diagnostic["severity"]): Diagnostic => ({
    code: "a/b",
    severity,
    message: "x",
  });
  expect(summarize([])).toBe("no findings");
  expect(summarize([of("warning"), of("error"), of("error")])).toBe(
    "2 errors, 1 warning",
  );
  expect(summarize([of("info")])).toBe("1 info");
});

/** Good for these texts only: a check of the report must not lean on what it checks. */
function widthOf(line: string): number {
  return Array.from(line).reduce(
    (sum, character) => sum + (/[가-힣👍]/u.test(character) ? 2 : 1),
    0,
  );
}
