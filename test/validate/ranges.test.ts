// Ranges of a file, as workers check them, add up to the whole: each line once, in the order of the file.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkRange } from "../../generator/validate/command/check-range.js";
import {
  checkRanges,
  moved,
} from "../../generator/validate/command/check-ranges.js";
import {
  makeLineChecker,
  type CheckOptions,
} from "../../generator/validate/check-lines.js";
import { emptyTally, mergeTally } from "../../generator/validate/tally.js";
import { runBin } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";
import { judgeOf, lines, record, taxonomy } from "./setup.js";

const options: CheckOptions = {
  ...{ by: ["event"], samples: 3 },
  form: "auto",
  ...{ rejected: true, verdicts: true, ids: true },
};

/** The lines of a file by ranges of a size, in this thread. */
async function byRanges(path: string, size: number) {
  const { judge } = judgeOf();
  const pool = {
    size: 2,
    close: () => Promise.resolve(),
    check: (task: {
      path: string;
      start: number;
      end: number;
      shown: string;
    }) =>
      Promise.resolve({
        ok: true as const,
        ...checkRange(task, makeLineChecker(judge, options, task.shown)),
      }),
  };
  const tally = emptyTally();
  const verdicts: unknown[] = [];
  let bytes = 0;
  for await (const part of checkRanges({ path, shown: "a" }, pool, size)) {
    bytes += part.bytes;
    mergeTally(
      tally,
      part.findings.tally,
      (place) => moved(place, part.move),
      options,
    );
    for (const each of part.findings.verdicts) {
      verdicts.push({ ...each, line: part.move(each.line) });
    }
  }
  return { tally, verdicts, bytes };
}

test("whatever the size of the ranges, the result is the same", async () => {
  const texts = [
    `\uFEFF${lines(record(1), record(2, { store: 1 }))}\r\n\uFEFF${lines(record(3))}no json\n${lines(record(4, {}, "visted"))}${"x".repeat(300)}\n\n${JSON.stringify(record(5))}`,
    lines(
      ...Array.from({ length: 40 }, (_, at) =>
        record(at, at % 3 === 0 ? {} : { store: "강남" }),
      ),
    ),
    "\n\n\n",
    "",
  ];
  const folder = tempFolder();
  for (const [number, text] of texts.entries()) {
    const path = join(folder, String(number));
    writeFileSync(path, text);
    const whole = await byRanges(path, 1_000_000);
    expect(whole.bytes).toBe(Buffer.byteLength(text));
    for (const size of [1, 2, 3, 17, 64, 150, 301, 1000]) {
      expect([size, await byRanges(path, size)]).toEqual([size, whole]);
    }
  }
});

test("workers find what one thread finds", () => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy });
  mkdirSync(join(folder, "d"));
  const path = join(folder, "d/큰.ndjson");
  const block = lines(
    ...Array.from({ length: 20_000 }, (_, at) =>
      record(at, at % 1000 === 7 ? { store: at } : { store: "강".repeat(60) }),
    ),
  );
  writeFileSync(path, block.repeat(3));
  const args = ["validate", "d/큰.ndjson", "--format", "json", "--duplicates"];
  const by = (workers: string) => {
    const rejected = `rejected-${workers}.ndjson`;
    const { code, stdout } = runBin(folder, [
      ...args,
      ...["--workers", workers, "--rejected", rejected],
    ]);
    const report = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
    expect(code).toBe(1);
    expect(report).toMatchObject({ events: 60_000, dropped: 60 });
    return {
      ...report,
      milliseconds: 0,
      rejected: readFileSync(join(folder, rejected), "utf8"),
    };
  };
  const one = by("1");
  expect(one).toMatchObject({ duplicates: { count: 40_000 } });
  expect(by("2")).toEqual(one);
});
