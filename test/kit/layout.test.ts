// How documents are printed: breaks, blanks at line ends, and the same bytes whatever stands before.
import { expect, test } from "vitest";
import {
  Code,
  collectSymbols,
  joinCode,
  ts,
} from "../../templates/kit/code.js";
import {
  group,
  hardline,
  indent,
  line,
  separated,
  softline,
} from "../../templates/kit/doc.js";
import { print } from "../../templates/kit/layout.js";

const text = (value: string) => new Code(value);

test("a line break removes the spaces and the empty lines before it", () => {
  const doc = [text("a  "), hardline, hardline, text("\n \nb\t"), hardline];
  expect(print(doc).text).toBe("a\n\n \nb\n");
  expect(print([hardline, hardline, text("a")]).text).toBe("\na");
  expect(print([text("  "), hardline, text("a")]).text).toBe("\na");
  expect(
    print([text("a"), hardline, text(" "), hardline, text("b")]).text,
  ).toBe("a\nb");
});

test("only the last line is indented if nothing follows", () => {
  const doc = indent([hardline, text("a"), hardline]);
  expect(print(doc, 1).text).toBe("\n    a\n    ");
});

test("many lines are printed as few are", () => {
  const values = Array.from({ length: 3000 }, (_, at) =>
    text(`"v${String(at)}"`),
  );
  const doc = group([
    text("["),
    indent([softline, separated(values, [text(","), line])]),
    softline,
    text("]"),
  ]);
  const lines = print(doc).text.split("\n");
  expect(lines).toHaveLength(3002);
  expect(lines.slice(0, 3)).toEqual(["[", '  "v0",', '  "v1",']);
  expect(lines.at(-1)).toBe("]");
});

test("imports of all pieces are kept", () => {
  const symbol = { name: "x", from: "x", isType: false };
  const code = joinCode([ts`a`, new Code("x", [symbol])], text("\n"));
  expect(collectSymbols(print([code, hardline, code]).symbols)).toEqual([
    symbol,
  ]);
});
