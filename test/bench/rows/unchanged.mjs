// @ts-check
// Rows: `generate` and `check` when nothing changed, against Node that does nothing.
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
  generateCold(taxonomy, output);
  const command = (/** @type {string} */ name) => () =>
    runNode([bin, name, taxonomy, "--output", output]);
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
      most: 2,
    }),
  );
}
