// @ts-check
// The proof: a client with a spool against the mock, over real sockets, through injected faults and killed processes.
// `node test/whole/proof/proof.mjs 200000` sends so many events; `npm test` does it with fewer.
import { spawn } from "node:child_process";
import { writeSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createClient } from "../../../dist/support/client.js";
import { openSpool } from "../../../dist/support/client-spool.js";
import { toRecord } from "../../../dist/support/records.js";
import { identityRecord } from "../../../dist/support/user.js";

const users = 50;
const credentials = { serviceId: "svc-proof", accessToken: "tok-proof" };
const faults = [
  "50000:0.03",
  "40401:0.01",
  "429:0.01",
  "503:0.02",
  "reset:0.03",
  "lost:0.03",
  "slow:0.02",
  "hang:0.001",
];

const taxonomy = `version: 1
standard: { item_properties: [df_item_id, df_item_name, df_price, df_quantity, df_discount] }
event_properties: { at: { type: long }, store: { type: string } }
events: { visited: { properties: { at: required, store: required, df_items: optional } } }
`;

/** How many events a child enqueues at a time, so that they share what brings data to the disk. */
const atOnce = 200;

const [mode, ...args] = process.argv.slice(2);
if (mode === "child") await child(args);
else await parent(Number(mode ?? 20_000));

/**
 * Enqueues events from `from` on until it is killed, or until `until`; says what was acknowledged.
 * At `pause` it waits for its end, so that a busy machine cannot let it run away from who kills it.
 * @param {readonly string[]} argv
 */
async function child([url, folder, from, until, pause]) {
  const spool = await openSpool({
    folder: String(folder),
    files,
    segmentSize: 1_000_000,
  });
  const client = createClient({
    ...credentials,
    baseUrl: String(url),
    spool,
    timeout: 2000,
    maxAge: 50,
    retry: { firstDelay: 10, longestDelay: 200 },
  });
  const end = Math.min(Number(until), Number(pause));
  let next = Number(from);
  const produce = async () => {
    while (next < end) {
      const at = next++;
      await client.enqueue(userOf(at), eventOf(at));
      writeSync(1, `${at}\n`);
    }
  };
  // Calls are made in order; the producers only wait for their own answers.
  await Promise.all(Array.from({ length: atOnce }, produce));
  if (end < Number(until)) {
    setInterval(() => undefined, 1000);
    return;
  }
  await client.flush();
  const counts = await client.close();
  writeSync(1, `done ${JSON.stringify(counts)}\n`);
}

/** @param {number} at */
function userOf(at) {
  return identityRecord({ external_id: `user-${at % users}` });
}

