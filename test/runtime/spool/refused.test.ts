// What `enqueue` refuses is not delivered by whoever comes next, or the refusal says that it may be.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { arrivedIds, event, events, idsOf, user } from "../client/setup.js";
import {
  makeFailingFiles,
  type FailingFiles,
} from "../../support/failing-files.js";
import type { Reply } from "../../support/fake-service.js";
import { tempFolder } from "../../support/temp-folder.js";
import { open, type Opened } from "./setup.js";

const down = (): Reply => ({ error: new TypeError("fetch failed") });

interface Gate {
  /** Resolves when somebody waits before it. */
  readonly reached: Promise<void>;
  readonly pass: () => Promise<void>;
  readonly open: () => void;
}

function makeGate(): Gate {
  let reach: () => void = () => undefined;
  let go: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const opened = new Promise<void>((resolve) => {
    go = resolve;
  });
  const pass = (): Promise<void> => {
    reach();
    return opened;
  };
  return { reached, pass, open: go };
}

function segmentsOf(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith("segment-"));
}

/** What the next process delivers of what is in the folder. */
async function deliver(folder: string): Promise<readonly string[]> {
  const { client, service } = await open(folder);
  await client.close();
  return arrivedIds(service);
}

/** Freezes a process at a point, and has another one take its folder over; resolves with that one, not yet thawed. */
async function freeze(
  folder: string,
  disk: FailingFiles,
  at: Gate,
): Promise<Opened> {
  await at.reached;
  disk.beforeSign = at.pass;
  return open(`${folder}/.`);
}

test("a call that is cut short says how many of it were taken", async () => {
  const folder = tempFolder();
  const disk = makeFailingFiles();
  const { client } = await open(folder, down, { maxEvents: 3 }, disk);
  const gate = makeGate();
  disk.beforeSync = gate.pass;
  // Three of five fit: they are being written when the client ends.
  const call = client.enqueue(user("1"), events(5));
  const refused = expect(call).rejects.toMatchObject({
    code: "closed",
    accepted: 3,
    mayHaveArrived: false,
  });
  await gate.reached;
  const closed = client.close({ deadline: 0 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  gate.open();
  await refused;
  expect(await closed).toMatchObject({
    enqueued: 3,
    turnedAway: 2,
    waiting: 0,
  });
  expect(await deliver(folder)).toEqual(idsOf(events(3)));
});

test("a process that lost the lock before it wrote has written nothing", async () => {
  const folder = tempFolder();
  const disk = makeFailingFiles();
  const { client } = await open(folder, down, {}, disk);
  await client.enqueue(user("1"), event("kept"));
  const gate = makeGate();
  disk.beforeSign = gate.pass;
  const call = client.enqueue(user("1"), event("refused"));
  const refused = expect(call).rejects.toMatchObject({
    code: "spool_locked",
    mayHaveArrived: false,
  });
  const next = await freeze(folder, disk, gate);
  gate.open();
  await refused;
  await next.client.close();
  await client.close();
  expect(arrivedIds(next.service)).toEqual(["kept"]);
  expect(await deliver(folder)).toEqual([]);
});

test("a process that lost the lock while it wrote says that its events may arrive", async () => {
  const folder = tempFolder();
  const disk = makeFailingFiles();
  const { client } = await open(folder, down, {}, disk);
  const gate = makeGate();
  disk.beforeSync = gate.pass;
  const call = client.enqueue(user("1"), event("read by the next"));
  const refused = expect(call).rejects.toMatchObject({
    code: "spool_locked",
    accepted: 0,
    mayHaveArrived: true,
  });
  const next = await freeze(folder, disk, gate);
  await next.client.close();
  expect(arrivedIds(next.service)).toEqual(["read by the next"]);
  gate.open();
  await refused;
  await client.close();
});

test("what a full disk took in part is taken back", async () => {
  const folder = tempFolder();
  const disk = makeFailingFiles();
  const { client } = await open(folder, down, {}, disk);
  await client.enqueue(user("1"), event("first"));
  // The first of them is whole on the disk, and the last is not.
  disk.room = 800;
  let size = 0;
  disk.beforeTruncate = () => {
    const [name = ""] = segmentsOf(folder);
    size = statSync(join(folder, name)).size;
    return Promise.resolve();
  };
  const [name = ""] = segmentsOf(folder);
  const first = statSync(join(folder, name)).size;
  const calls = ["a", "b", "c", "d"].map((id) =>
    client.enqueue(user("1"), event(id)),
  );
  const told = await Promise.allSettled(calls);
  for (const each of told) {
    expect(each).toMatchObject({
      reason: { code: "spool_failed", mayHaveArrived: false },
    });
  }
  expect(size).toBeGreaterThan(2 * first);
  await client.close({ deadline: 0 });
  expect(await deliver(folder)).toEqual(["first"]);
});

test("what cannot be taken back may arrive, and the refusal says so", async () => {
  const folder = tempFolder();
  const disk = makeFailingFiles();
  const { client } = await open(folder, down, {}, disk);
  const failure = Object.assign(new Error("i/o error"), { code: "EIO" });
  disk.beforeSync = () => Promise.reject(failure);
  disk.beforeTruncate = () => Promise.reject(failure);
  await expect(client.enqueue(user("1"), event("stays"))).rejects.toMatchObject(
    {
      message: "the spool failed (EIO)",
      accepted: 0,
      mayHaveArrived: true,
    },
  );
  await client.close({ deadline: 0 });
});

test("what is taken back after another process took over may arrive", async () => {
  const folder = tempFolder();
  const disk = makeFailingFiles();
  const { client } = await open(folder, down, {}, disk);
  const gate = makeGate();
  const failure = Object.assign(new Error("i/o error"), { code: "EIO" });
  disk.beforeSync = () => Promise.reject(failure);
  disk.beforeTruncate = gate.pass;
  const call = client.enqueue(user("1"), event("read"));
  const refused = expect(call).rejects.toMatchObject({
    code: "spool_failed",
    mayHaveArrived: true,
  });
  const next = await freeze(folder, disk, gate);
  await next.client.close();
  expect(arrivedIds(next.service)).toEqual(["read"]);
  disk.beforeSync = () => Promise.resolve();
  gate.open();
  await refused;
  await client.close();
  expect(segmentsOf(folder)).toEqual([]);
});
