// A spool that filled its disk: it opens, and what frees the disk, delivering, begins. What is damaged is counted and kept.
import {
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { toFrame } from "../../../templates/runtime/client-spool-frames.js";
import { arrivedIds, event, events, idsOf, user } from "../client/setup.js";
import { makeFailingFiles } from "../../support/failing-files.js";
import type { Reply } from "../../support/fake-service.js";
import { tempFolder } from "../../support/temp-folder.js";
import { leave, open } from "./setup.js";

function without(folder: string, prefix: string): readonly string[] {
  return readdirSync(folder).filter((name) => !name.startsWith(prefix));
}

async function fill(): Promise<string> {
  const folder = tempFolder();
  await leave(
    folder,
    async (client) => {
      for (const each of events(40)) await client.enqueue(user("1"), each);
    },
    2000,
  );
  return folder;
}

test("a full disk opens, drains, and takes events again", async () => {
  const folder = await fill();
  const disk = makeFailingFiles();
  disk.room = 0;
  const down = (): Reply => ({ http: 503, body: "" });
  // Twice: the first finds the service down.
  const first = await open(folder, down, {}, disk);
  await expect(
    first.client.enqueue(user("1"), event("no room")),
  ).rejects.toMatchObject({
    message: "the disk of the spool is full (ENOSPC)",
  });
  expect(await first.client.close({ deadline: 0 })).toMatchObject({
    pending: 40,
  });
  const second = await open(folder, undefined, {}, disk);
  expect(await second.client.flush()).toMatchObject({
    enqueued: 40,
    delivered: 40,
    rejected: 0,
    pending: 0,
  });
  expect(arrivedIds(second.service)).toEqual(idsOf(events(40)));
  disk.room = 10_000;
  await second.client.enqueue(user("1"), event("room"));
  expect(await second.client.close()).toMatchObject({ delivered: 41 });
  expect(without(folder, "lock-")).toEqual([]);
});

test.each([Infinity, 10])(
  "damage is counted and kept, where the disk has room for %d bytes",
  async (room) => {
    const folder = await fill();
    const [first = "", second = "", third = ""] = [
      ...without(folder, "lock-"),
    ].sort();
    const bytes = readFileSync(join(folder, first));
    const at = bytes.indexOf('"e0"');
    bytes[at] = 0x21;
    writeFileSync(join(folder, first), bytes);
    truncateSync(
      join(folder, second),
      readFileSync(join(folder, second)).length - 3,
    );
    // Of a version that is still to come.
    const foreign = toFrame('{"sealed":"c2VjcmV0"}');
    writeFileSync(
      join(folder, third),
      Buffer.concat([readFileSync(join(folder, third)), foreign]),
    );
    const disk = makeFailingFiles();
    disk.room = room;
    const { client, service } = await open(folder, undefined, {}, disk);
    expect(client.counts().damaged).toBe(3);
    expect(await client.close()).toMatchObject({
      enqueued: 38,
      delivered: 38,
      rejected: 0,
      pending: 0,
      damaged: 3,
    });
    expect(arrivedIds(service)).toHaveLength(38);
    const kept = without(folder, "lock-");
    expect(kept.every((name) => name.startsWith("damaged-"))).toBe(true);
    const all = Buffer.concat(
      kept.map((name) => readFileSync(join(folder, name))),
    );
    expect(all.includes('!e0"')).toBe(true);
    expect(all.includes(Buffer.from(foreign))).toBe(true);
    const next = await open(folder);
    expect(next.client.counts()).not.toHaveProperty("damaged");
    await next.client.close();
  },
);
