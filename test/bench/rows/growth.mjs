// @ts-check
// Rows: how time and memory of a cold run grow with the number of events.
import { join } from "node:path";
import {
  generateCold,
  interleave,
  root,
  runNode,
  writePlan,
} from "../measure.mjs";
import { compare, megabytes, perEvent } from "../report.mjs";

const parseYaml = join(root, "test/bench/children/parse-yaml.mjs");

/** @type {import("../bench.mjs").Rows} */
export function growth({
  folder: parent,
  events,
  manyEvents,
  mostEvents,
  rounds,
}) {
  const few = events / 10;
  const paths = [few, events, manyEvents].map((count) =>
    writePlan(join(parent, `growth-${count}`), count),
  );
  const [small = "", middle = "", large = ""] = paths;
  const output = join(parent, "growth-output");
  const costs = interleave(rounds, {
    small: () => generateCold(small, output),
    middle: () => generateCold(middle, output),
    large: () => generateCold(large, output),
    yaml: () => runNode([parseYaml, large]),
  });
  /** @type {readonly import("../bench.mjs").Result[]} */
  const largest =
    mostEvents === undefined
      ? []
      : measureLargest(mostEvents, {
          folder: parent,
          reference: costs.middle.cpu / events,
          title: `${events} events`,
        });
  return [
    {
      row: `time for each event, ${few} events`,
      ours: perEvent(costs.small.cpu / few),
    },
    compare({
      row: `time for each event, ${manyEvents} events: ${events} events`,
      ours: costs.large.cpu / manyEvents,
      reference: costs.middle.cpu / events,
      unit: perEvent,
      most: 1.3,
    }),
    compare({
      row: `peak memory, ${manyEvents} events: \`yaml\` parse`,
      ours: costs.large.memory,
      reference: costs.yaml.memory,
      unit: megabytes,
      most: 1.5,
    }),
    ...largest,
  ];
}

/**
 * One run, because it takes minutes.
 * @param {number} count
 * @param {{ folder: string, reference: number, title: string }} against The time for each event of a smaller taxonomy.
 * @returns {readonly import("../bench.mjs").Result[]}
 */
function measureLargest(count, { folder, reference, title }) {
  const taxonomy = writePlan(join(folder, `growth-${count}`), count);
  const { cpu, memory } = generateCold(taxonomy, join(folder, "growth-output"));
  return [
    compare({
      row: `time for each event, ${count} events: ${title}`,
      ours: cpu / count,
      reference,
      unit: perEvent,
      most: 1.3,
    }),
    {
      row: `peak memory, ${count} events`,
      ours: megabytes(memory),
      target: `≤ ${megabytes(mostMemory)}`,
      met: memory <= mostMemory,
    },
  ];
}

/** In MB. */
const mostMemory = 1500;
