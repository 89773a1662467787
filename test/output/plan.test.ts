// Plans: which file is new, stale, edited, orphaned, foreign or left alone.
import { expect, test } from "vitest";
import { digestOf } from "../../generator/output/digest.js";
import {
  isUpToDate,
  planOutput,
  type DiskEntry,
} from "../../generator/output/plan.js";
import { addStamp, seal } from "../../generator/output/stamp.js";
import { textFile } from "../support/output-files.js";

function made(path: string, body: string) {
  const text = seal(
    addStamp({ path, language: "ts", text: body }, { entryName: "t.yaml" }),
  );
  return textFile(path, text);
}

function onDisk(text: string): DiskEntry {
  return { kind: "file", bytes: Buffer.from(text) };
}

const a = made("a.ts", "1;\n");
const old = made("a.ts", "0;\n");

function verdicts(entry: DiskEntry | undefined, file = a) {
  const plan = planOutput([file], new Map(entry && [[file.path, entry]]));
  return Object.entries(plan)
    .filter(([, list]) => (list as readonly unknown[]).length > 0)
    .map(([name]) => name);
}

test("distinguishes the states of one file", () => {
  expect(verdicts(undefined)).toEqual(["create"]);
  expect(verdicts(onDisk(a.text))).toEqual(["unchanged"]);
  expect(verdicts(onDisk(a.text.replaceAll("\n", "\r\n")))).toEqual([
    "unchanged",
  ]);
  expect(verdicts(onDisk(old.text))).toEqual(["update"]);
  expect(verdicts(onDisk(old.text.replaceAll("\n", "\r\n")))).toEqual([
    "update",
  ]);
  expect(verdicts(onDisk(`${a.text}// mine\n`))).toEqual(["edited"]);
  expect(verdicts(onDisk("mine;\n"))).toEqual(["foreign"]);
  expect(verdicts({ kind: "other" })).toEqual(["foreign"]);
  expect(verdicts({ kind: "folder" })).toEqual(["foreign"]);
});

test("finds orphans by stamp alone", () => {
  const disk = new Map([
    ["z/old.ts", onDisk(old.text)],
    ["b.ts", onDisk(old.text)],
    ["touched.ts", onDisk(`${old.text}//\n`)],
    ["mine.ts", onDisk("mine;\n")],
    ["z", { kind: "folder" } as const],
  ]);
  const known = new Map([["mine.ts", digestOf("mine;\n")]]);
  const plan = planOutput([], disk, known);
  expect(plan.orphans).toEqual(["b.ts", "z/old.ts"]);
  expect(plan.editedOrphans).toEqual(["touched.ts"]);
  expect(isUpToDate(plan)).toBe(false);
});

test("does not write through a link or a file in the place of a folder", () => {
  for (const entry of [{ kind: "other" } as const, onDisk("x")]) {
    const plan = planOutput(
      [made("s/t/x.ts", "1;\n")],
      new Map([["s", entry]]),
    );
    expect(plan.foreign).toEqual(["s"]);
    expect(plan.create).toEqual([]);
  }
});

test("believes the manifest only for files that can carry no stamp", () => {
  const plain = textFile("x.bin", "new");
  const disk = new Map([
    ["x.bin", onDisk("old")],
    ["a.ts", onDisk("mine;\n")],
  ]);
  const known = new Map([
    ["x.bin", digestOf("old")],
    ["a.ts", digestOf("mine;\n")],
  ]);
  const plan = planOutput([plain, a], disk, known);
  expect(plan.update).toEqual([plain]);
  expect(plan.foreign).toEqual(["a.ts"]);
  expect(planOutput([plain], disk).foreign).toEqual(["x.bin"]);
});

test("is up to date when all is unchanged", () => {
  expect(isUpToDate(planOutput([a], new Map([["a.ts", onDisk(a.text)]])))).toBe(
    true,
  );
});