/** @param {number} at */
function idOf(at) {
  return `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;
}

/** @param {number} at */
function eventOf(at) {
  const items = Array.from({ length: at % 11 === 0 ? 30 : at % 3 }, (_, n) => ({
    df_item_id: String(n),
    df_item_name: "녹차",
    df_price: 3000,
    df_quantity: 1,
    df_discount: 0,
  }));
  const properties = {
    at,
    store: `강남 ${at % 9}`,
    ...(items.length > 0 && { df_items: items }),
  };
  return toRecord("visited", properties, {
    event_log_id: idOf(at),
    event_datetime: new Date(1_700_000_000_000 + at).toISOString(),
  });
}

/** @param {number} total */
async function parent(total) {
  const { startMock } =
    await import("../../../dist/generator/mock/command/start-mock.js");
  const folder = mkdtempSync(join(tmpdir(), "dfn-proof-"));
  try {
    const path = join(folder, "taxonomy.yaml");
    writeFileSync(path, taxonomy);
    const mock = await startMock({
      taxonomy: path,
      ...credentials,
      fail: faults,
      slowTime: 50,
      latency: "0-4",
      seed: 7,
      keep: total * 20,
      keepCharacters: Number.MAX_SAFE_INTEGER,
    });
    const start = performance.now();
    const run = await runChildren(mock.url, join(folder, "spool"), total);
    const seconds = (performance.now() - start) / 1000;
    const result = judge(mock.received(), run, total);
    await mock.close();
    console.log(
      JSON.stringify({
        ...result,
        kills: run.kills,
        seconds: Math.round(seconds * 10) / 10,
        eventsPerSecond: Math.round(total / seconds),
      }),
    );
    if (result.problems.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Starts one child after the other, and kills each but the last.
 * @param {string} url
 * @param {string} folder
 * @param {number} total
 */
async function runChildren(url, folder, total) {
  /** @type {Set<number>} */
  const acknowledged = new Set();
  const mostKills = 12;
  let kills = 0;
  let random = 12345;
  let from = 0;
  for (;;) {
    random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
    // Somewhere in its share: whatever it is doing then.
    const share = total / mostKills;
    const quota =
      kills < mostKills
        ? Math.ceil(share * (0.3 + (random / 2 ** 31) * 0.9))
        : Infinity;
    const { wasKilled, last } = await runOne(
      url,
      folder,
      from,
      total,
      quota,
      acknowledged,
    );
    if (!wasKilled) return { acknowledged, kills };
    kills++;
    // Numbers that were enqueued and not acknowledged may have been kept: they are not used again.
    from = Math.min(total, last + 1 + atOnce);
  }
}

/**
 * @param {string} url
 * @param {string} folder
 * @param {number} from
 * @param {number} total
 * @param {number} quota
 * @param {Set<number>} acknowledged
 * @returns {Promise<{ wasKilled: boolean, last: number }>}
 */
function runOne(url, folder, from, total, quota, acknowledged) {
  return new Promise((resolve, reject) => {
    const running = spawn(
      process.execPath,
      [
        fileURLToPath(import.meta.url),
        "child",
        url,
        folder,
        String(from),
        String(total),
        String(from + quota + atOnce),
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    let count = 0;
    let last = from - 1;
    let isDone = false;
    createInterface({ input: running.stdout }).on("line", (line) => {
      if (line.startsWith("done")) {
        isDone = true;
        return;
      }
      acknowledged.add(Number(line));
      last = Math.max(last, Number(line));
      if (++count >= quota) running.kill("SIGKILL");
    });
    running.on("close", (code, signal) => {
      if (isDone || signal === "SIGKILL") {
        resolve({ wasKilled: !isDone, last });
      } else reject(new Error(`a child ended with ${code ?? signal}`));
    });
  });
}

/**
 * Compares what was acknowledged with what arrived.
 * @param {readonly { outcome: string, code: string, kind: string, name: string, identity?: unknown, payload: unknown }[]} received
 * @param {{ acknowledged: ReadonlySet<number> }} run
 * @param {number} total
 */
function judge(received, { acknowledged }, total) {
  /** @type {string[]} */
  const problems = [];
  /** @type {Map<string, number>} */
  const newest = new Map();
  const seen = new Set();
  let arrivals = 0;
  let refused = 0;
  for (const { outcome, payload, identity } of received) {
    const { event_log_id: id } = /** @type {{ event_log_id?: string }} */ (
      payload ?? {}
    );
    if (outcome !== "accepted" || id === undefined) {
      refused++;
      continue;
    }
    arrivals++;
    const at = Number(id.slice(-12));
    if (seen.has(at)) continue;
    seen.add(at);
    if (JSON.stringify(payload) !== JSON.stringify(eventOf(at))) {
      problems.push(`${id} was changed`);
    }
    if (JSON.stringify(identity) !== JSON.stringify(userOf(at))) {
      problems.push(`${id} is of another user`);
    }
    const user = JSON.stringify(identity);
    if (at < (newest.get(user) ?? -1)) problems.push(`${id} was overtaken`);
    newest.set(user, at);
  }
  const lost = [...acknowledged].filter((at) => !seen.has(at));
  if (lost.length > 0) {
    problems.push(`${lost.length} are lost, such as ${lost.slice(0, 5)}`);
  }
  return {
    total,
    acknowledged: acknowledged.size,
    lost: lost.length,
    arrived: seen.size,
    repeated: arrivals - seen.size,
    refusedRecords: refused,
    problems: problems.slice(0, 10),
  };
}
