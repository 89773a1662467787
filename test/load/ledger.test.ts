// The ledger of a load whose lock was taken over: it writes nothing any more, though no timer has said so yet.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeLedger } from "../../generator/load/command/ledger.js";
import { lockLoad } from "../../generator/load/command/lock.js";
import * as files from "node:fs/promises";
import { tempFolder } from "../support/temp-folder.js";

const refused = [{ pointer: "", code: "not_json", message: "no JSON" }];

test.each([true, false])(
  "who lost its lock leaves the files alone, also when it ends (complete: %j)",
  (isComplete) => {
    const folder = tempFolder();
    const checkpoint = join(folder, "c.json");
    const rejected = join(folder, "r.ndjson");
    let isHeld = true;
    const ledger = makeLedger(
      [{ path: "a.ndjson", size: 1, changed: 1 }],
      undefined,
      { checkpoint, rejected },
      () => isHeld,
    );
    ledger.reject({ file: 0, line: 1, text: "x" }, refused);
    isHeld = false;
    writeFileSync(checkpoint, "of another load");
    const before = readFileSync(rejected, "utf8");
    ledger.deliver({ file: 0, line: 2 });
    ledger.reject({ file: 0, line: 3, text: "y" }, refused);
    ledger.close(isComplete);
    expect(readFileSync(checkpoint, "utf8")).toBe("of another load");
    expect(readFileSync(rejected, "utf8")).toBe(before);
  },
);

test("the lock knows at once that another process has it", async () => {
  const folder = tempFolder();
  const path = join(folder, "c.json");
  const lock = await lockLoad([{ path, shown: "c.json" }]);
  if (!("release" in lock)) throw new Error(lock.refusal.message);
  expect(lock.isHeld()).toBe(true);
  const [name = ""] = await files.readdir(folder);
  const [number = ""] = /\d+$/.exec(name) ?? [];
  const next = `c.json.lock-${String(Number(number) + 1)}`;
  await files.rename(join(folder, name), join(folder, next));
  expect(lock.isHeld()).toBe(false);
  await lock.release();
  expect(existsSync(join(folder, next))).toBe(true);
});
