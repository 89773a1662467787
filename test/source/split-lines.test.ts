// Lines are the same in whatever pieces a file arrives, also if pieces end inside of characters or bytes are wrong.
import { expect, test } from "vitest";
import {
  splitLines,
  type RecordText,
} from "../../generator/source/split-records.js";
import { createRandom } from "../support/random.js";

const texts = ["", "a", "강남 🛍", "\r", "{}\r", "x".repeat(300), "\ufeff"];
const wrong = [Buffer.from([0xff]), Buffer.from("강").subarray(0, 2)];
const newline = Buffer.from("\n");

test("pieces of any size have the same lines", () => {
  const random = createRandom(1);
  for (let round = 0; round < 300; round++) {
    const lines = Array.from({ length: random.below(8) }, () =>
      random.below(5) === 0
        ? random.pick(wrong)
        : Buffer.from(random.pick(texts) + random.pick(texts)),
    );
    const bytes = Buffer.concat(lines.flatMap((line) => [line, newline]));
    const expected = lines.map(recordOf);
    expect(linesIn(bytes, bytes.length + 1)).toEqual(expected);
    expect(linesIn(bytes, 1 + random.below(9))).toEqual(expected);
    expect(linesIn(bytes, 1 + random.below(400))).toEqual(expected);
    // The last line needs no line break, unless it is empty.
    const last = lines.at(-1)?.length === 0 ? -1 : undefined;
    expect(linesIn(bytes.subarray(0, -1), 1 + random.below(400))).toEqual(
      expected.slice(0, last),
    );
  }
});

test("a wrong byte spoils its own line only", () => {
  const bytes = Buffer.from("하나\n?\n둘\n");
  bytes[bytes.indexOf("?")] = 0xff;
  expect(linesIn(bytes, 100)).toEqual([
    { line: 1, text: "하나" },
    { line: 2, problem: "is not UTF-8", code: "not_utf8" },
    { line: 3, text: "둘" },
  ]);
});

function linesIn(bytes: Buffer, size: number): readonly RecordText[] {
  const found: RecordText[] = [];
  const splitter = splitLines((record) => found.push(record));
  for (let at = 0; at < bytes.length; at += size) {
    splitter.push(bytes.subarray(at, at + size));
  }
  splitter.end();
  return found;
}

function recordOf(bytes: Buffer, at: number): RecordText {
  const line = at + 1;
  const text = bytes.toString("utf8");
  return Buffer.from(text).equals(bytes)
    ? { line, text }
    : { line, problem: "is not UTF-8", code: "not_utf8" };
}
