// @ts-check
// Runs programs and tells what they cost; the subjects of a row take turns, so that a busy machine slows all of them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { taxonomyText } from "./plan.mjs";

/** The folder of the package. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const bin = join(root, "dist/generator/cli/start.cjs");
const hook = join(root, "test/bench/children/report-usage.cjs");

/**
 * @typedef {object} Cost
 * @property {number} cpu Milliseconds, of all threads, in user and system mode.
 * @property {number} wall Milliseconds.
 * @property {number} memory The peak, in MB; 0 where it is not known.
 */

/**
 * Runs Node to its end.
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnSyncOptions} [options]
 * @returns {Cost & { stdout: string }}
 */
export function runNode(args, options) {
  const start = performance.now();
  const child = spawnSync(process.execPath, ["--require", hook, ...args], {
    maxBuffer: 1 << 28,
    ...options,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const wall = performance.now() - start;
  if (child.status !== 0) throw failure(args, child);
  const usage = JSON.parse(String(child.output[3]));
  return {
    cpu: (usage.userCPUTime + usage.systemCPUTime) / 1000,
    wall,
    memory: usage.maxRSS / 1024,
    stdout: String(child.stdout),
  };
}

/**
 * Runs any program with its children, such as a native compiler behind a script.
 * @param {readonly string[]} command
 * @param {string} cwd
 * @returns {Cost}
 */
export function runTimed(command, cwd) {
  const start = performance.now();
  const child = spawnSync(
    "bash",
    ["-c", 'TIMEFORMAT="%3U %3S"; time "$@" >&2', "bash", ...command],
    { cwd, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  const wall = performance.now() - start;
  if (child.status !== 0) throw failure(command, child);
  const [user, system] = (child.stderr.trim().split("\n").pop() ?? "")
    .split(" ")
    .map(Number);
  return { cpu: ((user ?? 0) + (system ?? 0)) * 1000, wall, memory: 0 };
}

/**
 * Each subject in turn, `rounds` times.
 * @template {string} Name
 * @param {number} rounds
 * @param {Readonly<Record<Name, (round: number) => Cost | undefined>>} subjects One may sit out a round.
 * @returns {Record<Name, Cost>} The median of each figure.
 */
export function interleave(rounds, subjects) {
  const names = /** @type {Name[]} */ (Object.keys(subjects));
  /** @type {Map<Name, Cost[]>} */
  const costs = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const cost = subjects[name](round);
      if (cost !== undefined) costs.get(name)?.push(cost);
    }
  }
  const medians = names.map((name) => {
    const all = costs.get(name) ?? [];
    return [
      name,
      {
        cpu: median(all.map((cost) => cost.cpu)),
        wall: median(all.map((cost) => cost.wall)),
        memory: median(all.map((cost) => cost.memory)),
      },
    ];
  });
  return /** @type {Record<Name, Cost>} */ (Object.fromEntries(medians));
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1
    ? upper
    : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

/**
 * Writes the plan of so many events as a taxonomy into a folder of its own.
 * @param {string} folder
 * @param {number} events
 * @param {import("./plan.mjs").PlanKind} [kind]
 * @returns {string} Path of the taxonomy.
 */
export function writePlan(folder, events, kind) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "taxonomy.yaml");
  writeFileSync(path, taxonomyText(events, kind));
  return path;
}

let earlier = 0;

/**
 * Generates into a folder that is not there. What an earlier run wrote is moved
 * away and not removed: for about a minute, ext4 does not give the inodes of
 * removed files to new ones, and looking past them takes several times as long
 * as all else that it does for a new file.
 * @param {string} taxonomy
 * @param {string} output
 * @param {readonly string[]} [flags]
 */
export function generateCold(taxonomy, output, flags = []) {
  if (existsSync(output)) renameSync(output, `${output}-${++earlier}`);
  return runNode([bin, "generate", taxonomy, "--output", output, ...flags]);
}

/**
 * @param {readonly string[]} command
 * @param {import("node:child_process").SpawnSyncReturns<string | Buffer>} child
 */
function failure(command, child) {
  const said = `${child.stderr}${child.stdout}`.trim().slice(-2000);
  return new Error(
    `\`${command.slice(0, 3).join(" ")}\` ended with ${child.status ?? child.signal ?? child.error}\n${said}`,
  );
}
