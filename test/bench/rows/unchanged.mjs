// @ts-check
// Rows: `generate` and `check` when nothing changed, against Node that does nothing.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  bin,
  generateCold,
  interleave,
  runNode,
  writePlan,
} from "../measure.mjs";
import { compare, milliseconds } from "../report.mjs";

/** @type {import("../bench.mjs").Rows} */
export function unchanged({ folder: parent, events, shortRounds }) {
  const folder = join(parent, "unchanged");
  const taxonomy = writePlan(folder, events);
  const output = join(folder, "generated");
  // An app has one; without it there is no index.
  mkdirSync(join(folder, "node_modules"));
  generateCold(taxonomy, output);
  const command = (/** @type {string} */ name) => () =>
    runNode([bin, name, taxonomy, "--output", output], { cwd: folder });
  // The first run without changes writes the index, if the files are older than a tick of the clock.
  for (let round = 0; round < 3; round++) command("generate")();
  const costs = interleave(shortRounds, {
    node: () => runNode(["-e", "0"]),
    generate: command("generate"),
    check: command("check"),
  });
  return /** @type {const} */ (["generate", "check"]).map((name) =>
    compare({
      row: `\`${name}\`, nothing changed, ${events} events: \`node -e 0\``,
      ours: costs[name].cpu,
      reference: costs.node.cpu,
      unit: milliseconds,
      most: 1.4,
    }),
  );
}
