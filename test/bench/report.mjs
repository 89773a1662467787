// @ts-check
// How results are shown: units, the table, and its copy in docs/benchmarks.md.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { root } from "./measure.mjs";
import { versions } from "./tools.mjs";

/** @param {number} ms */
export function seconds(ms) {
  return `${(ms / 1000).toFixed(2)} s`;
}

/** @param {number} ms */
export function milliseconds(ms) {
  return `${ms.toFixed(0)} ms`;
}

/** @param {number} ms */
export function perEvent(ms) {
  return `${ms.toFixed(2)} ms`;
}

/** @param {number} ns */
export function nanoseconds(ns) {
  return `${ns.toFixed(0)} ns`;
}

/** @param {number} mb */
export function megabytes(mb) {
  return `${mb.toFixed(0)} MB`;
}

/** @param {number} count */
export function bytes(count) {
  return `${count.toFixed(0)} B`;
}

/**
 * A row of two costs, less being better.
 * @param {object} given
 * @param {string} given.row
 * @param {number} given.ours
 * @param {number} given.reference
 * @param {(value: number) => string} given.unit
 * @param {number} [given.most] The largest ratio that is aimed at.
 * @returns {import("./bench.mjs").Result}
 */
export function compare({ row, ours, reference, unit, most }) {
  const ratio = ours / reference;
  return {
    row,
    ours: unit(ours),
    reference: unit(reference),
    ratio: showRatio(ratio),
    ...(most !== undefined && {
      target: `≤ ${showRatio(most)}`,
      met: ratio <= most,
    }),
  };
}

/**
 * A row of two speeds, shown as the time of one call; more speed is better.
 * @param {object} given
 * @param {string} given.row
 * @param {number} given.ours Nanoseconds a call.
 * @param {number} given.reference
 * @param {number} [given.least] The smallest ratio of speeds that is aimed at.
 * @returns {import("./bench.mjs").Result}
 */
export function compareSpeed({ row, ours, reference, least }) {
  const ratio = reference / ours;
  return {
    row,
    ours: nanoseconds(ours),
    reference: nanoseconds(reference),
    ratio: `${showRatio(ratio)} speed`,
    ...(least !== undefined && {
      target: `≥ ${showRatio(least)} speed`,
      met: ratio >= least,
    }),
  };
}

/** @param {number} ratio */
function showRatio(ratio) {
  return ratio < 0.1
    ? `1/${(1 / ratio).toFixed(0)} ×`
    : `${ratio.toFixed(2)} ×`;
}

/** @param {readonly import("./bench.mjs").Result[]} results */
export function toTable(results) {
  const cells = [
    ["row: reference", "ours", "reference", "ratio", "target", ""],
    ...results.map(({ row, ours, reference, ratio, target, met }) => [
      row,
      ours,
      reference ?? "–",
      ratio ?? "–",
      target ?? "–",
      met === undefined ? "" : met ? "met" : "**missed**",
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(3, ...cells.map((line) => (line[column] ?? "").length)),
  );
  const lines = cells.map(
    (line) =>
      `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`,
  );
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

/**
 * When, where and with what it was measured.
 * @param {import("./bench.mjs").Context} context
 * @param {number} elapsed Milliseconds.
 */
export function describeRun({ quick, rounds, peerRounds }, elapsed) {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? "unknown processor";
  const used = Object.entries({ yaml: ourVersion("yaml"), ...versions })
    .map(([name, version]) => `${name} ${version}`)
    .join(", ");
  const date = new Date().toISOString().slice(0, 10);
  const minutes = (elapsed / 60_000).toFixed(1);
  return `${date}, ${processors.length} × ${model}, Node ${process.versions.node}; ${used}. Processor time of whole processes, medians of ${rounds} or more taking turns${quick ? `, peers ${peerRounds}; a quick pass over a small plan, not what the targets are for` : ""}; ${minutes} minutes.`;
}

/** @param {string} name */
function ourVersion(name) {
  const path = join(root, "node_modules", name, "package.json");
  return JSON.parse(readFileSync(path, "utf8")).version;
}

/**
 * Replaces the table between the markers of docs/benchmarks.md; if only some groups ran, only their rows.
 * @param {readonly import("./bench.mjs").Result[]} results
 * @param {string} about
 * @param {readonly string[]} only The groups that ran; none if all did.
 */
export function writeDocs(results, about, only) {
  const path = join(root, "docs/benchmarks.md");
  const text = readFileSync(path, "utf8");
  const pattern = /(<!-- bench:start -->\n)([^]*)(<!-- bench:end -->)/;
  const old = pattern.exec(text)?.[2];
  if (old === undefined) {
    console.error(`${path} has no bench:start and bench:end markers`);
    return;
  }
  const isPart = only.length > 0;
  const table = isPart ? withRows(old, toTable(results)) : toTable(results);
  const last = isPart ? withDate(old, about, only) : about;
  const block = `\n${table}\n\n${last}\n\n`;
  writeFileSync(
    path,
    text.replace(pattern, (_, start, _old, end) => `${start}${block}${end}`),
  );
}

/**
 * What the old table says about its run, and when the rows of some groups were measured again.
 * @param {string} old
 * @param {string} about
 * @param {readonly string[]} only
 */
function withDate(old, about, only) {
  const said = old.split("\n").findLast((line) => /^\d{4}-/.test(line)) ?? "";
  const names = only.map((name) => `\`${name}\``).join(", ");
  const [when] = about.split(/[,;] Node /);
  const own = ` Rows measured by --only ${names}: `;
  const at = said.indexOf(own);
  const end = said.indexOf(".", at);
  const others = at < 0 ? said : said.slice(0, at) + said.slice(end + 1);
  return `${others}${own}${when}.`;
}

/**
 * The old table with the new rows in the place of those of the same name, and the rest of them behind.
 * @param {string} old
 * @param {string} table
 */
function withRows(old, table) {
  const rows = (/** @type {string} */ text) =>
    text.split("\n").filter((line) => line.startsWith("|"));
  const nameOf = (/** @type {string} */ row) => row.split(" | ")[0]?.trim();
  const fresh = new Map(
    rows(table)
      .slice(2)
      .map((row) => [nameOf(row), row]),
  );
  const kept = rows(old).map((row) => {
    const found = fresh.get(nameOf(row));
    fresh.delete(nameOf(row));
    return found ?? row;
  });
  return [...kept, ...fresh.values()].join("\n");
}
