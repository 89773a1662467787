// Bytes to text: what is taken, and what is said about the rest.
import { describe, expect, test } from "vitest";
import { decode } from "../../generator/read/decode.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === "string" ? [...utf8(part)] : [...part],
    ),
  );

describe("decode", () => {
  test("drops a byte order mark and keeps line ends", () => {
    const { file, problem } = decode(
      bytes([0xef, 0xbb, 0xbf], "a: 쿠폰\r\n"),
      "t.yaml",
    );
    expect(problem).toBeUndefined();
    expect(file.text).toBe("a: 쿠폰\r\n");
  });

  test.each([
    ["CP949", bytes("a: 1\nb: x", [0xc4, 0xed, 0xc6, 0xf9], "\n"), 9, 2, "C4"],
    ["a lone continuation", bytes("쿠", [0x80]), 3, 1, "80"],
    ["a character cut off at the end", bytes("ab", [0xec, 0xbf]), 2, 1, "EC"],
    ["a surrogate", bytes("ab\n\n", [0xed, 0xa0, 0x80]), 4, 3, "ED"],
    ["an overlong slash", bytes([0xc0, 0xaf]), 0, 1, "C0"],
  ])("names the first bad byte: %s", (_, input, offset, line, byte) => {
    const { problem } = decode(input, "t.yaml");
    expect(problem?.code).toBe("source/not-utf8");
    expect(problem?.message).toBe(
      `\`t.yaml\` is not UTF-8: byte 0x${byte} at offset ${offset}, in line ${line}, is invalid`,
    );
    expect(problem?.hint).toContain("CP949");
  });

  test("points at the character, not at the byte", () => {
    const { problem } = decode(bytes("쿠폰: ", [0xff]), "t.yaml");
    expect(problem?.span).toMatchObject({ start: 4, end: 5 });
  });

  test.each([
    ["UTF-16 (little-endian)", bytes([0xff, 0xfe, 0x61, 0])],
    ["UTF-16 (big-endian)", bytes([0xfe, 0xff, 0, 0x61])],
    ["UTF-32", bytes([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
  ])("recognises %s", (encoding, input) => {
    expect(decode(input, "t.yaml").problem?.message).toBe(
      `\`t.yaml\` is not UTF-8, but ${encoding}`,
    );
  });

  test("recognises UTF-16 without a mark by its zero bytes", () => {
    const { problem } = decode(bytes("v\0e\0"), "t.yaml");
    expect(problem?.message).toBe(
      "`t.yaml` is not a text file: it has a null byte in line 1",
    );
  });
});
