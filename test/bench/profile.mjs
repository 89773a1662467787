// @ts-check
// `npm run bench -- --profile cold`: which functions a run spends its time in.
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { bin, generateCold, root, runNode, writePlan } from "./measure.mjs";

const shown = 15;
/** Finer than V8's default of 1 ms, so that short runs have samples. */
const interval = 200;

/** What can be profiled. */
export const profiles = ["cold", "unchanged", "check", "help"];

/**
 * Prints the functions with the most time of their own.
 * @param {string} name One of `profiles`.
 * @param {import("./bench.mjs").Context} context
 */
export function printProfile(name, { folder, events }) {
  const taxonomy = writePlan(folder, events);
  const output = join(folder, "generated");
  if (name === "unchanged" || name === "check") generateCold(taxonomy, output);
  const command =
    name === "help"
      ? ["--help"]
      : [name === "check" ? "check" : "generate", taxonomy, "-o", output];
  const into = join(folder, "profile");
  mkdirSync(into);
  runNode([
    "--cpu-prof",
    `--cpu-prof-interval=${interval}`,
    `--cpu-prof-dir=${into}`,
    bin,
    ...command,
  ]);
  const [file = ""] = readdirSync(into);
  const profile = JSON.parse(readFileSync(join(into, file), "utf8"));
  const times = ownTimes(profile);
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  console.log(`${name}: ${(total / 1000).toFixed(0)} ms on the main thread`);
  console.log(lines(times, total).slice(0, shown).join("\n"));
  console.log("\nour functions, with all that they call");
  console.log(lines(inclusiveTimes(profile), total).slice(0, 40).join("\n"));
  console.log("\nby file");
  console.log(lines(byFile(times), total).slice(0, shown).join("\n"));
}

/**
 * @param {ReadonlyMap<string, number>} times
 * @param {number} total
 */
function lines(times, total) {
  return [...times]
    .sort((a, b) => b[1] - a[1])
    .map(
      ([place, time]) =>
        `${(time / 1000).toFixed(1).padStart(8)} ms ${((100 * time) / total).toFixed(1).padStart(5)} %  ${place}`,
    );
}

/**
 * @param {{ nodes: readonly any[], samples: readonly number[], timeDeltas: readonly number[] }} profile
 * @returns {ReadonlyMap<string, number>} Microseconds by function.
 */
function ownTimes({ nodes, samples, timeDeltas }) {
  const places = new Map(
    nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]),
  );
  /** @type {Map<string, number>} */
  const times = new Map();
  samples.forEach((id, at) => {
    const place = places.get(id) ?? "";
    times.set(place, (times.get(place) ?? 0) + (timeDeltas[at] ?? 0));
  });
  return times;
}

/**
 * @param {{ nodes: readonly any[], samples: readonly number[], timeDeltas: readonly number[] }} profile
 * @returns {ReadonlyMap<string, number>} Microseconds by function of ours, counted once where it recurses.
 */
function inclusiveTimes({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  /** @type {Map<number, number>} */
  const own = new Map();
  samples.forEach((id, at) => {
    own.set(id, (own.get(id) ?? 0) + (timeDeltas[at] ?? 0));
  });
  const children = new Set(nodes.flatMap((node) => node.children ?? []));
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const node of nodes) if (!children.has(node.id)) add(node, []);
  return times;

  /**
   * @param {any} node
   * @param {readonly string[]} above
   */
  function add(node, above) {
    const place = placeOf(node.callFrame);
    const stack = / dist\//.test(place) ? [...above, place] : above;
    const time = own.get(node.id) ?? 0;
    for (const each of new Set(stack)) {
      times.set(each, (times.get(each) ?? 0) + time);
    }
    for (const id of node.children ?? []) add(byId.get(id), stack);
  }
}

/** @param {{ functionName: string, url: string, lineNumber: number }} frame */
function placeOf({ functionName, url, lineNumber }) {
  const path = url.startsWith("file:")
    ? relative(root, fileURLToPath(url))
    : url;
  return `${functionName || "(anonymous)"} ${path}${path === "" ? "" : `:${lineNumber + 1}`}`;
}

/** @param {ReadonlyMap<string, number>} times */
function byFile(times) {
  /** @type {Map<string, number>} */
  const files = new Map();
  for (const [place, time] of times) {
    const path = place.replace(/^.*? (?=\S*$)/, "").replace(/:\d+$/, "");
    const file = path === "" ? place : path;
    files.set(file, (files.get(file) ?? 0) + time);
  }
  return files;
}
