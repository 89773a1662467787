// Random changes of an app: whenever an index says that nothing changed, a run that reads all files says so, too.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test, vi } from "vitest";
import { makeRun } from "../../generator/driver/run.js";
import { findUnchanged } from "../../generator/generate/up-to-date.js";
import { createRandom, runSeed, type Random } from "../support/random.js";
import {
  recall,
  remember,
  settle,
  settledApp,
} from "../support/remembered-app.js";

/** From sources, its digest takes longer than all the rest. */
vi.mock("../../generator/generate/fingerprint.js", () => ({
  generatorFingerprint: () => "0".repeat(24),
  builtFingerprint: () => undefined,
}));

const places = [
  "taxonomy.yaml",
  "events/checkout.yaml",
  "events/more.yaml",
  "generated/index.ts",
  "generated/events/checkout.ts",
  "generated/old.ts",
  "generated/.dfn-codegen.json",
  "tsconfig.json",
  "package.json",
  ".editorconfig",
  ".prettierrc",
  "deno.json",
  "events",
  "generated",
];

/** Makes one change; a step that the disk refuses is no change. */
function change(folder: string, random: Random): void {
  const path = join(folder, random.pick(places));
  const spare = join(folder, "spare", random.pick(places));
  const isFile = existsSync(path) && statSync(path).isFile();
  const steps: readonly (() => void)[] = [
    // As long as before, within the tick of the clock, and with its date.
    () => {
      if (!isFile) return;
      const { atime, mtime } = statSync(path);
      const text = readFileSync(path, "utf8");
      const at = random.below(text.length);
      writeFileSync(path, `${text.slice(0, at)}x${text.slice(at + 1)}`);
      if (random.below(2) === 0) utimesSync(path, atime, mtime);
    },
    () => {
      utimesSync(path, 0, 0);
    },
    () => {
      rmSync(path, { recursive: true });
    },
    () => {
      mkdirSync(dirname(spare), { recursive: true });
      renameSync(path, spare);
    },
    () => {
      if (existsSync(path)) rmSync(path, { recursive: true });
      renameSync(spare, path);
    },
    () => {
      copyFileSync(path, `${path}.copy`);
      renameSync(`${path}.copy`, path);
    },
    () => {
      renameSync(path, `${path}.real`);
      symlinkSync(`${path}.real`, path);
    },
    () => {
      if (!existsSync(path)) writeFileSync(path, "events: {}\n");
    },
  ];
  try {
    random.pick(steps)();
  } catch {
    // There is nothing to remove, or a folder in the way.
  }
}

test(
  "an index never says more than the files",
  { timeout: 300_000 },
  async () => {
    const random = createRandom(runSeed("index"));
    let recalled = 0;
    for (let round = 0; round < 40; round++) {
      const folder = await settledApp();
      await remember(folder);
      for (let step = 0; step < 6; step++) {
        // Otherwise the index, if one is written at all, is of this tick.
        if (random.below(4) === 0) await settle();
        if (random.below(2) === 0) await remember(folder);
        if (random.below(3) > 0) change(folder, random);
        if (recall(folder) === undefined) continue;
        recalled++;
        const run = makeRun(undefined, {}, folder);
        expect(
          await findUnchanged(run),
          `round ${round}, ${step}`,
        ).toBeDefined();
      }
    }
    expect(recalled).toBeGreaterThan(20);
  },
);
