// @ts-check
// Rows: what `diff` adds to reading both taxonomies, and how that grows with the number of events.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, writePlan } from "../measure.mjs";
import { compare, milliseconds, perEvent } from "../report.mjs";

const child = join(root, "test/bench/children/compare-taxonomies.mjs");

/** @type {import("../bench.mjs").Rows} */
export function diff({ folder, events, manyEvents, shortRounds }) {
  const [few, many] = [events, manyEvents].map((count) => {
    const old = writePlan(join(folder, `diff-${count}`), count);
    const now = `${old.replace(/\.yaml$/, "")}-next.yaml`;
    writeFileSync(now, changed(readFileSync(old, "utf8")));
    const runs = Array.from({ length: Math.min(shortRounds, 5) }, () =>
      run(old, now),
    );
    return runs.sort((a, b) => a.compare - b.compare)[0] ?? run(old, now);
  });
  const middle = few?.compare ?? NaN;
  const large = many?.compare ?? NaN;
  return [
    {
      row: `\`diff\`, ${events} events each side: beyond reading both (${few?.changes ?? 0} changes)`,
      ours: milliseconds(middle),
      target: "≤ 300 ms",
      met: middle <= 300,
    },
    compare({
      row: `\`diff\`, time for each event, ${manyEvents} events: ${events} events`,
      ours: large / manyEvents,
      reference: middle / events,
      unit: perEvent,
      most: 1.3,
    }),
  ];
}

/**
 * Of ten labels one changes, of a hundred events ten are renamed without a word.
 * @param {string} text
 */
function changed(text) {
  let labels = 0;
  return text
    .replace(/^( {4}label: .*)$/gm, (line) =>
      labels++ % 10 === 0 ? `${line} 2` : line,
    )
    .replace(/^( {2}\w*7):/gm, "$1_renamed:");
}

/**
 * @param {string} old
 * @param {string} now
 * @returns {{ read: number, compare: number, changes: number }}
 */
function run(old, now) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [child, root, old, now],
    { encoding: "utf8" },
  );
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}
