// @ts-check
// Rows: the time of `validate` against splitting and parsing the same lines alone, by two workers, and against SQL.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { eventsTaxonomy, writeEvents } from "../children/write-events.mjs";
import { bin, interleave, root, runNode } from "../measure.mjs";
import { compare, compareSpeed, megabytes, seconds } from "../report.mjs";
import { duckDbFolder } from "../tools.mjs";

const parse = join(root, "test/bench/children/split-and-parse.mjs");
const sql = join(root, "test/bench/children/duckdb-checks.mjs");

/** @type {import("../bench.mjs").Rows} */
export function validate({ folder, quick, rounds }) {
  const many = quick ? 100_000 : 500_000;
  const own = join(folder, "validate");
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, "taxonomy.yaml"), eventsTaxonomy);
  const few = many / 5;
  const [small, large] = [few, many].map((count) => {
    const path = join(own, `events-${count}.ndjson`);
    writeEvents(path, count);
    return path;
  });
  const taxonomy = join(own, "taxonomy.yaml");
  const by = (
    /** @type {string | undefined} */ path,
    /** @type {number} */ workers,
  ) =>
    runNode([
      ...[
        bin,
        "validate",
        path ?? "",
        "-t",
        taxonomy,
        "--fail-on",
        "dropped:100%",
      ],
      ...["--workers", String(workers), "--quiet"],
    ]);
  const idle = isIdle();
  const costs = interleave(rounds, {
    small: () => by(small, 1),
    one: () => by(large, 1),
    two: () => (idle ? by(large, 2) : undefined),
    parse: () => runNode([parse, large ?? ""]),
    parseFew: () => runNode([parse, small ?? ""]),
  });
  // Without the start of Node and the compilation of the taxonomy.
  const each = (/** @type {number} */ all, /** @type {number} */ part) =>
    ((all - part) / (many - few)) * 1e6;
  const lines = many.toLocaleString("en");
  const rows = [
    compareSpeed({
      row: `\`validate\`, one of ${lines} events: splitting and parsing it alone`,
      ours: each(costs.one.cpu, costs.small.cpu),
      reference: each(costs.parse.cpu, costs.parseFew.cpu),
      least: 0.75,
    }),
    compare({
      row: `peak memory of \`validate\`, ${lines} events: ${few.toLocaleString("en")} events`,
      ours: costs.one.memory,
      reference: costs.small.memory,
      unit: megabytes,
      most: 1.1,
    }),
    idle
      ? compareSpeed({
          row: `\`validate\`, one of ${lines} events, by two workers: by one (wall)`,
          ours: (costs.two.wall / many) * 1e6,
          reference: (costs.one.wall / many) * 1e6,
          least: 1.6,
        })
      : {
          row: "`validate` by two workers: by one",
          ours: "not run: the machine is busy, or has one core",
        },
    againstSql(large ?? "", costs.one.cpu, lines),
  ];
  rmSync(own, { recursive: true, force: true });
  return rows;
}

/** DuckDB makes six checks of each event, and `validate` all of them, with places and reasons. */
function againstSql(
  /** @type {string} */ file,
  /** @type {number} */ ours,
  /** @type {string} */ lines,
) {
  const row = `\`validate\`, ${lines} events, all checks: DuckDB, six checks in SQL (CPU)`;
  try {
    const { cpu } = runNode([sql, duckDbFolder(), file]);
    return compare({ row, ours, reference: cpu, unit: seconds });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { row, ours: `not run: ${reason.split("\n")[0]}` };
  }
}

/** Two threads cannot be faster than one on a machine that is busy with something else. */
function isIdle() {
  return cpus().length > 1 && (loadavg()[0] ?? 1) < 0.5;
}
