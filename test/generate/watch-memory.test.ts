// The memory of `--watch`: what it remembers is of the last run alone, however many there were.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { makeRun } from "../../generator/driver/run.js";
import { writeBuild } from "../../generator/generate/generate-fully.js";
import { runPipeline } from "../../generator/generate/pipeline.js";
import { startWatchMemory } from "../../generator/generate/watch-memory.js";
import { tempFolder } from "../support/temp-folder.js";

const eventCount = 30;

/** Without those that have much support code. */
const target = ["builders", "schemas", "registry"];

/** 120,000 characters, as two bytes each. */
function taxonomyText(labels: readonly string[]): string {
  const events = labels.map(
    (label, at) =>
      `  thing_${String(at)}_done:\n    label: ${label}\n    description: "${"한 번. ".repeat(800)}"\n    properties: { store_id: required }\n`,
  );
  return `version: 1\nevent_properties:\n  store_id: { type: long }\nevents:\n${events.join("")}`;
}

test("25 edits leave nothing behind", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const folder = tempFolder();
  const { ofRun, ofOutput } = startWatchMemory();
  const labels = Array.from({ length: eventCount }, () => "일");
  const step = async (round: number) => {
    labels[round % eventCount] = `바뀐 일 ${String(round)}`;
    const text = taxonomyText(labels);
    expect(text.length).toBeGreaterThan(100_000);
    writeFileSync(join(folder, "big.yaml"), text);
    const run = { ...makeRun("big.yaml", { target }, folder), ...ofRun };
    const { built } = await runPipeline(run, ofOutput);
    if (built === undefined) throw new Error("nothing was built");
    expect(writeBuild(built)).toEqual([]);
    expect(built.eventChanges).toHaveLength(round === 0 ? 0 : 1);
  };
  const memoryAfter = async (from: number, to: number) => {
    for (let round = from; round < to; round++) await step(round);
    // What a weak map remembers of a collected object is collected after it.
    for (let again = 0; again < 3; again++) {
      await setImmediate();
      collect();
    }
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const early = await memoryAfter(0, 5);
  const late = await memoryAfter(5, 25);
  // The text of one run takes 240 kB.
  expect(late - early).toBeLessThan(4_000_000);
});
