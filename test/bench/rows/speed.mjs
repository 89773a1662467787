// @ts-check
// Rows: how fast validators and builders are at run time, each case in processes of its own.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateCold, median, root, runNode } from "../measure.mjs";
import { compareSpeed } from "../report.mjs";

const child = join(root, "test/bench/children/measure-speed.mjs");

/** @type {import("../bench.mjs").Rows} */
export function validatorSpeed(context) {
  const folder = generatePurchase(context.folder);
  return ["1 item", "10 items", "100 items", "invalid"].flatMap((name) => {
    const times = measureCase(name, folder, context);
    const row = `validator, \`df_purchase\`, ${name}`;
    /** @type {readonly (readonly [string, number, number, number])[]} */
    const pairs =
      name === "invalid"
        ? [
            ["verdict: hand-written verdict", times.is, times.hand, 0.9],
            ["verdict: ajv", times.is, times.ajv, 1],
            ["report: hand-written report", times.validate, times.report, 0.9],
            ["report: ajv, first error", times.validate, times.ajv, 0],
          ]
        : [
            ["hand-written", times.validate, times.hand, 0.9],
            ["ajv, fast formats", times.validate, times.ajv, 1],
          ];
    return pairs.map(([title, ours, reference, least]) =>
      compareSpeed({
        row: `${row}, ${title}`
          .replace(", hand", ": hand")
          .replace(", ajv", ": ajv"),
        ours,
        reference,
        ...(least > 0 && { least }),
      }),
    );
  });
}

/** @type {import("../bench.mjs").Rows} */
export function builderSpeed(context) {
  const folder = generatePurchase(context.folder);
  return ["build, no items", "build, 1 item"].map((name) => {
    const times = measureCase(name, folder, context);
    return compareSpeed({
      row: `builder, \`df_purchase\`${name.slice("build".length)}: object literal`,
      ours: times.builder,
      reference: times.literal,
      // A literal copies no items.
      least: name === "build, no items" ? 1.5 : 1.3,
    });
  });
}

/** @param {string} parent */
function generatePurchase(parent) {
  const folder = join(parent, "speed");
  mkdirSync(folder, { recursive: true });
  const taxonomy = join(folder, "taxonomy.yaml");
  writeFileSync(
    taxonomy,
    "version: 1\nstandard: { events: [df_purchase, df_sign_up, df_login] }\n",
  );
  // Node must take the JavaScript for modules.
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const output = join(folder, "generated");
  generateCold(taxonomy, output, ["--emit", "js"]);
  return output;
}

/**
 * @param {string} name
 * @param {string} generated
 * @param {import("../bench.mjs").Context} context
 * @returns {Record<string, number>} Nanoseconds a call: the median of several processes, because each optimises differently.
 */
function measureCase(name, generated, { quick }) {
  /** @type {Record<string, number[]>} */
  const all = {};
  for (let at = 0; at < (quick ? 3 : 5); at++) {
    const { stdout } = runNode([child, generated, name, quick ? "3" : "7"]);
    for (const [subject, time] of Object.entries(JSON.parse(stdout))) {
      (all[subject] ??= []).push(time);
    }
  }
  return Object.fromEntries(
    Object.entries(all).map(([subject, times]) => [subject, median(times)]),
  );
}
