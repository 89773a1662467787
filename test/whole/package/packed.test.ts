// The tarball that test files share: packed once, whole when it is seen, and a failure is everybody's.
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { onceARun } from "../../support/once-a-run.js";
import { packedTarball } from "../../support/packed.js";
import { tempFolder } from "../../support/temp-folder.js";

test("many that ask at a time get one file, and nobody a part of it", async () => {
  const folder = join(tempFolder(), "shared");
  let packs = 0;
  const ask = () =>
    onceARun(folder, async (staging) => {
      packs++;
      const path = join(staging, "x.tgz");
      writeFileSync(path, "first ");
      await wait(200);
      appendFileSync(path, "last");
    });
  const paths = await Promise.all([ask(), ask(), ask()]);
  expect(packs).toBe(1);
  expect(new Set(paths).size).toBe(1);
  expect(readFileSync(await ask(), "utf8")).toBe("first last");
});

test("everybody who waits learns of a failure and its reason", async () => {
  const folder = join(tempFolder(), "shared");
  const ask = () =>
    onceARun(folder, async () => {
      await wait(50);
      throw new Error("the disk is full");
    });
  const outcomes = await Promise.allSettled([ask(), ask()]);
  for (const outcome of [...outcomes, ...(await Promise.allSettled([ask()]))]) {
    expect(outcome).toMatchObject({ status: "rejected" });
    expect(String(outcome.status === "rejected" && outcome.reason)).toContain(
      "the disk is full",
    );
  }
});

test("the tarball of this run lies where all files of the run find it", async () => {
  const path = await packedTarball();
  expect(path).toMatch(/dfn-codegen-[\w.-]+\.tgz$/);
  expect(await packedTarball()).toBe(path);
  expect(readFileSync(path).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
});
