// Whose process it is: a command limits V8's heap for a large taxonomy, the package's functions leave V8 as it is.
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { check, generate } from "../../generator/api/index.js";
import { makeRun } from "../../generator/driver/run.js";
import { checkFully } from "../../generator/generate/check-fully.js";
import { generateFully } from "../../generator/generate/generate-fully.js";
import { tempFolder } from "../support/temp-folder.js";

const calls = vi.hoisted((): string[] => []);

vi.mock("../../generator/system/small-heap.js", () => ({
  limitHeapGrowth: () => {
    calls.push("limited");
    return () => {
      calls.push("lifted");
    };
  },
}));

const terminal = { color: false, width: 80, out: () => {}, err: () => {} };
const large = `version: 1
events: { tea_bought: {} }
# ${"x".repeat(4_000_000)}
`;

beforeEach(() => {
  calls.length = 0;
});

test("the functions leave V8 as it is", async () => {
  const folder = tempFolder({ "taxonomy.yaml": large });
  const options = { taxonomy: join(folder, "taxonomy.yaml") };
  expect((await generate(options)).ok).toBe(true);
  expect((await check(options)).ok).toBe(true);
  expect(calls).toEqual([]);
});

test("the commands limit the heap, also if the taxonomy has errors", async () => {
  for (const text of [large, large.replace("tea_bought", "Tea Bought!")]) {
    calls.length = 0;
    const folder = tempFolder({ "taxonomy.yaml": text });
    const run = () => makeRun("taxonomy.yaml", {}, folder);
    const options = { format: "pretty", dryRun: false, full: true } as const;
    await generateFully(run(), options, terminal);
    expect(calls).toEqual(["limited", "lifted"]);
    await checkFully(run(), options, terminal);
    expect(calls).toEqual(["limited", "lifted", "limited", "lifted"]);
  }
});
