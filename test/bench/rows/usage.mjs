// @ts-check
// Rows: time and memory of `usage` over a large app of which few files track, against `tsc --noEmit` of the same tree.
import { join } from "node:path";
import { writeAppTree } from "../children/write-app-tree.mjs";
import { bin, interleave, runNode } from "../measure.mjs";
import { compare, megabytes, seconds } from "../report.mjs";
import { toolsFolder } from "../tools.mjs";

/** @type {import("../bench.mjs").Rows} */
export function usage({ folder, quick, rounds }) {
  const files = quick ? 400 : 2000;
  const app = join(folder, "app");
  writeAppTree(app, files);
  runNode([bin, "generate"], { cwd: app });
  const tsc = join(toolsFolder(), "node_modules/typescript-5/bin/tsc");
  // Each takes a minute or more.
  const turns = Math.min(rounds, 2);
  const costs = interleave(turns, {
    usage: () => runNode([bin, "usage"], { cwd: app }),
    tsc: () => runNode([tsc, "--noEmit"], { cwd: app }),
  });
  const row = `\`usage\`, ${files.toLocaleString("en")} files of 200 lines, 5 % track, ${turns} turns: \`tsc\` 5.9`;
  return [
    compare({
      row,
      ours: costs.usage.cpu,
      reference: costs.tsc.cpu,
      unit: seconds,
      most: 0.5,
    }),
    compare({
      row: "peak memory of `usage`, the same tree: `tsc` 5.9",
      ours: costs.usage.memory,
      reference: costs.tsc.memory,
      unit: megabytes,
      most: 1.2,
    }),
  ];
}
