// @ts-check
// `node test/bench/stdin-memory.mjs [GB]…`: repeats events into the stdin of `validate`, and prints its memory after so many GB (1, 2, 5 and 10).
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventsTaxonomy, writeEvents } from "./children/write-events.mjs";
import { bin } from "./measure.mjs";

const given = process.argv.slice(2).map(Number);
const marks = given.length > 0 ? given : [1, 2, 5, 10];
const folder = mkdtempSync(join(tmpdir(), "dfn-stdin-"));
try {
  const taxonomy = join(folder, "taxonomy.yaml");
  writeFileSync(taxonomy, eventsTaxonomy);
  const events = join(folder, "events.ndjson");
  writeEvents(events, 20_000);
  await measure(taxonomy, readFileSync(events));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} taxonomy
 * @param {Buffer} block
 */
async function measure(taxonomy, block) {
  const child = spawn(
    process.execPath,
    [bin, "validate", "-", "-t", taxonomy, "--fail-on", "dropped:100%"],
    { stdio: ["pipe", "inherit", "inherit"] },
  );
  const ended = once(child, "exit");
  let written = 0;
  for (const gigabytes of marks) {
    /** @type {number[]} */
    const samples = [];
    const start = written;
    const end = gigabytes * 1e9;
    while (written < end) {
      if (!child.stdin.write(block)) await once(child.stdin, "drain");
      written += block.length;
      // The memory swings between two collections: their mean counts, of the last tenth before the mark.
      if (written - start > (end - start) * 0.9) samples.push(memory(child));
    }
    const mean = samples.reduce((sum, each) => sum + each, 0) / samples.length;
    console.log(
      `${(written / 1e9).toFixed(2)} GB: ${mean.toFixed(0)} MB resident, at most ${Math.max(...samples).toFixed(0)} MB`,
    );
  }
  child.stdin.end();
  await ended;
}

/**
 * In MB, of Linux.
 * @param {import("node:child_process").ChildProcess} child
 */
function memory({ pid }) {
  const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
  return Number(/VmRSS:\s*(\d+)/.exec(status)?.[1]) / 1024;
}
