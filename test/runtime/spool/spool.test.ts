// The spool on a real disk: what was acknowledged comes back, whatever happened to the process and to the files.
import * as files from "node:fs/promises";
import {
  appendFileSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { crc32 } from "node:zlib";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  checksum,
  scanFrames,
  toFrame,
} from "../../../templates/runtime/client-spool-frames.js";
import { openSpool } from "../../../templates/runtime/client-spool.js";
import type { SpoolFiles } from "../../../templates/runtime/client-spool-files.js";
import { arrivedIds, event, events, idsOf, user } from "../client/setup.js";
import { makeFailingFiles } from "../../support/failing-files.js";
import {
  failure,
  type Arrival,
  type Reply,
} from "../../support/fake-service.js";
import { createRandom, runSeed } from "../../support/random.js";
import { tempFolder } from "../../support/temp-folder.js";
import { leave, open } from "./setup.js";

function segmentsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith("segment-"))
    .map((name) => join(folder, name));
}

function damagedIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith("damaged-"));
}

test("what was enqueued is delivered by the next process, with its ids and times, in order", async () => {
  const folder = join(tempFolder(), "새 폴더");
  await leave(folder, async (client) => {
    await client.enqueue(user("1"), events(250));
    await client.enqueue(user("2"), event("b", 3));
  });
  await leave(folder, (client) => client.enqueue(user("1"), event("last")));
  const { client, service } = await open(folder);
  await client.enqueue(user("1"), event("new"));
  expect(await client.close()).toEqual({
    enqueued: 253,
    delivered: 253,
    rejected: 0,
    pending: 0,
    waiting: 0,
    turnedAway: 0,
  });
  const own = arrivedIds(service).filter((id) => id !== "b");
  expect(own).toEqual([...idsOf(events(250)), "last", "new"]);
  const bodies = service.arrivals.map(({ init }) => init.body).join();
  expect(bodies).toContain(JSON.stringify(event("b", 3)));
  expect(segmentsIn(folder)).toEqual([]);
});

/** Segments are settled while they are being closed. */
function slowToClose(): SpoolFiles {
  const slow = makeFailingFiles();
  slow.beforeClose = () => new Promise((resolve) => setTimeout(resolve, 5));
  return slow;
}

test.each([
  ["", files],
  [", though the disk is slow to close files", slowToClose()],
])("what was settled is not sent again%s", async (_, disk: SpoolFiles) => {
  const folder = tempFolder();
  const down = ({ identity }: Arrival): Reply =>
    identity.includes("stuck") ? { http: 503, body: "" } : {};
  const { client } = await open(folder, down, {}, disk, 2000);
  await client.enqueue(user("stuck"), event("s"));
  for (const each of events(100)) await client.enqueue(user("1"), each);
  await client.flush({ deadline: 2000 });
  expect(client.counts()).toMatchObject({ delivered: 100, pending: 1 });
  await client.close({ deadline: 0 });
  // That of the stuck event, and the one that says what was settled.
  expect(segmentsIn(folder).length).toBeLessThanOrEqual(2);
  const next = await open(folder);
  await next.client.close();
  expect(arrivedIds(next.service)).toEqual(["s"]);
});

test("a full disk is an error to the caller, and loses nothing that was acknowledged", async () => {
  const folder = tempFolder();
  const disk = makeFailingFiles();
  const down = (): Reply => ({ error: new TypeError("fetch failed") });
  const { client } = await open(folder, down, {}, disk);
  disk.room = 3000;
  const kept: string[] = [];
  const refused: unknown[] = [];
  for (const each of events(40)) {
    if (each.event_log_id === "e30") disk.room = 5000;
    await client.enqueue(user("1"), each).then(
      () => kept.push(each.event_log_id),
      (error: unknown) => refused.push(error),
    );
  }
  expect(kept.length).toBeGreaterThan(10);
  expect(refused.length).toBeGreaterThan(5);
  expect(kept).toContain("e39");
  expect(refused[0]).toMatchObject({
    name: "DfineryClientError",
    code: "spool_failed",
    message: "the disk of the spool is full (ENOSPC)",
    accepted: 0,
  });
  const { pending } = await client.close({ deadline: 0 });
  expect(pending).toBe(kept.length);
  const next = await open(folder);
  await next.client.close();
  expect(arrivedIds(next.service)).toEqual(kept);
  expect(damagedIn(folder)).toEqual([]);
});

