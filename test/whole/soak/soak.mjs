// @ts-check
// The soak: two processes with clients over one spool against a server of faults, through kills, freezes, set clocks and a full disk.
// `node test/whole/soak/soak.mjs --minutes 10 --seed 1`; at the end every event that was taken has one fate, or it exits with 1.
import { spawn, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { scanFrames } from "../../../dist/support/client-spool-frames.js";
import { isGiant, isPoison, startFaultServer } from "./fault-server.mjs";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});
const seed = Number(values.seed);
const length = Number(values.minutes) * 60_000;
const random = makeRandom(seed);
const base = mkdtempSync(join(tmpdir(), "dfn-soak-"));
const disk = join(base, "disk");
const spool = join(disk, "spool");
const logPath = join(base, "log");
/** Room of the spool's disk, in bytes. */
const room = 8_000_000;

mkdirSync(disk);
const isMounted =
  spawnSync("mount", ["-t", "tmpfs", "-o", `size=${room}`, "tmpfs", disk])
    .status === 0;

/** How often each id was accepted. */
/** @type {Map<string, number>} */
const accepted = new Map();
/** @type {string[]} */
const problems = [];
const server = await startFaultServer(random, (id, event) => {
  accepted.set(id, (accepted.get(id) ?? 0) + 1);
  const { event_properties: properties } =
    /** @type {{ event_properties?: { id?: string } }} */ (event);
  if (properties?.id !== id) problems.push(`${id} was changed`);
});
const chaos = { kills: 0, freezes: 0, fullDisks: 0, outages: 0, processes: 0 };
/** @type {(import("node:child_process").ChildProcess | undefined)[]} */
const children = [undefined, undefined];
let isOver = false;

// One that is ended early leaves no disk mounted either.
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"]))
  process.once(signal, () => {
    cleanUp();
    process.exit(1);
  });
writeFileSync(logPath, "");
const start = performance.now();
try {
  for (const at of children.keys()) startChild(at);
  while (performance.now() - start < length) await disturb();
  await endAll();
  const left = await drain();
  report(left);
} finally {
  cleanUp();
}

function cleanUp() {
  isOver = true;
  for (const child of children) child?.kill("SIGKILL");
  server.close();
  if (isMounted) spawnSync("umount", ["-l", disk]);
  rmSync(base, { recursive: true, force: true });
}

/** @param {number} at */
function startChild(at) {
  if (isOver) return;
  chaos.processes++;
  const child = run(String(chaos.processes), "");
  children[at] = child;
  child.on("exit", (code, signal) => {
    children[at] = undefined;
    // It may be asked to end before it listens.
    const isDue = signal === "SIGKILL" || (isOver && signal === "SIGTERM");
    if (code !== 0 && !isDue)
      problems.push(`a process ended with ${code ?? signal}`);
    startChild(at);
  });
}

/**
 * @param {string} name
 * @param {string} mode
 */
