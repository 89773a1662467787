// @ts-check
// `npm run bench`: measures every row of the target table against its reference in the same run. It reports, and never fails for being slow.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./measure.mjs";
import { printProfile, profiles } from "./profile.mjs";
import { describeRun, toTable, writeDocs } from "./report.mjs";
import { bundle } from "./rows/bundle.mjs";
import { splitting } from "./rows/client.mjs";
import { cold } from "./rows/cold.mjs";
import { completion } from "./rows/completion.mjs";
import { diff } from "./rows/diff.mjs";
import { growth } from "./rows/growth.mjs";
import { infer } from "./rows/infer.mjs";
import { lint } from "./rows/lint.mjs";
import { patterns } from "./rows/patterns.mjs";
import { startUp } from "./rows/start-up.mjs";
import { typeCheck } from "./rows/type-check.mjs";
import { unchanged } from "./rows/unchanged.mjs";
import { usage as usageRows } from "./rows/usage.mjs";
import { builderSpeed, validatorSpeed } from "./rows/speed.mjs";
import { validate } from "./rows/validate.mjs";
import { watch } from "./rows/watch.mjs";

/**
 * @typedef {object} Result One line of the table.
 * @property {string} row
 * @property {string} ours
 * @property {string} [reference]
 * @property {string} [ratio]
 * @property {string} [target]
 * @property {boolean} [met] Absent where there is no target, or nothing to measure.
 *
 * @typedef {object} Context
 * @property {boolean} quick
 * @property {string} folder An empty folder of this run.
 * @property {number} events How many events the plan has.
 * @property {number} manyEvents How many the large one has.
 * @property {number | undefined} mostEvents How many the largest one has, which takes minutes; absent unless asked for.
 * @property {number} rounds How often a run of seconds is repeated.
 * @property {number} peerRounds The same for the peers' generators.
 * @property {number} shortRounds How often a run of milliseconds is repeated.
 *
 * @typedef {(context: Context) => Promise<readonly Result[]> | readonly Result[]} Rows
 */

/** @type {Readonly<Record<string, Rows>>} */
const groups = {
  cold,
  unchanged,
  watch,
  growth,
  diff,
  patterns,
  infer,
  validate,
  usage: usageRows,
  lint,
  "type-check": typeCheck,
  bundle,
  validator: validatorSpeed,
  builder: builderSpeed,
  split: splitting,
  "start-up": startUp,
  completion,
};

const usage = `usage: npm run bench -- [--quick] [--large] [--only <row>]... [--write-docs] [--profile <run>]
rows: ${Object.keys(groups).join(", ")}
runs to profile: ${profiles.join(", ")}`;

await main();

async function main() {
  const { values, error } = readArguments();
  if (error !== undefined || values.help) {
    console.log(error === undefined ? usage : `${error}\n${usage}`);
    process.exitCode = error === undefined ? 0 : 2;
    return;
  }
  const build = spawnSync(
    process.execPath,
    [join(root, "generator/build/build.mjs")],
    { stdio: "inherit" },
  );
  if (build.status !== 0) {
    process.exitCode = 1;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "dfn-bench-"));
  try {
    const context = makeContext(folder, values.quick, values.large);
    if (values.profile !== undefined) printProfile(values.profile, context);
    else await measure(values, context);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {{ only: readonly string[], "write-docs": boolean }} flags
 * @param {Context} context
 */
async function measure(flags, context) {
  const start = Date.now();
  /** @type {Result[]} */
  const results = [];
  for (const [name, rows] of Object.entries(groups)) {
    if (flags.only.length > 0 && !flags.only.includes(name)) continue;
    const from = Date.now();
    console.error(`${name} …`);
    const found = await runSafely(name, rows, context);
    results.push(...found);
    const took = ((Date.now() - from) / 1000).toFixed(0);
    // At once, because the whole takes minutes and may be interrupted.
    console.error(`${name}: ${took} s\n${toTable(found)}`);
  }
  const about = describeRun(context, Date.now() - start);
  console.log(`\n${toTable(results)}\n\n${about}`);
  if (flags["write-docs"]) writeDocs(results, about, flags.only);
}

/**
 * A row that cannot be measured is said to be so; the others still are.
 * @param {string} name
 * @param {Rows} rows
 * @param {Context} context
 */
async function runSafely(name, rows, context) {
  try {
    return await rows(context);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${name}: ${reason}`);
    const first = reason.split("\n")[0];
    return [{ row: name, ours: `not run: ${first}` }];
  }
}

function readArguments() {
  const none = {
    quick: false,
    large: false,
    only: /** @type {string[]} */ ([]),
    "write-docs": false,
    profile: /** @type {string | undefined} */ (undefined),
    help: false,
  };
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: "boolean" },
        large: { type: "boolean" },
        only: { type: "string", multiple: true },
        "write-docs": { type: "boolean" },
        profile: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    const unknown =
      values.only?.find((name) => !(name in groups)) ??
      [values.profile ?? "cold"].find((name) => !profiles.includes(name));
    return {
      values: { ...none, ...values },
      error: unknown === undefined ? undefined : `there is no \`${unknown}\``,
    };
  } catch (error) {
    return { values: none, error: String(error) };
  }
}

/**
 * @param {string} folder
 * @param {boolean} quick
 * @param {boolean} large
 * @returns {Context}
 */
function makeContext(folder, quick, large) {
  return {
    folder,
    quick,
    events: quick ? 300 : 1000,
    manyEvents: quick ? 1500 : 5000,
    mostEvents: large ? 20_000 : undefined,
    rounds: quick ? 3 : 5,
    peerRounds: quick ? 1 : 5,
    shortRounds: quick ? 5 : 15,
  };
}

/**
 * @param {string} row
 * @param {string} target
 * @returns {Result}
 */
function notBuilt(row, target) {
  return { row, ours: "not built", target };
}
