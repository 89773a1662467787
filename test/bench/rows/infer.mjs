// @ts-check
// Rows: time and memory of `infer` over many samples, against reading and parsing the same lines.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { writeSamples } from "../children/write-samples.mjs";
import { bin, interleave, root, runNode } from "../measure.mjs";
import { compare, megabytes, seconds } from "../report.mjs";

const parseLines = join(root, "test/bench/children/parse-lines.mjs");

/** @type {import("../bench.mjs").Rows} */
export function infer({ folder, quick, rounds }) {
  const many = quick ? 100_000 : 300_000;
  const few = many / 10;
  const [small, large] = [few, many].map((count) => {
    const path = join(folder, `samples-${count}.ndjson`);
    writeSamples(path, count);
    return path;
  });
  const draft = join(folder, "draft.yaml");
  const inferFrom = (/** @type {string | undefined} */ path) =>
    runNode([bin, "infer", path ?? "", "--output", draft, "--force"]);
  const costs = interleave(rounds, {
    small: () => inferFrom(small),
    large: () => inferFrom(large),
    parse: () => runNode([parseLines, large ?? ""]),
  });
  for (const path of [small, large]) rmSync(path ?? "", { force: true });
  const lines = many.toLocaleString("en");
  return [
    compare({
      row: `\`infer\`, ${lines} lines: reading and parsing them`,
      ours: costs.large.cpu,
      reference: costs.parse.cpu,
      unit: seconds,
    }),
    compare({
      row: `peak memory of \`infer\`, ${lines} lines: ${few.toLocaleString("en")} lines`,
      ours: costs.large.memory,
      reference: costs.small.memory,
      unit: megabytes,
      most: 1.2,
    }),
  ];
}
