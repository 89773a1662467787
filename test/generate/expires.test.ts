// A definition that expires: the warning comes with the day, also where nothing changed, and nothing written knows the day.
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { generate } from "../../generator/api/index.js";
import { makeRun } from "../../generator/driver/run.js";
import { runPipeline } from "../../generator/generate/pipeline.js";
import { findUnchanged } from "../../generator/generate/up-to-date.js";
import { runBin } from "../support/run-bin.js";
import { readFiles, tempFolder } from "../support/temp-folder.js";

const taxonomy = (day: string) => `version: 1
events:
  sale_opened: { expires: ${day} }
  sale_closed: { expires: 2998-01-01 }
`;

afterEach(() => {
  vi.useRealTimers();
});

test("generate and check warn on each run after the day, and exit with 0", () => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy("2020-12-31") });
  const warning = `warning[resolve/expired]: event \`sale_opened\` expired on \`2020-12-31\`
 ┌ taxonomy.yaml:3:27
3│   sale_opened: { expires: 2020-12-31 }
 │                           ^^^^^^^^^^ this day has passed
 = hint: write a later day if it is still needed; otherwise mark it with \`deprecated\`, or remove it

`;
  for (const args of [[], [], ["check"], ["check", "--full"]]) {
    expect(runBin(folder, args)).toMatchObject({ code: 0, stderr: warning });
  }
});

test("no output depends on the day, and a new day is noticed if nothing else changed", async () => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy("2999-12-31") });
  expect((await generate({ cwd: folder })).ok).toBe(true);
  const written = readFiles(join(folder, "generated"));
  expect(JSON.parse(written[".dfn-codegen.json"] ?? "")).toMatchObject({
    expires: "2998-01-01",
  });
  const runOn = (today: string) => ({
    ...makeRun(undefined, {}, folder),
    today,
  });
  expect(await findUnchanged(runOn("2998-01-01"))).toBeDefined();
  expect(await findUnchanged(runOn("2998-01-02"))).toBeUndefined();
  const late = await runPipeline(runOn("3000-01-01"));
  expect(late.diagnostics.map(({ code }) => code)).toEqual([
    "resolve/expired",
    "resolve/expired",
  ]);
  expect(late.built?.plan).toMatchObject({
    create: [],
    update: [],
    orphans: [],
  });
  expect(late.built?.manifestText).toBeUndefined();
});

test("the day is that of UTC", () => {
  vi.useFakeTimers({ now: new Date("2027-01-31T23:59:59.999Z") });
  expect(makeRun("taxonomy.yaml", {}, "/").today).toBe("2027-01-31");
});
