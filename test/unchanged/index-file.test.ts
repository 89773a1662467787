// The file of an index: any content but that of an index of this version is ignored.
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  findIndexFolder,
  indexName,
  isIndexName,
  parseIndex,
  printIndex,
  readIndex,
  type UnchangedIndex,
} from "../../generator/unchanged/index-file.js";
import { tempFolder } from "../support/temp-folder.js";

const index: UnchangedIndex = {
  request: '["/app"]',
  generator: "/app/node_modules/dfn-codegen",
  output: "src/생성",
  shown: "src/생성",
  fileCount: 1,
  expires: "2030-01-31",
  rows: {
    entries: [["/app/", "a.yaml", 1, 2, 3, 4, "b.ts", 5, 6, 7, 8]],
    followed: [],
    folders: ["/app/node_modules/prettier"],
    absent: ["/app/.prettierrc"],
  },
};

test("is read as it was printed", () => {
  expect(parseIndex(printIndex(index))).toEqual(index);
  const { expires, ...others } = index;
  expect(expires).toBeDefined();
  expect(parseIndex(printIndex(others))).toEqual(others);
});

describe("is ignored", () => {
  /** With some fields replaced. */
  const changed = (fields: object) =>
    JSON.stringify({ ...JSON.parse(printIndex(index)), ...fields });
  const withRows = (rows: object) =>
    changed({ rows: { ...index.rows, ...rows } });

  test.each([
    ["empty", ""],
    ["broken", printIndex(index).slice(0, -9)],
    ["no object", "[]"],
    ["null", "null"],
    ["of another version", changed({ format: 2 })],
    ["a field that is missing", changed({ generator: undefined })],
    ["a field of another type", changed({ fileCount: "1" })],
    ["a day of another type", changed({ expires: 1 })],
    ["rows that are no rows", changed({ rows: [] })],
    ["fewer rows than files", changed({ fileCount: 2 })],
    ["no rows at all", withRows({ entries: [] })],
    ["half a row", withRows({ entries: [["/app/", "a.yaml", 1, 2, 3]] })],
    ["a group without folder", withRows({ followed: [[]] })],
    ["a name that is a number", withRows({ followed: [["/", 1, 1, 1, 1, 1]] })],
    [
      "a size that is a name",
      withRows({ followed: [["/", "a", "b", 1, 1, 1]] }),
    ],
    ["a nested value", withRows({ followed: [["/", "a", [1], 1, 1, 1]] })],
    ["folders of another type", withRows({ folders: [1] })],
    ["a list that is missing", withRows({ absent: undefined })],
    ["a line break to print", changed({ shown: "a\nb" })],
    ["an escape sequence to print", changed({ shown: "\u001b[2J" })],
    ["a direction to print", changed({ shown: "\u202e" })],
  ])("%s", (_what, text) => {
    expect(parseIndex(text)).toBeUndefined();
  });

  test("a folder, a link, and a file that is too large", () => {
    const folder = tempFolder({ "index.json": printIndex(index) });
    expect(readIndex(join(folder, "index.json"))).toEqual(index);
    symlinkSync(join(folder, "index.json"), join(folder, "link.json"));
    mkdirSync(join(folder, "folder.json"));
    writeFileSync(join(folder, "large.json"), printIndex(index));
    truncateSync(join(folder, "large.json"), (32 << 20) + 1);
    for (const name of ["link", "folder", "large", "none"]) {
      expect(readIndex(join(folder, `${name}.json`))).toBeUndefined();
    }
  });
});

test("the name distinguishes requests", () => {
  const requests = Array.from({ length: 2000 }, (_, at) => `/app/${at}`);
  const names = [...requests, "", "상점", "점상"].map(indexName);
  expect(new Set(names).size).toBe(names.length);
  expect(names.every(isIndexName)).toBe(true);
  expect(isIndexName(".gitignore")).toBe(false);
});

describe("the folder", () => {
  test("is in the nearest `node_modules` up to the repository", () => {
    const root = tempFolder({
      "node_modules/a/x": "",
      "apps/web/src/x": "",
      "apps/web/node_modules/b/x": "",
      "other/.git/x": "",
      "other/src/x": "",
    });
    const at = (path: string) => findIndexFolder(join(root, path));
    expect(at("apps")).toBe(join(root, "node_modules/.cache/dfn-codegen"));
    expect(at("apps/web/src")).toBe(
      join(root, "apps/web/node_modules/.cache/dfn-codegen"),
    );
    expect(at("other/src")).toBeUndefined();
  });

  test("is not behind a link, which may lead anywhere", () => {
    const root = tempFolder({ "elsewhere/x": "", "app/x": "" });
    symlinkSync(join(root, "elsewhere"), join(root, "app/node_modules"));
    expect(findIndexFolder(join(root, "app"))).toBeUndefined();
  });
});
