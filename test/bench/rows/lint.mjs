// @ts-check
// Row: all lint rules on 5,000 events, against parsing their YAML.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { median, root, runNode, writePlan } from "../measure.mjs";
import { compare, milliseconds } from "../report.mjs";

const events = 5000;

/** @type {import("../bench.mjs").Rows} */
export function lint({ folder: parent, rounds }) {
  const folder = join(parent, "lint");
  mkdirSync(folder);
  const taxonomy = writePlan(folder, events, "flat");
  const text = readFileSync(taxonomy, "utf8");
  writeFileSync(taxonomy, `${text}\nlint: { extends: strict }\n`);
  const child = join(import.meta.dirname, "../children/measure-lint.mjs");
  const { stdout } = runNode(
    [child, join(root, "dist/generator"), taxonomy, String(rounds)],
    { cwd: folder },
  );
  const found = JSON.parse(stdout);
  return [
    compare({
      row: `all rules of \`lint\`, ${events.toLocaleString("en")} events: our \`yaml\` parse`,
      ours: median(found.lint),
      reference: median(found.parse),
      unit: milliseconds,
      most: 0.5,
    }),
  ];
}
