// Finishing files: stamp, prettier where there is one, seal.
import { format as prettier } from "prettier";
import { expect, test } from "vitest";
import type { EmittedFile } from "../../generator/model/output-file.js";
import type { Formatter } from "../../generator/output/format.js";
import { readStamp } from "../../generator/output/stamp.js";
import { finishFiles } from "../support/output-files.js";

const files: readonly EmittedFile[] = [
  { path: "a.ts", language: "ts", text: 'export const a = "a";\n' },
  { path: "b.json", language: "json", text: '{\n  "a": [1]\n}\n' },
  { path: "c.md", language: "markdown", text: "# C\n" },
];

test("without a formatter texts stay as printed, below their stamp", async () => {
  const {
    files: done,
    printed,
    refused,
  } = await finishFiles(files, { entryName: "t.yaml" });
  expect(done.map(({ path }) => path)).toEqual(["a.ts", "b.json", "c.md"]);
  expect(done.every(({ text }) => readStamp(text)?.intact)).toBe(true);
  expect(done[0]?.text.endsWith(`\n\n${files[0]?.text ?? ""}`)).toBe(true);
  expect([printed.size, refused.length]).toEqual([0, 0]);
});

test.each([
  { useTabs: true, singleQuote: true, semi: false },
  { objectWrap: "collapse" as const, printWidth: 200 },
  { endOfLine: "crlf" as const },
  { insertPragma: true, proseWrap: "always" as const, printWidth: 40 },
])("what prettier made is sealed as it is: %j", async (options) => {
  const formatter: Formatter = {
    format: (path, text) => prettier(text, { ...options, filepath: path }),
    suspects: () => Promise.resolve([]),
    reuseFormatted: () => undefined,
  };
  const { files: done, printed } = await finishFiles(
    files,
    { entryName: "t.yaml" },
    formatter,
  );
  for (const { path, text } of done) {
    expect(readStamp(text), text).toMatchObject({ intact: true });
    expect(await prettier(text, { ...options, filepath: path })).toBe(text);
    expect(printed.has(path)).toBe(true);
  }
});

test("texts that did not change do not go through prettier again", async () => {
  const calls: string[] = [];
  const memory = new Map<string, Uint8Array>();
  const formatter: Formatter = {
    format: (path, text) => {
      calls.push(path);
      return Promise.resolve(text.replace("#", "##"));
    },
    suspects: () => Promise.resolve([]),
    reuseFormatted: (path, printed) => memory.get(path + printed),
  };
  const first = await finishFiles(files, { entryName: "t.yaml" }, formatter);
  for (const { path, bytes } of first.files) {
    memory.set(path + (first.printed.get(path) ?? ""), bytes);
  }
  const changed = [
    { ...files[0], path: "a.ts", language: "ts" as const, text: "2;\n" },
    ...files.slice(1),
  ];
  const second = await finishFiles(changed, { entryName: "t.yaml" }, formatter);
  expect(calls).toEqual(["a.ts", "b.json", "c.md", "a.ts"]);
  expect(second.files.slice(1)).toEqual(first.files.slice(1));
});

test("a text that prettier refuses stays as printed", async () => {
  const formatter: Formatter = {
    format: () => Promise.reject(new Error("no such plugin\n  at …")),
    suspects: () => Promise.resolve([]),
    reuseFormatted: () => undefined,
  };
  const { files: done, refused } = await finishFiles(
    files.slice(0, 1),
    { entryName: "t.yaml" },
    formatter,
  );
  expect(refused).toEqual([{ path: "a.ts", reason: "no such plugin\n  at …" }]);
  expect(readStamp(done[0]?.text ?? "")?.intact).toBe(true);
});