test("`enqueue` resolves after the data is on the disk, and those who wait share that", async () => {
  const disk = makeFailingFiles();
  let go: () => void = () => undefined;
  disk.beforeSync = () =>
    new Promise((resolve) => {
      go = resolve;
    });
  const { client } = await open(tempFolder(), undefined, {}, disk);
  let acknowledged = 0;
  const all = events(200).map((each) =>
    client.enqueue(user("1"), each).then(() => acknowledged++),
  );
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(acknowledged).toBe(0);
  expect(client.counts().enqueued).toBe(0);
  disk.beforeSync = () => Promise.resolve();
  go();
  await Promise.all(all);
  expect(acknowledged).toBe(200);
  expect(disk.syncs).toBeLessThan(5);
  expect(await client.close()).toMatchObject({ delivered: 200 });
});

test("when access is denied it stops, and keeps all for a better token", async () => {
  const folder = tempFolder();
  const { client, service } = await open(folder, () => ({
    body: failure("40201"),
  }));
  await client.enqueue(user("1"), events(150));
  await client.flush();
  await expect(client.enqueue(user("1"), event("x"))).rejects.toMatchObject({
    code: "halted",
  });
  expect(await client.close()).toMatchObject({ rejected: 0, pending: 150 });
  expect(service.arrivals).toHaveLength(1);
  const next = await open(folder);
  await next.client.close();
  expect(arrivedIds(next.service)).toEqual(idsOf(events(150)));
});

test("more than the queue holds comes back bit by bit", async () => {
  const folder = tempFolder();
  await leave(folder, (client) => client.enqueue(user("1"), events(3000)), 500);
  const next = await open(folder, undefined, { maxEvents: 50 });
  expect(await next.client.close()).toMatchObject({ delivered: 3000 });
  expect(arrivedIds(next.service)).toEqual(idsOf(events(3000)));
});

describe("damage", () => {
  async function damaged(
    damage: (path: string) => void,
  ): Promise<{ readonly ids: readonly string[]; readonly folder: string }> {
    const folder = tempFolder();
    await leave(folder, async (client) => {
      for (const each of events(20)) await client.enqueue(user("1"), each);
    });
    for (const path of segmentsIn(folder)) damage(path);
    const next = await open(folder);
    await next.client.close();
    return { ids: arrivedIds(next.service), folder };
  }

  test("a torn end is set aside", async () => {
    const { ids, folder } = await damaged((path) => {
      truncateSync(path, statSync(path).size - 7);
    });
    expect(ids).toEqual(idsOf(events(19)));
    expect(damagedIn(folder)).toHaveLength(1);
  });

  test("bytes behind the end are set aside", async () => {
    const { ids, folder } = await damaged((path) => {
      appendFileSync(path, "DFN1 and nothing\0\0\0\0\0\0");
    });
    expect(ids).toEqual(idsOf(events(20)));
    const [name = ""] = damagedIn(folder);
    expect(readFileSync(join(folder, name), "utf8")).toContain("and nothing");
  });

  test("a flipped bit costs one frame alone", async () => {
    const { ids } = await damaged((path) => {
      const bytes = readFileSync(path);
      const at = bytes.indexOf('"e7"');
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(path, bytes);
    });
    expect(ids).toEqual(idsOf(events(20)).filter((id) => id !== "e7"));
  });

  test("whatever the bytes, it opens", async () => {
    const random = createRandom(runSeed("damage"));
    for (let round = 0; round < 25; round++) {
      const { ids } = await damaged((path) => {
        const bytes = readFileSync(path);
        for (let count = random.below(6); count >= 0; count--) {
          bytes[random.below(bytes.length)] = random.below(256);
        }
        writeFileSync(path, bytes.subarray(random.below(bytes.length)));
      });
      // What arrives is whole and in order.
      const all = idsOf(events(20));
      expect(ids).toEqual(all.filter((id) => ids.includes(id)));
    }
  });

  test("an empty segment and foreign files do no harm", async () => {
    const folder = tempFolder({
      "segment-0000000004": "",
      "segment-x": "?",
      "notes.txt": "mine",
      "lock-x": "",
    });
    const { client } = await open(folder);
    await client.enqueue(user("1"), event("a"));
    expect(await client.close()).toMatchObject({ delivered: 1 });
    expect(readdirSync(folder)).toContain("notes.txt");
  });

  test("frames", () => {
    const random = createRandom(runSeed("frames"));
    for (let round = 0; round < 200; round++) {
      const bytes = Uint8Array.from({ length: random.below(300) }, () =>
        random.below(256),
      );
      expect(checksum(bytes)).toBe(crc32(bytes));
    }
    const texts = ["", "한글", '{"DFN1":1}'];
    const whole = Buffer.concat(texts.map((text) => toFrame(text)));
    expect(scanFrames(whole)).toEqual({ texts, damaged: [] });
  });
});

test("a folder that cannot be made is an error", async () => {
  const folder = tempFolder({ file: "" });
  await expect(
    openSpool({ folder: join(folder, "file/spool"), files }),
  ).rejects.toMatchObject({
    code: "spool_failed",
    message: "the spool cannot be opened (ENOTDIR)",
  });
});
