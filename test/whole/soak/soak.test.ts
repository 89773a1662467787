// A few seconds of the soak, so that it still runs on the day it is needed; `npm run soak` takes ten minutes.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

test("the soak accounts for every event", () => {
  const script = fileURLToPath(new URL("soak.mjs", import.meta.url));
  const args = [script, "--minutes", "0.08", "--seed", "3"];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: "utf8",
  });
  expect(status, stdout).toBe(0);
  const { taken, delivered, rejected, lost, problems } = JSON.parse(
    stdout,
  ) as Readonly<Record<string, unknown>>;
  expect({ lost, problems }).toEqual({ lost: 0, problems: [] });
  expect(taken).toBeGreaterThan(100);
  expect(delivered).toBeGreaterThan(100);
  expect(Number(delivered) + Number(rejected)).toBeLessThanOrEqual(
    Number(taken),
  );
});
