// Repeated ids are found exactly, in files when there are many.
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { makeDuplicateFinder } from "../../generator/validate/command/duplicates.js";
import { createRandom } from "../support/random.js";
import { tempFolder } from "../support/temp-folder.js";
import { lines, record, run } from "./setup.js";

test("each repeat is found once, in the order of the input, however many runs there are", async () => {
  const random = createRandom(7);
  for (const length of [1, 3, 50, 10_000]) {
    const finder = makeDuplicateFinder(length);
    const seen = new Set<string>();
    const repeats: { file: string; line: number; id: string }[] = [];
    const hostile = ['a"b\\', "ㄱ\n", " ", "", "x".repeat(99)];
    for (let line = 1; line <= 500; line++) {
      const id =
        line % 10 === 0 ? random.pick(hostile) : String(random.below(400));
      const file = line <= 250 ? "b.ndjson" : "a.ndjson";
      if (seen.has(id)) repeats.push({ file, line, id });
      seen.add(id);
      finder.add(id, file, line);
    }
    const { count, first } = await finder.find();
    finder.close();
    expect([length, count]).toEqual([length, repeats.length]);
    expect(first).toEqual(repeats.slice(0, 5));
  }
});

test("an id longer than any valid one is compared, too, and no file is left", async () => {
  const folder = tempFolder();
  const finder = makeDuplicateFinder(2, folder);
  for (const end of ["a", "b", "a"]) finder.add("x".repeat(500) + end, "f", 1);
  expect((await finder.find()).count).toBe(1);
  expect(readdirSync(folder)).toHaveLength(1);
  finder.close();
  expect(readdirSync(folder)).toEqual([]);
});

test("the report names the first places", async () => {
  const text = lines(record(1), record(2), record(1), {
    common: {},
    events: [record(2), record(2)],
  });
  const { out } = await run({ "a.ndjson": text }, ["a.ndjson"], {
    duplicates: true,
  });
  expect(out).toContain(
    "3 events repeat an earlier `event_log_id`: a.ndjson:3, a.ndjson:4, a.ndjson:4\n",
  );
  const none = await run({ "a.ndjson": lines(record(1)) }, ["a.ndjson"], {
    duplicates: true,
  });
  expect(none.out).toContain("no repeated `event_log_id`\n");
});
