// Two loads at a time: the second one leaves the first alone.
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lockLoad } from "../../generator/load/command/lock.js";
import { runBin } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";
import { env, line, loadFiles, mock, taxonomy } from "./setup.js";

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
  const second = await loadFiles(folder, args);
  expect(second.code).toBe(2);
  expect(second.stderr).toMatch(
    /^error\[load\/locked\]: another `load` uses `load\.rejected\.ndjson`: process \d+ on host \S+, since \S+Z\n = hint: wait until it ends; .*`--checkpoint` and `--rejected`\n$/,
  );
  expect(events()).toEqual([]);
  expect(readdirSync(folder)).not.toContain("own.json");
  await first.release();
  expect(await loadFiles(folder, args)).toMatchObject({
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
    [1, 2, 3].map(() => loadFiles(folder, ["a.ndjson", "--base-url", url])),
  );
  const codes = all.map(({ code }) => code);
  expect(codes.filter((code) => code !== 2)).toEqual([0]);
  expect(events()).toHaveLength(1000);
});

test("the lock of a load that was killed is not waited for", async () => {
  const folder = folderOf(2000);
  const { url } = await mock(folder, { latency: "200", keep: 10_000 });
  const args = ["a.ndjson", "--base-url", url];
  await loadFiles(folder, args, env, (kill) => {
    const timer = setInterval(() => {
      if (!existsSync(join(folder, "load.checkpoint.json"))) return;
      clearInterval(timer);
      kill("SIGKILL");
    }, 20);
  });
  const locks = readdirSync(folder).filter((name) => name.includes(".lock-"));
  expect(locks).toHaveLength(2);
  expect(await loadFiles(folder, args)).toMatchObject({ code: 0 });
});

test("a folder that is not there is wrong usage", () => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy, "a.ndjson": line(1) });
  const args = ["load", "a.ndjson", "--checkpoint", "none/c.json"];
  const { code, stderr } = runBin(folder, args, env);
  expect([code, stderr]).toEqual([
    2,
    "error[load/bad-ledger]: `none/c.json` cannot be written: ENOENT\n",
  ]);
});

test("an id that comes again is reported, also over files and interruptions", () => {
  const folder = tempFolder({
    "taxonomy.yaml": taxonomy,
    "a.ndjson": `${[1, 2, 1, 3].map((at) => line(at)).join("\n")}\n`,
  });
  writeFileSync(join(folder, "b.ndjson"), `${line(3)}\n${line(4)}\n`);
  const args = ["load", "a.ndjson", "b.ndjson", "--dry-run"];
  expect(runBin(folder, args)).toMatchObject({
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