function run(name, mode) {
  const script = join(
    dirname(fileURLToPath(import.meta.url)),
    "soak-child.mjs",
  );
  return spawn(
    process.execPath,
    [script, server.url, spool, logPath, name, mode],
    {
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
}

/** One disturbance, and a while without. */
async function disturb() {
  const child = children[random.below(2)];
  switch (random.below(8)) {
    case 0:
    case 1:
      chaos.kills++;
      child?.kill("SIGKILL");
      break;
    case 2:
    case 3:
      chaos.freezes++;
      child?.kill("SIGSTOP");
      await sleep(500 + random.below(6500));
      child?.kill("SIGCONT");
      break;
    case 4:
      chaos.fullDisks++;
      fillDisk();
      await sleep(500 + random.below(4000));
      emptyDisk();
      break;
    case 5:
      chaos.outages++;
      server.state.isDown = true;
      await sleep(500 + random.below(6000));
      server.state.isDown = false;
      break;
    case 6:
      server.state.faultShare = random.below(70) / 100;
      break;
    default:
  }
  await sleep(200 + random.below(1500));
}

function fillDisk() {
  if (!isMounted) {
    writeFileSync(`${logPath}.full`, "");
    return;
  }
  try {
    writeFileSync(join(disk, "ballast"), Buffer.alloc(room));
  } catch {
    // Full: that is what it is for.
  }
}

function emptyDisk() {
  rmSync(join(disk, "ballast"), { force: true });
  rmSync(`${logPath}.full`, { force: true });
}

/** Lets the processes end by themselves. */
async function endAll() {
  isOver = true;
  server.state.faultShare = 0;
  for (const child of children) child?.kill("SIGTERM");
  const end = performance.now() + 40_000;
  while (children.some((child) => child !== undefined)) {
    if (performance.now() > end) {
      problems.push("a process did not end");
      for (const child of children) child?.kill("SIGKILL");
      break;
    }
    await sleep(100);
  }
}

/** A last process delivers what is left, without faults; the ids that are in the spool even so. */
async function drain() {
  const child = run("last", "last");
  const code = await new Promise((resolve) => child.on("exit", resolve));
  if (code !== 0) problems.push(`the last process ended with ${code}`);
  /** @type {Set<string>} */
  const left = new Set();
  for (const name of readdirSync(spool)) {
    if (!name.startsWith("segment-")) continue;
    for (const text of scanFrames(readFileSync(join(spool, name))).texts) {
      for (const { event_log_id: id } of JSON.parse(text).events ?? [])
        left.add(id);
    }
  }
  return left;
}

/** @param {ReadonlySet<string>} left */
function report(left) {
  /** @type {Set<string>} */
  const taken = new Set();
  /** @type {Map<string, string>} */
  const rejected = new Map();
  /** @type {Record<string, number>} */
  const reasons = {};
  /** @type {Record<string, number>} */
  const refusals = {};
  let refused = 0;
  /** How many refused events arrived nevertheless, by why they were refused. @type {Record<string, number>} */
  const refusedAndArrived = {};
  let allowed = 0;
  let damaged = 0;
  let takeovers = 0;
  for (const text of readFileSync(logPath, "utf8").trim().split("\n")) {
    const line = JSON.parse(text);
    for (const id of line.taken ?? []) taken.add(id);
    for (const id of line.rejected ?? []) {
      rejected.set(id, line.reason);
      const isDue =
        (isPoison(id) && line.reason === "refused") ||
        (isGiant(id) && line.reason === "too_large");
      if (!isDue) problems.push(`${id} was rejected: ${line.message}`);
    }
    for (const id of line.refused ?? []) {
      refused++;
      // Of a failed spool the message alone says whether the disk was full.
      const why =
        line.code === "spool_failed" ? line.message : String(line.code);
      refusals[why] = (refusals[why] ?? 0) + 1;
      if (!accepted.has(id)) continue;
      refusedAndArrived[why] = (refusedAndArrived[why] ?? 0) + 1;
      if (line.mayHaveArrived) allowed++;
      else problems.push(`${id} was refused (${why}) and arrived`);
    }
    if (line.unbalanced)
      problems.push(`unbalanced: ${JSON.stringify(line.unbalanced)}`);
    damaged += line.closed?.damaged ?? 0;
    if (line.closed?.halted?.reason === "spool_locked") takeovers++;
  }
  const arrivedThough = Object.values(refusedAndArrived).reduce(
    (sum, count) => sum + count,
    0,
  );
  for (const reason of rejected.values())
    reasons[reason] = (reasons[reason] ?? 0) + 1;
  const lost = [...taken].filter(
    (id) => !accepted.has(id) && !rejected.has(id) && !left.has(id),
  );
  if (lost.length > 0)
    problems.push(`${lost.length} are lost: ${lost.slice(0, 5)}`);
  const both = [...rejected.keys()].filter((id) => accepted.has(id));
  if (both.length > 0)
    problems.push(
      `${both.length} were rejected and accepted: ${both.slice(0, 5)}`,
    );
  const delivered = [...taken].filter((id) => accepted.has(id)).length;
  const arrivals = [...accepted.values()].reduce(
    (sum, count) => sum + count,
    0,
  );
  const pending = [...taken].filter(
    (id) => left.has(id) && !accepted.has(id) && !rejected.has(id),
  ).length;
  console.log(
    JSON.stringify(
      {
        seed,
        seconds: Math.round((performance.now() - start) / 1000),
        disk: isMounted ? `tmpfs of ${room} bytes` : "simulated",
        chaos: { ...chaos, takeoversSeen: takeovers },
        requests: server.answered,
        taken: taken.size,
        delivered,
        rejected: [...taken].filter((id) => rejected.has(id)).length,
        reasons,
        pending,
        lost: lost.length,
        arrivedMoreThanOnce: [...accepted.values()].filter((count) => count > 1)
          .length,
        repeats: arrivals - accepted.size,
        refused,
        refusals,
        refusedAndArrived,
        // Of these the refusal said that they may.
        refusedAndArrivedAsSaid: allowed,
        // Neither acknowledged nor refused: the process was killed before it could say.
        unsaidAndArrived:
          [...accepted.keys()].filter((id) => !taken.has(id)).length -
          arrivedThough,
        damagedStretches: damaged,
        problems: problems.slice(0, 20),
        problemCount: problems.length,
      },
      null,
      2,
    ),
  );
  if (problems.length > 0) process.exitCode = 1;
}

/** @param {number} time */
function sleep(time) {
  return new Promise((resolve) => setTimeout(resolve, time));
}

/**
 * Mulberry32: good enough, and the same for the same seed.
 * @param {number} from
 */
function makeRandom(from) {
  let state = from >>> 0;
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    number,
    below: (/** @type {number} */ limit) => Math.floor(number() * limit),
    chance: (/** @type {number} */ share) => number() < share,
  };
}
