// What `load` reads besides files of lines: packed files, stdin, pipes; and what it refuses before anything is sent.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { makeRepeats } from "../../generator/load/repeats.js";
import { binPath, runBin } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";
import {
  env,
  line,
  loadFiles,
  mock,
  spawnLoad,
  taxonomy,
  withoutPace,
} from "./setup.js";

const three = `${[1, 2, 3].map((at) => line(at)).join("\n")}\n`;

function dryRun(
  folder: string,
  args: readonly string[],
  input?: string | Buffer,
) {
  if (input === undefined) {
    const { code, ...ended } = runBin(folder, ["load", ...args, "--dry-run"]);
    return { ...ended, status: code, stdout: withoutPace(ended.stdout) };
  }
  const ended = spawnSync(
    process.execPath,
    [binPath, "load", ...args, "--dry-run"],
    { cwd: folder, input, encoding: "utf8" },
  );
  return { ...ended, stdout: withoutPace(ended.stdout) };
}

test("a file packed by gzip is loaded, whatever its name", async () => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy });
  const many = Array.from({ length: 3000 }, (_, at) => line(at)).join("\n");
  // Two members, as `cat a.gz b.gz` makes them.
  const packed = Buffer.concat([gzipSync(many), gzipSync(`\n${line(3001)}`)]);
  writeFileSync(join(folder, "a.ndjson.gz"), packed);
  writeFileSync(join(folder, "b"), gzipSync(line(3002)));
  const { url, events } = await mock(folder, { keep: 10_000 });
  const args = ["a.ndjson.gz", "b", "--base-url", url];
  expect(await loadFiles(folder, args)).toMatchObject({
    code: 0,
    stdout: "3,002 delivered, 0 rejected\n",
  });
  expect(events()).toHaveLength(3002);
});

test.each([
  ["lines", three],
  ["packed lines", gzipSync(three)],
])("stdin is read: %s", (_, input) => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy });
  expect(dryRun(folder, ["-"], input)).toMatchObject({
    status: 0,
    stdout: "3 would be sent, 0 rejected\n",
  });
});

test("a pipe is read", () => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy, "a.ndjson": three });
  const script = `"$0" "$1" load <(cat a.ndjson) --dry-run`;
  const { stdout } = spawnSync(
    "bash",
    ["-c", script, process.execPath, binPath],
    { cwd: folder, encoding: "utf8" },
  );
  expect(withoutPace(stdout)).toBe("3 would be sent, 0 rejected\n");
});

test("an interrupted load of stdin goes on with the same, and refuses anything else", async () => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy });
  const { url, events } = await mock(folder);
  const load = (input: string, token: string) =>
    new Promise<{ readonly code: number | null; readonly text: string }>(
      (resolve) => {
        let text = "";
        void spawnLoad(
          folder,
          ["-", "--base-url", url],
          { ...env, DFINERY_ACCESS_TOKEN: token },
          undefined,
          input,
        ).then(({ code, stdout, stderr }) => {
          text = stdout + stderr;
          resolve({ code, text });
        });
      },
    );
  const denied = await load(three, "wrong");
  expect(denied.code).toBe(1);
  const other = await load(`${line(7)}\n`, "tok-7f3");
  expect(other.code).toBe(2);
  expect(other.text).toContain("is the checkpoint of other files");
  expect(await load(three, "tok-7f3")).toEqual({
    code: 0,
    text: "3 delivered, 0 rejected\n",
  });
  expect(events({ valid: true })).toHaveLength(3);
});

test.each<[string, Buffer, string]>([
  [
    "UTF-16 with its mark",
    Buffer.from(`\uFEFF${three}`, "utf16le"),
    "is UTF-16, which PowerShell writes: save it as UTF-8",
  ],
  [
    "UTF-16 without one",
    Buffer.from(three, "utf16le"),
    "is UTF-16, which PowerShell writes: save it as UTF-8",
  ],
  [
    "UTF-16, the other way round",
    Buffer.from(`\uFEFF${three}`, "utf16le").swap16(),
    "is UTF-16, which PowerShell writes: save it as UTF-8",
  ],
  [
    "packed UTF-16",
    gzipSync(Buffer.from(`\uFEFF${three}`, "utf16le")),
    "is UTF-16, which PowerShell writes: save it as UTF-8",
  ],
  ["zip", Buffer.from("PK\u0003\u0004"), "is a zip archive: unpack it first"],
  [
    "an array",
    Buffer.from(`[\n${line(1)},\n${line(2)}\n]`),
    "does not have one record per line: convert it with `jq -c '.[]'`",
  ],
])("%s is an error before anything is sent", (_, bytes, problem) => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy, "a.ndjson": three });
  writeFileSync(join(folder, "b.ndjson"), bytes);
  const args = ["load", "a.ndjson", "b.ndjson"];
  expect(runBin(folder, args, env)).toMatchObject({
    code: 2,
    stdout: "",
    stderr: `error[arguments/bad-file]: \`b.ndjson\` ${problem}\n`,
  });
  const { status, stderr } = dryRun(folder, ["-"], bytes);
  expect([status, stderr]).toEqual([
    2,
    `error[arguments/bad-file]: \`stdin\` ${problem}\n`,
  ]);
});

test("a packed file that is cut off is loaded as far as it goes, and it is said", () => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy });
  const many = Array.from({ length: 5000 }, (_, at) => line(at)).join("\n");
  const packed = gzipSync(many);
  writeFileSync(join(folder, "a.gz"), packed.subarray(0, packed.length - 500));
  const { status, stdout } = dryRun(folder, ["a.gz"]);
  expect(status).toBe(1);
  expect(withoutPace(stdout)).toMatch(
    /^4,\d{3} would be sent, 0 rejected\nstopped: `a\.gz` is a damaged gzip file: /,
  );
});

test("ids are remembered up to a bound", () => {
  const repeats = makeRepeats(3000);
  const all = Array.from({ length: 5000 }, (_, at) => `id-${at}`);
  for (const id of [...all, ...all]) repeats.note(id, () => id);
  expect(repeats.found()).toEqual({
    count: 3000,
    first: all.slice(0, 5),
    isPartial: true,
  });
});
