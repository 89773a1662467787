// `load` of bytes that are no UTF-8: such a line is told, and never sent as something else.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";
import {
  line,
  loadFiles,
  mock,
  record,
  taxonomy,
  withoutPace,
} from "./setup.js";

/** "강남" in CP949. */
const gangnam = Buffer.from([0xb0, 0xad, 0xb3, 0xb2]);

function cp949(text: string): Buffer {
  const parts = text.split("강남").map((part) => Buffer.from(part));
  return Buffer.concat(
    parts.flatMap((part, at) => (at === 0 ? [part] : [gangnam, part])),
  );
}

/** Three lines, the second in CP949. */
function mixed(): string {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy });
  const lines = [`\uFEFF${line(1)}\r\n`, `${line(2)}\r\n`, line(3)];
  const bytes = lines.map((text, at) =>
    at === 1 ? cp949(text) : Buffer.from(text),
  );
  writeFileSync(join(folder, "a.ndjson"), Buffer.concat(bytes));
  return folder;
}

const reason = {
  pointer: "",
  code: "not_utf8",
  message: "the line is not UTF-8",
  hint: "Korean editors on Windows may save as CP949 (EUC-KR): open the file with that encoding and save it as UTF-8",
};

function rejected(folder: string, name: string): readonly unknown[] {
  return readFileSync(join(folder, name), "utf8")
    .trim()
    .split("\n")
    .map((text): unknown => JSON.parse(text));
}

test("a line that is not UTF-8 is rejected, and not sent as something else", async () => {
  const folder = mixed();
  const { url, events } = await mock(folder);
  const ended = await loadFiles(folder, ["a.ndjson", "--base-url", url]);
  expect(ended).toMatchObject({
    code: 1,
    stderr: "",
    stdout: `2 delivered, 1 rejected
  not_utf8  1  the line is not UTF-8  first a.ndjson:2
               hint: Korean editors on Windows may save as CP949 (EUC-KR): open
               the file with that encoding and save it as UTF-8
rejected lines with reasons: load.rejected.ndjson
`,
  });
  expect(events().map(({ payload }) => payload)).toEqual([
    record(1),
    record(3),
  ]);
  // Without the text: with characters lost it must not be mended and loaded.
  expect(rejected(folder, "load.rejected.ndjson")).toEqual([
    { file: "a.ndjson", line: 2, reasons: [reason] },
  ]);
});

test("a dry run rejects it too", () => {
  const folder = mixed();
  const args = ["load", "a.ndjson", "--dry-run", "--format", "json"];
  const { code, stdout } = runBin(folder, args);
  expect(JSON.parse(stdout)).toMatchObject({
    ok: false,
    rejected: 1,
    reasons: { not_utf8: 1 },
    hints: [reason.hint],
  });
  expect(code).toBe(1);
  expect(rejected(folder, "load.dry-run.ndjson")).toHaveLength(1);
});

test("an empty line, a mark alone and a line separator in a text are accepted", () => {
  const folder = tempFolder({
    "taxonomy.yaml": taxonomy,
    "a.ndjson": `\uFEFF\r\n\r\n${line(1, "u", { store: "a\u2028b\u0085c" })}\n \n`,
  });
  const { code, stdout } = runBin(folder, ["load", "a.ndjson", "--dry-run"]);
  expect([code, withoutPace(stdout)]).toEqual([
    0,
    "1 would be sent, 0 rejected\n",
  ]);
  expect(existsSync(join(folder, "load.dry-run.ndjson"))).toBe(false);
});

test("a line that is too long is reported, and the next is read", () => {
  const folder = tempFolder({
    "taxonomy.yaml": taxonomy,
    "a.ndjson": `${" ".repeat(16 * 1024 * 1024)}${line(1)}\n${line(2)}\n`,
  });
  const { code, stdout } = runBin(folder, ["load", "a.ndjson", "--dry-run"]);
  expect(withoutPace(stdout)).toBe(`1 would be sent, 1 rejected
  too_long  1  the line is longer than 16 MB  first a.ndjson:1
rejected lines with reasons: load.dry-run.ndjson
`);
  expect(code).toBe(1);
  const [first] = rejected(folder, "load.dry-run.ndjson");
  expect(first).toMatchObject({
    line: 1,
    reasons: [{ message: "the line is longer than 16 MB" }],
  });
});
