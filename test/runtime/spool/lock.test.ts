// The lock of a spool: one process at a time, by signs of life; whoever lost it stops.
import * as files from "node:fs/promises";
import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openSpool } from "../../../templates/runtime/client-spool.js";
import {
  takeLock,
  type Lock,
} from "../../../templates/runtime/client-spool-lock.js";
import {
  describeSelf,
  toOwnerText,
  type LockOwner,
} from "../../../templates/runtime/client-spool-owner.js";
import { arrivedIds, event, events, idsOf, user } from "../client/setup.js";
import { makeFailingFiles } from "../../support/failing-files.js";
import type { Reply } from "../../support/fake-service.js";
import { tempFolder } from "../../support/temp-folder.js";
import { leave, open, takeOverAfter } from "./setup.js";

/** The same folder as another process would see it: by the path, a process knows what it holds itself. */
function elsewhere(folder: string, at = 1): string {
  return `${folder}${"/.".repeat(at)}`;
}

async function writeLock(
  folder: string,
  changes: Partial<LockOwner>,
): Promise<string> {
  const owner = await describeSelf(files, 7);
  const path = join(folder, "lock-7");
  writeFileSync(path, toOwnerText({ ...owner, ...changes }));
  return path;
}

test("keeps a second client out until the first is closed", async () => {
  const folder = tempFolder();
  const { client } = await open(folder);
  for (const path of [folder, elsewhere(folder)]) {
    const message: unknown = expect.stringMatching(
      /^another client holds the spool: process \d+ on host \S+, since 20[\d-]+T[\d:.]+Z; close it, or use another folder$/,
    );
    await expect(open(path)).rejects.toMatchObject({
      code: "spool_locked",
      message,
    });
  }
  await client.close();
  const next = await open(folder);
  await next.client.close();
});

test.each<[string, Partial<LockOwner>]>([
  ["another process has its number now", { started: "1" }],
  ["no process has its number", { pid: 2 ** 30 }],
])("a process that is gone is not waited for: %s", async (_, changes) => {
  const folder = tempFolder();
  await writeLock(folder, changes);
  // Waiting would outlast the test.
  const spool = await openSpool({ folder, files, takeOverAfter: 1e9 });
  await spool.close();
});

test.each<[string, Partial<LockOwner>]>([
  ["a container that was created anew", { host: "b4f1", boot: "x", pid: 1 }],
  ["another PID namespace, whose number 1 is gone", { space: "4", pid: 1 }],
  ["an owner that a full disk did not take", { number: 6 }],
])("is taken over from %s, with its events", async (_, changes) => {
  const folder = tempFolder();
  await leave(folder, (client) => client.enqueue(user("1"), events(30)));
  const [free = ""] = readdirSync(folder).filter((name) =>
    name.startsWith("lock-"),
  );
  await files.unlink(join(folder, free));
  await writeLock(folder, changes);
  const next = await open(folder);
  expect(await next.client.close()).toMatchObject({ delivered: 30 });
});

test("holds across PID namespaces as long as there are signs of life", async () => {
  const folder = tempFolder();
  // Here no process has this number; there, one has.
  const path = await writeLock(folder, { pid: 2 ** 30, space: "4026539999" });
  let now = 1_000_000;
  const beat = setInterval(() => {
    utimesSync(path, now, now--);
  }, 50);
  onTestFinished(() => {
    clearInterval(beat);
  });
  await expect(open(folder)).rejects.toMatchObject({ code: "spool_locked" });
});

test("of an older version, or damaged, is waited for and taken over", async () => {
  const folder = tempFolder({ "lock-3": "{}\n", "lock-12": "\u0000\u0007[" });
  const { client } = await open(folder);
  expect(readdirSync(folder)).toEqual(["lock-13"]);
  await client.close();
});

test.each(["none", "free", "stale"])(
  "goes to one of many that come at once, where there is one that is: %s",
  async (before) => {
    for (let round = 0; round < 8; round++) {
      const folder = tempFolder();
      if (before === "free") await (await openSpool({ folder, files })).close();
      if (before === "stale") await writeLock(folder, { started: "1" });
      const taken = await Promise.all(
        Array.from({ length: 12 }, (_, at) =>
          takeLock(files, elsewhere(folder, at), { takeOverAfter }),
        ),
      );
      const locks = taken.flatMap((each): readonly Lock[] =>
        "lock" in each ? [each.lock] : [],
      );
      expect(locks).toHaveLength(1);
      await locks[0]?.confirm();
      await locks[0]?.release({ forgets: true });
      expect(readdirSync(folder)).toEqual([]);
    }
  },
);

test("a process that was suspended finds its lock taken, and stops: nothing more is acknowledged, written, removed or sent", async () => {
  const folder = tempFolder();
  const disk = makeFailingFiles();
  let answer: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const frozen = await open(folder, () => ({ wait }), {}, disk, 1);
  await frozen.client.enqueue(user("1"), event("a"));
  await frozen.client.enqueue(user("1"), event("b"));
  let thaw: () => void = () => undefined;
  const thawed = new Promise<void>((resolve) => {
    thaw = resolve;
  });
  disk.beforeSign = () => thawed;
  const late = frozen.client.enqueue(user("1"), event("late"));
  const refused = expect(late).rejects.toMatchObject({
    code: "spool_locked",
    accepted: 0,
  });
  const down = (): Reply => ({ http: 503, body: "" });
  const next = await open(elsewhere(folder), down);
  await next.client.enqueue(user("2"), event("c"));
  const held = readdirSync(folder);
  thaw();
  answer();
  await refused;
  await expect(
    frozen.client.enqueue(user("1"), event("later")),
  ).rejects.toMatchObject({ code: "spool_locked" });
  const { pending, delivered } = await frozen.client.close();
  expect(pending + delivered).toBe(2);
  const sent = frozen.service.arrivals.length;
  // Its own file with nothing that was acknowledged may go.
  const after = readdirSync(folder);
  expect(held.filter((name) => !after.includes(name)).length).toBeLessThan(2);
  await next.client.close({ deadline: 0 });
  const last = await open(folder);
  await last.client.close();
  expect(arrivedIds(last.service)).toEqual(
    expect.arrayContaining(["a", "b", "c"]),
  );
  expect(frozen.service.arrivals).toHaveLength(sent);
});

test("signs of life do not depend on the clock of the system", async () => {
  const folder = tempFolder();
  const { client } = await open(folder);
  const now = Date.now;
  onTestFinished(() => {
    Date.now = now;
  });
  const stands = now();
  Date.now = () => stands;
  await expect(open(elsewhere(folder))).rejects.toMatchObject({
    code: "spool_locked",
  });
  await client.enqueue(user("1"), events(3));
  expect(await client.close()).toMatchObject({ delivered: 3 });
  expect(idsOf(events(1))).toEqual(["e0"]);
});
