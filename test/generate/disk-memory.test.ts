// What `--watch` remembers of the output folder: what did not change is not read again, and every edit is noticed.
import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeRun } from "../../generator/driver/run.js";
import { startDiskMemory } from "../../generator/generate/disk-memory.js";
import { writeBuild } from "../../generator/generate/generate-fully.js";
import { runPipeline } from "../../generator/generate/pipeline.js";
import { startWatchMemory } from "../../generator/generate/watch-memory.js";
import { digestOf } from "../../generator/output/digest.js";
import type { DiskEntry } from "../../generator/output/plan.js";
import {
  type FileState,
  type StateDisk,
} from "../../generator/unchanged/rows.js";
import { agedDisk, stateOf } from "../support/aged-disk.js";
import { readFiles, tempFolder } from "../support/temp-folder.js";

const bytes = Buffer.from("text");
const entry: DiskEntry = { kind: "file", bytes };
const digest = digestOf(bytes);

/** Whether a file is still known after its state has changed from one to the other. */
function isKnown(
  first: FileState | undefined,
  second: FileState | undefined,
  wanted = digest,
): boolean {
  let state = first;
  const lstat = () => state;
  const disk: StateDisk = { lstat, stat: lstat };
  const memory = startDiskMemory(disk);
  expect(memory.note("/a", () => entry)).toEqual({ ...entry, digest });
  state = second;
  return memory.has("/a", wanted);
}

test("knows a file as long as its state and its digest are the same", () => {
  expect(isKnown(stateOf(), stateOf())).toBe(true);
  expect(isKnown(stateOf(), stateOf(), digestOf("other"))).toBe(false);
  for (const changed of [
    { size: 5 },
    { mtimeMs: 1001 },
    { ctimeMs: 1001 },
    { ino: 8 },
    { dev: 2 },
  ]) {
    expect(isKnown(stateOf(), stateOf(changed)), JSON.stringify(changed)).toBe(
      false,
    );
  }
  expect(isKnown(stateOf(), undefined)).toBe(false);
});

test("does not trust a state that a change may leave as it is", () => {
  const now = Date.now();
  for (const state of [
    stateOf({ ctimeMs: now }),
    stateOf({ mtimeMs: now }),
    stateOf({ ino: 0 }),
    stateOf({ ctimeMs: 0 }),
    undefined,
  ]) {
    expect(isKnown(state, state)).toBe(false);
  }
});

test("forgets a file that became something else", () => {
  const lstat = () => stateOf();
  const memory = startDiskMemory({ lstat, stat: lstat });
  memory.note("/a", () => entry);
  memory.note("/a", () => ({ kind: "other" }));
  expect(memory.has("/a", digest)).toBe(false);
});

/** A large taxonomy, of which `--watch` parses only what changed. */
function taxonomyText(labels: readonly string[], extra = ""): string {
  const events = labels.map(
    (label, at) =>
      `  thing_${String(at)}_done:\n    label: ${label}\n    description: "${"Once it is done. ".repeat(60)}"\n    properties: { store_id: required }\n`,
  );
  return `version: 1\nevent_properties:\n  store_id: { type: long }\nevents:\n${events.join("")}${extra}`;
}

test("a series of edits leaves the output of a fresh run", async () => {
  const folder = tempFolder();
  const { ofRun, ofOutput } = startWatchMemory(agedDisk);
  const labels = Array.from({ length: 110 }, (_, at) => `일 ${String(at)}`);
  let random = 7;
  for (let round = 0; round < 12; round++) {
    random = (random * 48271) % 2147483647;
    const at = 2 + (random % 100);
    if (round % 4 === 1) labels.splice(at, 1);
    else if (round % 4 === 2) labels.splice(at, 0, `새 일 ${String(round)}`);
    else labels[at] = `바뀐 일 ${String(round)}`;
    const text = taxonomyText(labels);
    expect(text.length).toBeGreaterThan(100_000);
    writeFileSync(join(folder, "big.yaml"), text);
    const run = (output: string) => makeRun("big.yaml", { output }, folder);
    const compared = await runPipeline(run("again"));
    const again = await runPipeline({ ...run("again"), ...ofRun }, ofOutput);
    expect(again.built?.eventChanges).toEqual(compared.built?.eventChanges);
    if (round > 0) expect(again.built?.eventChanges).not.toEqual([]);
    const fresh = await runPipeline(run(`fresh-${String(round)}`));
    expect(again.diagnostics).toEqual([]);
    if (!again.built || !fresh.built) throw new Error("nothing was built");
    writeBuild(again.built);
    writeBuild(fresh.built);
    const written = readFiles(join(folder, "again"));
    const expected = readFiles(join(folder, `fresh-${String(round)}`));
    // The manifest names the folder's place.
    const manifest = { ".dfn-codegen.json": "" };
    expect({ ...written, ...manifest }).toEqual({ ...expected, ...manifest });
    // By the next run, somebody has edited a file by hand.
    const paths = Object.keys(written).filter(
      (path) => path !== ".dfn-codegen.json",
    );
    const path = paths[round % paths.length] ?? "";
    appendFileSync(join(folder, "again", path), "// mine\n");
  }
});
