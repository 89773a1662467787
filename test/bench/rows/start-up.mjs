// @ts-check
// Rows: what `--help` and `--version` cost over Node that does nothing.
import { bin, interleave, runNode } from "../measure.mjs";
import { milliseconds } from "../report.mjs";

const most = 40;

/** @type {import("../bench.mjs").Rows} */
export function startUp({ shortRounds }) {
  const costs = interleave(shortRounds, {
    node: () => runNode(["-e", "0"]),
    help: () => runNode([bin, "--help"]),
    version: () => runNode([bin, "--version"]),
  });
  return /** @type {const} */ (["help", "version"]).map((name) => {
    const more = costs[name].cpu - costs.node.cpu;
    return {
      row: `\`--${name}\`: \`node -e 0\``,
      ours: milliseconds(costs[name].cpu),
      reference: milliseconds(costs.node.cpu),
      ratio: `+ ${milliseconds(more)}`,
      target: `≤ + ${milliseconds(most)}`,
      met: more <= most,
    };
  });
}
