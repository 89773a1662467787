// @ts-check
// Rows: the time of `validate` against splitting and parsing the same lines alone, by two workers, and against SQL.
import { linkSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { eventsTaxonomy, writeEvents } from "../children/write-events.mjs";
import { bin, interleave, median, root, runNode } from "../measure.mjs";
import { compare, compareSpeed, megabytes, seconds } from "../report.mjs";
import { duckDbFolder } from "../tools.mjs";

const parse = join(root, "test/bench/children/split-and-parse.mjs");
const sql = join(root, "test/bench/children/duckdb-checks.mjs");

/** How often the large file is read for the comparison of workers, whose start does not count. */
const copies = 4;

/** @type {import("../bench.mjs").Rows} */
export function validate({ folder, quick, rounds }) {
  const many = quick ? 100_000 : 500_000;
  const few = many / 5;
  const own = join(folder, "validate");
  mkdirSync(own, { recursive: true });
  const taxonomy = join(own, "taxonomy.yaml");
  writeFileSync(taxonomy, eventsTaxonomy);
  const small = join(own, "few.ndjson");
  writeEvents(small, few);
  const large = join(own, "many.ndjson");
  writeEvents(large, many);
  const others = Array.from({ length: copies - 1 }, (_, at) => {
    const path = join(own, `copy-${at}.ndjson`);
    linkSync(large, path);
    return path;
  });
  const by = (
    /** @type {number} */ workers,
    /** @type {string[]} */ ...files
  ) =>
    runNode([
      ...[bin, "validate", ...files, "-t", taxonomy],
      ...["--fail-on", "dropped:100%", "--workers", String(workers)],
      "--quiet",
    ]);
  const costs = interleave(rounds, {
    few: () => by(1, small),
    one: () => by(1, large),
    parse: () => runNode([parse, large]),
    parseFew: () => runNode([parse, small]),
  });
  const lines = many.toLocaleString("en");
  // Without the start of Node and the compilation of the taxonomy.
  const each = (/** @type {number} */ all, /** @type {number} */ part) =>
    ((all - part) / (many - few)) * 1e6;
  const rows = [
    compareSpeed({
      row: `\`validate\`, one of ${lines} events: splitting and parsing it alone`,
      ours: each(costs.one.cpu, costs.few.cpu),
      reference: each(costs.parse.cpu, costs.parseFew.cpu),
      least: 0.75,
    }),
    compare({
      row: `peak memory of \`validate\`, ${lines} events: ${few.toLocaleString("en")} events`,
      ours: costs.one.memory,
      reference: costs.few.memory,
      unit: megabytes,
      most: 1.1,
    }),
    byTwoWorkers(rounds, many * (copies - 1), (workers, isAll) =>
      by(workers, large, ...(isAll ? others : [])),
    ),
    againstSql(large, costs.one.cpu, lines),
  ];
  rmSync(own, { recursive: true, force: true });
  return rows;
}

/**
 * Elapsed time, so it only counts while nothing else runs. What one file takes is not
 * part of it: the start of Node, of the threads, and the compilation of the taxonomy.
 * @param {number} rounds
 * @param {number} events How many more events all files have.
 * @param {(workers: number, isAll: boolean) => import("../measure.mjs").Cost} run
 * @returns {import("../bench.mjs").Result}
 */
function byTwoWorkers(rounds, events, run) {
  const row = "`validate` by two workers, an event, elapsed: by one";
  /** @type {{ one: number, two: number }[]} */
  const found = [];
  for (let round = 0; round < rounds; round++) {
    if (!isIdle()) continue;
    const [one, oneFile] = [run(1, true).wall, run(1, false).wall];
    const [two, twoFile] = [run(2, true).wall, run(2, false).wall];
    // Something else may have begun meanwhile.
    if (isIdle()) found.push({ one: one - oneFile, two: two - twoFile });
  }
  if (found.length === 0) {
    const why = cpus().length < 2 ? "one core" : "the machine is busy";
    return { row, ours: `not run: ${why}` };
  }
  return compareSpeed({
    row,
    ours: (median(found.map(({ two }) => two)) / events) * 1e6,
    reference: (median(found.map(({ one }) => one)) / events) * 1e6,
    least: 1.6,
  });
}

/** DuckDB only counts what fails a few checks; `validate` makes all of them, and finds places and reasons. */
function againstSql(
  /** @type {string} */ file,
  /** @type {number} */ ours,
  /** @type {string} */ lines,
) {
  const row = `\`validate\`, ${lines} events, all checks: a few of them in SQL, by DuckDB`;
  try {
    const { cpu } = runNode([sql, duckDbFolder(), file]);
    return compare({ row, ours, reference: cpu, unit: seconds });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { row, ours: `not run: ${reason.split("\n")[0]}` };
  }
}

/** Whether nearly all cores are free now; the load average would count what the bench itself did before. */
function isIdle() {
  const before = cpuTimes();
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  const after = cpuTimes();
  const share = (after.idle - before.idle) / (after.all - before.all);
  return cpus().length > 1 && share > 0.9;
}

function cpuTimes() {
  const times = cpus().map((each) => each.times);
  const sum = (/** @type {number[]} */ values) =>
    values.reduce((total, each) => total + each, 0);
  return {
    idle: sum(times.map(({ idle }) => idle)),
    all: sum(times.flatMap((each) => Object.values(each))),
  };
}
