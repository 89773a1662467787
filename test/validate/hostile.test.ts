// Input that is broken, endless, or not a file: each gets a count or an error, memory stays flat, and nothing is lost.
import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { splitLines } from "../../generator/source/split-records.js";
import { checkRange } from "../../generator/validate/command/check-range.js";
import { checkRanges } from "../../generator/validate/command/check-ranges.js";
import {
  makeLineChecker,
  type CheckOptions,
} from "../../generator/validate/check-lines.js";
import { emptyTally, mergeTally } from "../../generator/validate/tally.js";
import { summariseProblems } from "../../generator/validate/problems.js";
import { hasOtherNodes, nodeRelease } from "../support/node-release.js";
import { binPath } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";
import { judgeOf, lines, record, run, taxonomy } from "./setup.js";

const options: CheckOptions = {
  ...{ by: ["event"], samples: 3 },
  form: "auto",
  ...{ rejected: false, verdicts: false, ids: false },
};

/** Counts a stream that is pushed piece by piece, and the most memory that it took, in megabytes. */
function counting(push: (piece: (bytes: Buffer) => void) => void) {
  const { judge } = judgeOf();
  const checker = makeLineChecker(judge, options, "a");
  const tally = emptyTally();
  const splitter = splitLines(checker.take);
  const drain = () => {
    mergeTally(tally, checker.drain().tally, (place) => place, options);
  };
  const before = process.memoryUsage();
  let most = 0;
  push((bytes) => {
    splitter.push(bytes);
    drain();
    const { heapUsed, external } = process.memoryUsage();
    most = Math.max(most, heapUsed + external);
  });
  splitter.end();
  drain();
  const growth = (most - before.heapUsed - before.external) / 1_000_000;
  return { tally, growth };
}

test("a line of a gigabyte is one line that is too long, and the next is read", () => {
  const { tally } = counting((push) => {
    push(Buffer.from(lines(record(1))));
    push(Buffer.from('{"event_name":"'));
    const piece = Buffer.alloc(1024 * 1024, "가");
    for (let at = 0; at < 1024; at++) push(piece);
    push(Buffer.from(`"}\n${lines(record(2))}`));
  });
  expect(tally).toMatchObject({ lines: 3, events: 2, dropped: 0, broken: 1 });
  expect(summariseProblems(tally.problems).problems).toMatchObject([
    {
      problem: "too_long",
      first: { line: 2 },
      message: "the line is longer than 16 MB",
    },
  ]);
});

test("a million different names are counted, and a thousand kept", () => {
  const total = 1_000_000;
  const { tally, growth } = counting((push) => {
    push(Buffer.from(lines(record(1))));
    for (let at = 0; at < total; at += 20_000) {
      const names = Array.from(
        { length: 20_000 },
        (_, each) => `["이벤트_${String(at + each)}"]\n`,
      );
      push(Buffer.from(names.join("")));
    }
    push(Buffer.from(lines(record(2, { store: 1 }))));
  });
  const { problems, others } = summariseProblems(tally.problems);
  expect(tally).toMatchObject({ events: total + 2, dropped: total + 1 });
  expect(tally.problems.kinds.get("unregistered_event")).toBe(total);
  expect(problems).toHaveLength(1_001);
  expect(others).toBe(total - 1_000);
  // A registered event has its place, whatever came before.
  expect(problems.some(({ property }) => property === "store")).toBe(true);
  expect(tally.groups.size + tally.foreignGroups.size).toBe(1_001);
  expect(tally.ungrouped.events).toBe(total - 1_000);
  expect(growth).toBeLessThan(150);
});

test("UTF-16, an archive and a binary file are refused by name", async () => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy });
  writeFileSync(
    join(folder, "a.ndjson"),
    Buffer.from(`\uFEFF${lines(record(1))}`, "utf16le"),
  );
  writeFileSync(join(folder, "b.ndjson"), Buffer.from([0x50, 0x4b, 3, 4, 0]));
  writeFileSync(join(folder, "c.ndjson"), Buffer.from([1, 0, 2]));
  const { code, err } = await run(folder, ["a.ndjson", "b.ndjson", "c.ndjson"]);
  expect(code).toBe(2);
  expect(err).toContain("`a.ndjson` is UTF-16");
  expect(err).toContain("`b.ndjson` is a zip archive");
  expect(err).toContain("`c.ndjson` is a binary file");
});

test("byte order marks, Windows line breaks, empty lines and bytes that are not UTF-8", async () => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy });
  writeFileSync(
    join(folder, "a.ndjson"),
    Buffer.concat([
      Buffer.from(`\uFEFF${JSON.stringify(record(1))}\r\n\r\n \t\n`),
      Buffer.from([0xc0, 0xb3, 0x0a]),
      Buffer.from(`{"half": \n${JSON.stringify(record(2))}`),
    ]),
  );
  const { out } = await run(folder, ["a.ndjson"], { format: "json" });
  expect(JSON.parse(out)).toMatchObject({
    lines: 6,
    events: 2,
    fine: 2,
    broken: 2,
    kinds: { not_utf8: 1, not_json: 1 },
    problems: [
      { problem: "not_utf8", first: { line: 4 } },
      {
        problem: "not_json",
        first: { line: 5 },
        samples: [{ value: '{"half": ' }],
      },
    ],
  });
});

