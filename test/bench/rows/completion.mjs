// @ts-check
// Rows: how long an editor waits for completion beside the builders' module.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateCold, root, runNode, writePlan } from "../measure.mjs";
import { milliseconds } from "../report.mjs";
import { toolsFolder } from "../tools.mjs";

const child = join(root, "test/bench/children/measure-completion.mjs");

/** @type {import("../bench.mjs").Rows} */
export function completion({ folder: parent, events, manyEvents, rounds }) {
  return [events, manyEvents].flatMap((count) => {
    const folder = join(parent, `completion-${count}`);
    mkdirSync(folder);
    const taxonomy = writePlan(folder, count);
    generateCold(taxonomy, join(folder, "generated"));
    const { stdout } = measure(folder, rounds);
    /** @type {Record<string, number>} */
    const times = JSON.parse(stdout);
    return Object.entries(times).map(([what, time]) => ({
      row: `completion of ${what}, ${count} events`,
      ours: milliseconds(time),
    }));
  });
}

/**
 * @param {string} folder
 * @param {number} rounds
 */
function measure(folder, rounds) {
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  return runNode([child, toolsFolder(), folder, String(rounds)]);
}
