// A writer killed at random moments: each file is old or new, and the next run repairs the rest.
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { manifestOf, outputFile } from "../support/output-files.js";
import { binPath } from "../support/run-bin.js";
import { readFiles, tempFolder } from "../support/temp-folder.js";

const rounds = 40;
const fileCount = 60;

function version(number: number) {
  const files = Array.from({ length: fileCount }, (_, index) =>
    outputFile(
      `${index % 3 === 0 ? `v${String(number)}/` : ""}file-${String(index)}.ts`,
      `version ${String(number)} ${"x".repeat(20_000)}`,
    ),
  );
  return { files, manifest: manifestOf(files) };
}

test("SIGKILL at any moment", async () => {
  const folder = tempFolder();
  const output = join(folder, "out");
  const versions = [version(1), version(2)];
  versions.forEach((one, index) => {
    writeFileSync(join(folder, `${String(index)}.json`), JSON.stringify(one));
  });
  const script = join(folder, "writer.mjs");
  writeFileSync(script, writerScript);

  const allowed = new Map<string, Set<string>>();
  for (const { files, manifest } of versions) {
    for (const { path, text } of [
      ...files,
      { path: ".dfn-codegen.json", text: manifest },
    ]) {
      allowed.set(path, (allowed.get(path) ?? new Set()).add(text));
    }
  }
  let killed = 0;
  for (let round = 0; round < rounds; round++) {
    const wasKilled = await runWriter(
      script,
      [output, join(folder, `${String(round % 2)}.json`)],
      (round * 7) % 40,
    );
    if (wasKilled) killed++;
    for (const [path, text] of Object.entries(readFiles(folder))) {
      if (!path.startsWith("out/") || path.endsWith(".tmp")) continue;
      const texts = allowed.get(path.slice("out/".length));
      expect(texts?.has(text), `${path} in round ${String(round)}`).toBe(true);
    }
  }
  expect(killed).toBeGreaterThan(rounds / 4);

  await runWriter(script, [output, join(folder, "0.json")], undefined);
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

/** Kills the writer some milliseconds after it began to write; true when that was before its end. */
function runWriter(
  script: string,
  args: readonly string[],
  killAfter: number | undefined,
): Promise<boolean> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    child.stdout.once("data", () => {
      if (killAfter === undefined) return;
      setTimeout(() => child.kill("SIGKILL"), killAfter);
    });
    child.on("error", failed);
    child.on("exit", (code, signal) => {
      if (code !== null && code !== 0)
        failed(new Error(`exit ${String(code)}`));
      else done(signal === "SIGKILL");
    });
  });
}

function dist(path: string): string {
  return JSON.stringify(pathToFileURL(join(binPath, "../..", path)).href);
}

const writerScript = `
import { readFileSync, writeSync } from "node:fs";
import { readManifest, readOutput } from ${dist("commands/read-output.js")};
import { writePlan } from ${dist("commands/write-plan.js")};
import { planOutput } from ${dist("output/plan.js")};
const [folder, data] = process.argv.slice(2);
const { files, manifest } = JSON.parse(readFileSync(data, "utf8"));
const disk = readOutput(folder, new Set(files.map(({ path }) => path)));
const plan = planOutput(files, disk, readManifest(folder)?.files);
if (plan.foreign.length > 0) throw new Error("foreign: " + plan.foreign);
writeSync(1, "go");
const error = writePlan({ folder, shownFolder: "out", plan, manifest });
if (error) throw new Error(error.message);
`;
