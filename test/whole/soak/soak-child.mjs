// @ts-check
// One of the processes of the soak: opens the spool, enqueues events, and writes down what it was told of each.
import { existsSync, openSync, writeSync } from "node:fs";
import * as real from "node:fs/promises";
import { createClient } from "../../../dist/support/client.js";
import { systemClock } from "../../../dist/support/client-platform.js";
import { openSpool } from "../../../dist/support/client-spool.js";
import { toRecord } from "../../../dist/support/records.js";
import { identityRecord } from "../../../dist/support/user.js";
import { isGiant } from "./fault-server.mjs";

const [url = "", folder = "", logPath = "", name = "", mode = ""] =
  process.argv.slice(2);
const log = openSync(logPath, "a");
const isLast = mode === "last";
let next = 0;
let isEnding = isLast;
process.on("SIGTERM", () => (isEnding = true));

/**
 * A line is written at once, so that no kill takes it away.
 * @param {object} line
 */
function say(line) {
  writeSync(log, `${JSON.stringify(line)}\n`);
}

/** @param {number} time */
const sleep = (time) => new Promise((resolve) => setTimeout(resolve, time));
/** @param {number} below */
const upTo = (below) => Math.floor(Math.random() * below);

/** Jumps by hours now and then, as clocks do that are set, and its durations jump ahead, as after a sleep. */
let shift = 0;
let slept = 0;
const clock = {
  now: () => Date.now() + shift,
  monotonic: () => performance.now() + slept,
  after: systemClock.after,
};

/** A disk that is full while the parent says so; where the parent may mount one, it needs no pretence. */
const files = {
  ...real,
  open: async (/** @type {string} */ path, /** @type {string} */ flags) => {
    const handle = await real.open(path, flags);
    return Object.assign(Object.create(handle), {
      write: async (
        /** @type {Uint8Array} */ bytes,
        /** @type {number} */ offset,
        /** @type {number} */ length,
        /** @type {number} */ position,
      ) => {
        if (path.includes("/segment-") && existsSync(`${logPath}.full`)) {
          await handle.write(bytes, offset, length >> 1, position);
          throw Object.assign(new Error("full"), { code: "ENOSPC" });
        }
        return handle.write(bytes, offset, length, position);
      },
      datasync: () => handle.datasync(),
      sync: () => handle.sync(),
      truncate: (/** @type {number} */ size) => handle.truncate(size),
      close: () => handle.close(),
    });
  },
};

/** The service takes UUIDs alone; this one ends in the number of the event. */
function nextId() {
  const number = String(++next).padStart(12, "0");
  return `${name.padStart(8, "0")}-0000-4000-8000-${number}`;
}

/** @param {string} id */
function eventOf(id) {
  const at = Number(id.split("-").pop());
  const size = isGiant(id) ? 70_000 : at % 7 === 0 ? 2000 : 50;
  return toRecord(
    "visited",
    { id, note: "강".repeat(size / 3) },
    {
      event_log_id: id,
      event_datetime: new Date(1_700_000_000_000 + at).toISOString(),
    },
  );
}

async function life() {
  const opened = await open();
  if (opened === undefined) return;
  const { spool } = opened;
  const until = performance.now() + 2000 + upTo(15_000);
  const client = createClient({
    serviceId: "svc-soak",
    accessToken: "tok-soak",
    baseUrl: url,
    spool,
    clock,
    timeout: 1500,
    maxAge: 30,
    isolate: true,
    concurrency: 8,
    maxEvents: 3000,
    maxWaiting: 500,
    quotas: { events: 60_000 },
    retry: { firstDelay: 20, longestDelay: 500 },
    onRejected: (events, { reason, mayHaveArrived, message }) => {
      const ids = events.map(({ event_log_id: id }) => id);
      say({ rejected: ids, reason, mayHaveArrived, message });
    },
  });
  /** @type {Set<Promise<void>>} */
  const entering = new Set();
  let isOver = false;
  while (!isOver && !isEnding && performance.now() < until) {
    if (upTo(100) === 0) shift = (upTo(200) - 100) * 3_600_000;
    if (upTo(300) === 0) slept += upTo(120_000);
    const ids = Array.from({ length: 1 + upTo(30) }, nextId);
    const user = identityRecord({ external_id: `user-${upTo(12)}` });
    const call = client.enqueue(user, ids.map(eventOf)).then(
      () => say({ taken: ids }),
      (
        /** @type {{ code?: string, message: string, accepted?: number, mayHaveArrived?: boolean }} */ error,
      ) => {
        const { code, message, accepted = 0, mayHaveArrived } = error;
        // The first of them were taken nevertheless.
        say({ taken: ids.slice(0, accepted) });
        say({ refused: ids.slice(accepted), code, message, mayHaveArrived });
        isOver ||= ["halted", "spool_locked", "closed"].includes(code ?? "");
      },
    );
    entering.add(call);
    void call.finally(() => entering.delete(call));
    // Some do not await.
    if (upTo(4) > 0 || entering.size > 20)
      await Promise.race([call, sleep(2000)]);
    checkBalance(client.counts());
    await sleep(upTo(60));
  }
  const deadline = isLast ? 60_000 : [0, 300, 3000][upTo(3)];
  const counts = await client.close({ deadline });
  await Promise.all(entering);
  checkBalance(counts);
  say({ closed: counts });
}

async function open() {
  for (;;) {
    try {
      return {
        spool: await openSpool({
          folder,
          files,
          segmentSize: 100_000,
          takeOverAfter: 3000,
        }),
      };
    } catch (error) {
      const { code, message } =
        /** @type {{ code?: string, message: string }} */ (error);
      if (code !== "spool_locked") throw error;
      say({ locked: message });
      if (isEnding && !isLast) return undefined;
      await sleep(200);
    }
  }
}

/** @param {{ enqueued: number, delivered: number, rejected: number, pending: number }} counts */
function checkBalance(counts) {
  const { enqueued, delivered, rejected, pending } = counts;
  if (enqueued !== delivered + rejected + pending) say({ unbalanced: counts });
}

do await life();
while (!isEnding);
process.exit(0);
