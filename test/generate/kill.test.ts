// A writer killed at each of its steps, and within the writing of a file: each file is old or new, and the next run repairs the rest.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { expect, test } from "vitest";
import { manifestOf, outputFile } from "../support/output-files.js";
import { binPath } from "../support/run-bin.js";
import { readFiles, tempFolder } from "../support/temp-folder.js";

const fileCount = 12;

function version(number: number) {
  const files = Array.from({ length: fileCount }, (_, index) =>
    outputFile(
      `${index % 3 === 0 ? `v${String(number)}/` : ""}file-${String(index)}.ts`,
      `version ${String(number)} ${"x".repeat(2_000)}`,
    ),
  );
  return { files, manifest: manifestOf(files) };
}

test("SIGKILL at any step", () => {
  const folder = tempFolder();
  const output = join(folder, "out");
  const versions = [version(1), version(2)];
  versions.forEach((one, index) => {
    writeFileSync(join(folder, `${String(index)}.json`), JSON.stringify(one));
  });
  const script = join(folder, "writer.mjs");
  // One file: each round starts a process, and finding the modules would take it most of its time.
  buildSync({
    stdin: { contents: writerScript, resolveDir: dist },
    outfile: script,
    bundle: true,
    platform: "node",
    format: "esm",
  });

  const allowed = new Map<string, Set<string>>();
  for (const { files, manifest } of versions) {
    for (const { path, text } of [
      ...files,
      { path: ".dfn-codegen.json", text: manifest },
    ]) {
      allowed.set(path, (allowed.get(path) ?? new Set()).add(text));
    }
  }
  const write = (round: number, killAt: number) =>
    runWriter(script, [
      output,
      join(folder, `${String(round % 2)}.json`),
      String(killAt),
    ]);
  const checkFiles = (when: string) => {
    for (const [path, text] of Object.entries(readFiles(folder))) {
      if (!path.startsWith("out/") || path.endsWith(".tmp")) continue;
      const texts = allowed.get(path.slice("out/".length));
      expect(texts?.has(text), `${path} ${when}`).toBe(true);
    }
  };

  // Each round leaves more behind for the next, until one lives to its end.
  let round = 0;
  let wasKilled = true;
  for (; wasKilled; round++) {
    wasKilled = write(round, round);
    checkFiles(`in round ${String(round)}`);
  }
  // At least: each file is created, in two halves, and put into its place.
  expect(round).toBeGreaterThan(3 * fileCount);

  expect(write(0, Infinity)).toBe(false);
  const last = versions[0];
  expect(Object.keys(readFiles(output)).sort()).toEqual(
    [
      ...(last?.files ?? []).map(({ path }) => path),
      ".dfn-codegen.json",
    ].sort(),
  );
  for (const { path, text } of last?.files ?? []) {
    expect(readFiles(output)[path]).toBe(text);
  }
});

/** Runs the writer, which kills itself before one of its steps, counted from 0; true when there were that many. */
function runWriter(script: string, args: readonly string[]): boolean {
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    [script, ...args],
    { encoding: "utf8" },
  );
  if (signal === "SIGKILL") return true;
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return false;
}

const dist = join(binPath, "../..");

const writerScript = `
import { appendFileSync, readFileSync } from "node:fs";
import { diskOperations } from "./system/file-operations.js";
import { readManifest } from "./driver/read-manifest.js";
import { readOutput } from "./generate/read-output.js";
import { writePlan } from "./generate/write-plan.js";
import { finishedFile } from "./output/finished-file.js";
import { planOutput } from "./output/plan.js";
const [folder, data, killAt] = process.argv.slice(2);
const { files: texts, manifest } = JSON.parse(readFileSync(data, "utf8"));
const files = texts.map(({ path, text }) => finishedFile(path, text));
const disk = readOutput(folder);
const plan = planOutput(files, disk, readManifest(folder)?.files);
if (plan.foreign.length > 0) throw new Error("foreign: " + plan.foreign);
let steps = 0;
const step = () => {
  if (steps++ === Number(killAt)) process.kill(process.pid, "SIGKILL");
};
const operations = { ...diskOperations };
for (const name of ["makeFolder", "rename", "removeFile", "removeEmptyFolder"]) {
  operations[name] = (...given) => {
    step();
    return diskOperations[name](...given);
  };
}
operations.createFile = (path, content) => {
  step();
  diskOperations.createFile(path, content.slice(0, content.length / 2));
  step();
  appendFileSync(path, content.slice(content.length / 2));
};
const error = writePlan({ folder, shownFolder: "out", plan, manifest }, operations);
if (error) throw new Error(error.message);
`;
