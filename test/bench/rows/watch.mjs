// @ts-check
// Row: what `--watch` takes when one event changed, against a cold run.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bin, generateCold, median, writePlan } from "../measure.mjs";
import { compare, seconds } from "../report.mjs";

/** @type {import("../bench.mjs").Rows} */
export async function watch({ folder: parent, events, rounds }) {
  const folder = join(parent, "watch");
  const taxonomy = writePlan(folder, events);
  const output = join(folder, "generated");
  const cold = median(
    Array.from({ length: rounds }, () => generateCold(taxonomy, output).wall),
  );
  const child = spawn(
    process.execPath,
    [bin, "generate", taxonomy, "--output", output, "--watch"],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const text = readFileSync(taxonomy, "utf8");
  try {
    await saying(child, "watching for changes");
    /** @type {number[]} */
    const times = [];
    for (let round = 0; round < rounds; round++) {
      const done = saying(child, "updated, ");
      const start = performance.now();
      writeFileSync(taxonomy, changed(text, round));
      await done;
      times.push(performance.now() - start - settleTime);
    }
    return [
      compare({
        row: `\`--watch\`, one event of ${events} changed, elapsed: cold run`,
        ours: median(times),
        reference: cold,
        unit: seconds,
        most: 0.2,
      }),
    ];
  } finally {
    child.kill("SIGTERM");
  }
}

/** How long a run waits for the editor to finish writing; no work. */
const settleTime = 80;

/**
 * The plan with another description of one event in its middle.
 * @param {string} text
 * @param {number} round
 */
function changed(text, round) {
  const at = text.indexOf("description: ", text.length >> 1);
  const end = text.indexOf("\n", at);
  return `${text.slice(0, at)}description: Changed in round ${round}.${text.slice(end)}`;
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {string} words
 */
async function saying(child, words) {
  let said = "";
  const signal = AbortSignal.timeout(60_000);
  const add = (/** @type {unknown} */ chunk) => (said += String(chunk));
  child.stdout?.on("data", add);
  child.stderr?.on("data", add);
  while (!said.includes(words)) {
    await Promise.race([
      once(child.stdout ?? child, "data", { signal }),
      once(child.stderr ?? child, "data", { signal }),
    ]);
  }
  child.stdout?.off("data", add);
  child.stderr?.off("data", add);
}