test("JSON laid out on several lines and arrays are read to their end", async () => {
  const { out } = await run(
    {
      "array.json": JSON.stringify([record(1), record(2, {})], undefined, 2),
      "values.json": `${JSON.stringify(record(3), undefined, 2)}\n${JSON.stringify(record(4), undefined, 2)}`,
    },
    ["*.json"],
    { format: "json" },
  );
  expect(JSON.parse(out)).toMatchObject({ events: 4, dropped: 1, broken: 0 });
});

test("a file that grows while it is read is read to its new end", async () => {
  const first = lines(...Array.from({ length: 4_000 }, (_, at) => record(at)));
  const folder = tempFolder({ "taxonomy.yaml": taxonomy, "a.ndjson": first });
  let isGrown = false;
  const { code, err } = await run(folder, ["a.ndjson"], {
    format: "ndjson",
    write: () => {
      if (!isGrown)
        appendFileSync(join(folder, "a.ndjson"), lines(record(9, {})));
      isGrown = true;
      return Promise.resolve();
    },
  });
  expect(code).toBe(1);
  expect(err).toContain("4,001 events, 4,000 fine");
});

test("a file that becomes shorter while workers read it is an error, not a clean result", async () => {
  const folder = tempFolder({
    "a.ndjson": lines(record(1), record(2), record(3)),
  });
  const path = join(folder, "a.ndjson");
  const { judge } = judgeOf();
  const pool = {
    size: 1,
    close: () => Promise.resolve(),
    check: (task: {
      path: string;
      start: number;
      end: number;
      shown: string;
    }) => {
      if (task.start > 0) truncateSync(path, 100);
      const checker = makeLineChecker(judge, options, task.shown);
      return Promise.resolve({
        ok: true as const,
        ...checkRange(task, checker),
      });
    },
  };
  const parts: number[] = [];
  const read = async () => {
    for await (const part of checkRanges({ path, shown: "a" }, pool, 200))
      parts.push(part.bytes);
  };
  await expect(read()).rejects.toThrow("`a` became shorter while it was read");
});

test.skipIf(process.platform === "win32")(
  "a named pipe is read, and an interrupt prints the summary so far",
  async () => {
    const folder = tempFolder({ "taxonomy.yaml": taxonomy });
    const pipe = join(folder, "pipe");
    expect(spawnSync("mkfifo", [pipe]).status).toBe(0);
    const abort = new AbortController();
    // Keeps the pipe open, so that only the interrupt ends the run.
    const writer = spawn("sh", ["-c", `{ cat; sleep 60; } > "$0"`, pipe], {
      stdio: ["pipe", "ignore", "ignore"],
    });
    writer.stdin.end(lines(record(1), record(2, {})));
    const { code, out } = await run(folder, ["pipe"], {
      format: "ndjson",
      signal: abort.signal,
      write: () => {
        abort.abort();
        return Promise.resolve();
      },
    }).finally(() => writer.kill());
    expect(code).toBe(130);
    expect(out).toBe("");
  },
);

test("a line is answered before the next one comes, and SIGINT exits with 130 and the summary", async () => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy });
  const child = spawn(
    process.execPath,
    [binPath, "validate", "-", "--format", "ndjson"],
    {
      cwd: folder,
    },
  );
  let err = "";
  child.stderr.on("data", (text) => (err += String(text)));
  // A sender that waits for each verdict before it writes the next line.
  const ask = (value: object): Promise<string> =>
    new Promise((resolve) => {
      child.stdout.once("data", (text) => {
        resolve(String(text));
      });
      child.stdin.write(lines(value));
    });
  expect(await ask(record(1))).toContain('"line":1,"ok":true');
  expect(await ask(record(2, {}))).toContain('"line":2,"ok":false');
  child.kill("SIGINT");
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect(code).toBe(130);
  expect(err).toContain(
    "stdin: 2 events, 1 fine, 1 would be dropped (50.00 %)",
  );
  expect(err).toContain("interrupted: the rest was not read");
});

test.skipIf(!hasOtherNodes)(
  "zstd is read by a Node that can, and the error of another says which",
  async () => {
    const folder = tempFolder({
      "taxonomy.yaml": taxonomy,
      "a.ndjson": lines(
        ...Array.from({ length: 3_000 }, (_, at) => record(at)),
      ),
    });
    const newer = (await nodeRelease(22)) ?? process.execPath;
    const pack = `const fs = require("fs");
const packed = require("zlib").zstdCompressSync(fs.readFileSync("a.ndjson"));
fs.writeFileSync("a.ndjson.zst", packed);
fs.writeFileSync("cut.ndjson.zst", packed.subarray(0, packed.length / 2));`;
    expect(spawnSync(newer, ["-e", pack], { cwd: folder }).status).toBe(0);
    const by = (node: string, file: string) =>
      spawnSync(node, [binPath, "validate", file], {
        cwd: folder,
        encoding: "utf8",
      });
    const read = by(newer, "a.ndjson.zst");
    expect([read.status, read.stdout.split("\n")[0]]).toEqual([
      0,
      "a.ndjson.zst: 3,000 events, 3,000 fine, 0 would be dropped",
    ]);
    const cut = by(newer, "cut.ndjson.zst");
    expect([cut.status, cut.stderr]).toEqual([
      2,
      expect.stringContaining("`cut.ndjson.zst` is a damaged zstd file"),
    ]);
    const old = by(process.execPath, "a.ndjson.zst");
    if (process.versions.node.startsWith("20.")) {
      expect(old.status).toBe(2);
      expect(old.stderr).toContain("use Node 22.15, 23.8 or later");
    } else expect(old.status).toBe(0);
  },
  120_000,
);
