// Two loads at a time: the second one leaves the first alone.
import { existsSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import * as files from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { lockLoad } from "../../generator/load/command/lock.js";
import { takeLock } from "../../templates/runtime/client-spool-lock.js";
import { runBin } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";
import { env, line, mock, spawnLoad, taxonomy, withoutPace } from "./setup.js";

function folderOf(count: number): string {
  const lines = Array.from({ length: count }, (_, at) =>
    line(at, `u${at % 3}`),
  );
  return tempFolder({
    "taxonomy.yaml": taxonomy,
    "a.ndjson": lines.join("\n"),
    "b.ndjson": line(count + 1),
  });
}

test("a second load exits with 2, says who is at work, and sends nothing", async () => {
  const folder = folderOf(3);
  const { url, events } = await mock(folder);
  const shown = "load.rejected.ndjson";
  const first = await lockLoad([{ path: join(folder, shown), shown }]);
  if (!("release" in first)) throw new Error(first.refusal.message);
  // Another checkpoint, but the rejected lines of both would go to one file.
  const args = ["a.ndjson", "--checkpoint", "own.json", "--base-url", url];
  const second = await spawnLoad(folder, args);
  expect(second.code).toBe(2);
  expect(second.stderr).toMatch(
    /^error\[load\/locked\]: another `load` uses `load\.rejected\.ndjson`: process \d+ on host \S+, since \S+Z\n = hint: wait until it ends; .*`--checkpoint` and `--rejected`\n$/,
  );
  expect(events()).toEqual([]);
  expect(readdirSync(folder)).not.toContain("own.json");
  await first.release();
  expect(await spawnLoad(folder, args)).toMatchObject({
    code: 0,
    stdout: "3 delivered, 0 rejected\n",
  });
  expect(readdirSync(folder).sort()).toEqual([
    "a.ndjson",
    "b.ndjson",
    "taxonomy.yaml",
  ]);
});

test("of those that start together one loads", async () => {
  const folder = folderOf(1000);
  const { url, events } = await mock(folder, { latency: "1500", keep: 10_000 });
  const all = await Promise.all(
    [1, 2, 3].map(() => spawnLoad(folder, ["a.ndjson", "--base-url", url])),
  );
  const codes = all.map(({ code }) => code);
  expect(codes.filter((code) => code !== 2)).toEqual([0]);
  expect(events()).toHaveLength(1000);
});

test("the lock of a load that was killed is not waited for", async () => {
  const folder = folderOf(2000);
  const { url } = await mock(folder, { latency: "200", keep: 10_000 });
  const args = ["a.ndjson", "--base-url", url];
  await spawnLoad(folder, args, env, (kill) => {
    const timer = setInterval(() => {
      if (!existsSync(join(folder, "load.checkpoint.json"))) return;
      clearInterval(timer);
      kill("SIGKILL");
    }, 20);
  });
  const locks = readdirSync(folder).filter((name) => name.includes(".lock-"));
  expect(locks).toHaveLength(2);
  expect(await spawnLoad(folder, args)).toMatchObject({ code: 0 });
});

test("a folder that is not there is wrong usage", () => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy, "a.ndjson": line(1) });
  const args = ["load", "a.ndjson", "--checkpoint", "none/c.json"];
  const { code, stderr } = runBin(folder, args, env);
  expect([code, stderr]).toEqual([
    2,
    "error[load/bad-ledger]: `none/c.json` cannot be written: a folder of its path does not exist (ENOENT)\n",
  ]);
});

test("an id that comes again is reported, also over files and interruptions", () => {
  const folder = tempFolder({
    "taxonomy.yaml": taxonomy,
    "a.ndjson": `${[1, 2, 1, 3].map((at) => line(at)).join("\n")}\n`,
  });
  writeFileSync(join(folder, "b.ndjson"), `${line(3)}\n${line(4)}\n`);
  const args = ["load", "a.ndjson", "b.ndjson", "--dry-run"];
  const once = runBin(folder, args);
  expect({ ...once, stdout: withoutPace(once.stdout) }).toMatchObject({
    code: 0,
    stdout: `6 would be sent, 0 rejected
2 lines repeat the \`event_log_id\` of an earlier line: a.ndjson:3, b.ndjson:1
`,
  });
  const { stdout } = runBin(folder, [...args, "--format", "json"]);
  expect(JSON.parse(stdout)).toMatchObject({
    repeatedLogIds: {
      count: 2,
      first: ["a.ndjson:3", "b.ndjson:1"],
      isPartial: false,
    },
  });
});

/** Counts how many waits for a sign of life run at the same time; each is short here. */
function countWaits(): {
  readonly most: () => number;
  readonly all: () => number;
} {
  const real = globalThis.setTimeout;
  let now = 0;
  let most = 0;
  let all = 0;
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((
    call: () => void,
    delay: number,
  ) => {
    // A look at a lock's file; what else waits is a sign of life, or no wait of a lock.
    if (delay !== 500) return real(call, delay);
    all++;
    most = Math.max(most, ++now);
    return real(() => {
      now--;
      call();
    }, 5);
  }) as typeof setTimeout);
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  return { most: () => most, all: () => all };
}

test("holders that give no sign of life are waited for at the same time", async () => {
  // Of another machine, so that nobody can say that they are gone.
  const owner = JSON.stringify({ host: "b4f1", boot: "x", pid: 1 });
  const folder = tempFolder({
    "c.json.lock-3": owner,
    "r.ndjson.lock-8": owner,
  });
  const waits = countWaits();
  const lock = await lockLoad(pathsIn(folder));
  expect(waits.most()).toBe(2);
  expect(waits.all()).toBeLessThanOrEqual(40);
  if (!("release" in lock)) throw new Error(lock.refusal.message);
  expect(lock.isHeld()).toBe(true);
  expect(readdirSync(folder).sort()).toEqual([
    "c.json.lock-4",
    "r.ndjson.lock-9",
  ]);
  await lock.release();
  expect(readdirSync(folder)).toEqual([]);
});

test("where one cannot be taken, the other is left alone", async () => {
  for (const busy of [0, 1]) {
    const folder = tempFolder();
    const paths = pathsIn(folder);
    const first = await lockLoad(paths.slice(busy, busy + 1));
    if (!("release" in first)) throw new Error(first.refusal.message);
    const held = readdirSync(folder);
    const second = await lockLoad(paths);
    expect(second).toHaveProperty("refusal.code", "load/locked");
    expect(readdirSync(folder)).toEqual(held);
    await first.release();
  }
});

test("a holder that wakes up while another one is waited for keeps its lock", async () => {
  const owner = JSON.stringify({ host: "b4f1", boot: "x", pid: 1 });
  const folder = tempFolder({ "r.ndjson.lock-8": owner });
  let go: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => {
    go = resolve;
  });
  let asked = 0;
  const taking = takeLock(files, folder, {
    name: "r.ndjson.lock",
    takeOverAfter: 200,
    turn: () => {
      asked++;
      return wait;
    },
  });
  while (asked === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  let sign = 1_000_000;
  const beat = setInterval(() => {
    utimesSync(join(folder, "r.ndjson.lock-8"), sign, sign++);
  }, 10);
  onTestFinished(() => {
    clearInterval(beat);
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  go();
  expect(await taking).toHaveProperty("holder");
  expect(asked).toBe(1);
});

function pathsIn(folder: string) {
  return ["c.json", "r.ndjson"].map((shown) => ({
    path: join(folder, shown),
    shown,
  }));
}
