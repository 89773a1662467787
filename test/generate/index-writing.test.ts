// When a run that found nothing to do writes no index, and what it leaves in the folder of indexes.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { makeRun } from "../../generator/driver/run.js";
import { readManifest } from "../../generator/driver/read-manifest.js";
import { rememberUnchanged } from "../../generator/generate/remember-unchanged.js";
import { findUnchanged } from "../../generator/generate/up-to-date.js";
import { printManifest } from "../../generator/output/manifest.js";
import { requestOf } from "../../generator/unchanged/request.js";
import { stateDisk, type StateDisk } from "../../generator/unchanged/rows.js";
import {
  edit,
  generateIn,
  indexes,
  recall,
  remember,
  rememberedApp,
  settle,
  settledApp,
  upToDate,
} from "../support/remembered-app.js";
import { writeFiles } from "../support/temp-folder.js";

/** From sources, its digest takes longer than all the rest. */
vi.mock("../../generator/generate/fingerprint.js", () => ({
  generatorFingerprint: () => "0".repeat(24),
  builtFingerprint: () => undefined,
}));

describe("is not written", () => {
  /** Whether the run finds nothing to do, and yet leaves no index. */
  async function leavesNone(folder: string, disk?: StateDisk) {
    expect(await remember(folder, {}, disk)).toBe(true);
    expect(recall(folder)).toBeUndefined();
  }

  test("right after a file was written: the clock may not have moved", async () => {
    const folder = await settledApp();
    const path = join(folder, "taxonomy.yaml");
    writeFileSync(path, readFileSync(path));
    await leavesNone(folder);
    await settle();
    await remember(folder);
    expect(recall(folder)).toEqual(upToDate);
  });

  test("where an edit falls into the tick in which the file was read", async () => {
    for (let round = 0; round < 25; round++) {
      const folder = await settledApp();
      const path = join(folder, "taxonomy.yaml");
      const text = readFileSync(path, "utf8");
      writeFileSync(path, text);
      await remember(folder);
      writeFileSync(path, text.replace("trial_started", "trial_stopped"));
      expect(recall(folder)).toBeUndefined();
    }
  });

  test("where a file changes between reading and the index", async () => {
    const folder = await settledApp();
    const run = makeRun(undefined, {}, folder);
    const unchanged = await findUnchanged(run);
    edit(folder, "events/checkout.yaml", "_started", "_stopped");
    if (unchanged === undefined) throw new Error("it did not change before");
    await rememberUnchanged(
      { ...run, request: requestOf(folder, undefined, {}) },
      unchanged,
      { fingerprint: join(folder, "digest.json") },
    );
    expect(existsSync(join(folder, indexes))).toBe(true);
    expect(recall(folder)).toBeUndefined();
  });

  test("on a network disk without numbers of files", async () => {
    const numberless =
      (look: StateDisk["lstat"]): StateDisk["lstat"] =>
      (path) => {
        const state = look(path);
        return (
          state && {
            ...state,
            mtimeMs: state.mtimeMs,
            ctimeMs: state.ctimeMs,
            ino: 0,
            isDirectory: () => state.isDirectory(),
            isSymbolicLink: () => state.isSymbolicLink(),
          }
        );
      };
    await leavesNone(await settledApp(), {
      lstat: numberless(stateDisk.lstat),
      stat: numberless(stateDisk.stat),
    });
  });

  test("without `node_modules`, and then none is created", async () => {
    const folder = await settledApp((at) => {
      rmSync(join(at, "node_modules"), { recursive: true });
      mkdirSync(join(at, ".git"));
    });
    await leavesNone(folder);
    expect(existsSync(join(folder, "node_modules"))).toBe(false);
  });

  test("where something else is in its place", async () => {
    for (const path of ["node_modules/.cache", indexes]) {
      const folder = await settledApp((at) => {
        writeFiles(at, { [path]: "a file" });
      });
      await leavesNone(folder);
      expect(readFileSync(join(folder, path), "utf8")).toBe("a file");
    }
  });

  test("through a link: it may lead out of the project", async () => {
    for (const path of ["node_modules/.cache", indexes]) {
      const folder = await settledApp((at) => {
        mkdirSync(join(at, "elsewhere"));
        mkdirSync(join(at, path, ".."), { recursive: true });
        symlinkSync(join(at, "elsewhere"), join(at, path));
      });
      await leavesNone(folder);
      expect(readdirSync(join(folder, "elsewhere"))).toEqual([]);
    }
  });

  test("by a run with findings: each run repeats them", async () => {
    const folder = await settledApp((at) => {
      const manifest = readManifest(join(at, "generated"));
      if (manifest === undefined) throw new Error("there is a manifest");
      const text = printManifest({ ...manifest, findings: true });
      writeFileSync(join(at, "generated/.dfn-codegen.json"), text);
    });
    expect(await remember(folder)).toBe(false);
    expect(recall(folder)).toBeUndefined();
  });

  test("where `tsconfig.json` has to be interpreted to see that it does not matter", async () => {
    const folder = await settledApp((at) => {
      const text =
        '{ "compilerOptions": { "module": "nodenext", "strict": true } }\n';
      writeFiles(at, { "tsconfig.json": text });
    });
    await leavesNone(folder);
  });

  test("by a run from sources, which have no digest", async () => {
    const folder = await settledApp();
    const request = requestOf(folder, undefined, {});
    const run = { ...makeRun(undefined, {}, folder), request };
    const unchanged = await findUnchanged(run);
    if (unchanged === undefined) throw new Error("nothing changed");
    await rememberUnchanged(run, unchanged);
    expect(recall(folder)).toBeUndefined();
  });
});

describe("the folder of indexes", () => {
  test("holds one file for each request, which git ignores, and no leftovers", async () => {
    const folder = await rememberedApp();
    await generateIn(folder, { output: "other" });
    await settle();
    await remember(folder, { output: "other" });
    await remember(folder, { output: "other" });
    expect(recall(folder, ["-o", "other"])).toMatch(/^other: up to date, /);
    expect(recall(folder)).toEqual(upToDate);
    const names = readdirSync(join(folder, indexes));
    expect(names.filter((name) => name !== ".gitignore")).toHaveLength(2);
    const ignored = readFileSync(join(folder, indexes, ".gitignore"), "utf8");
    expect(ignored).toBe("*\n");
  });

  test("does not grow, and what others put there stays", async () => {
    const folder = await settledApp((at) => {
      for (let round = 0; round < 60; round++) {
        const name = round.toString(16).padStart(16, "0");
        const path = join(indexes, `${name}.json`);
        writeFiles(at, { [path]: "", [join(indexes, "notes.txt")]: "" });
        utimesSync(join(at, path), round, round);
      }
    });
    expect(await remember(folder)).toBe(true);
    expect(recall(folder)).toEqual(upToDate);
    const names = readdirSync(join(folder, indexes));
    expect(names).toContain("notes.txt");
    expect(names.filter((name) => /^0{14}/.test(name))).toHaveLength(39);
    expect(names).toContain(`${(59).toString(16).padStart(16, "0")}.json`);
  });

  test("has no index that was broken, or is a link", async () => {
    const folder = await rememberedApp();
    const [name = ""] = readdirSync(join(folder, indexes)).filter((each) =>
      each.endsWith(".json"),
    );
    const path = join(folder, indexes, name);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.slice(0, -20));
    expect(recall(folder)).toBeUndefined();
    await remember(folder);
    expect(recall(folder)).toEqual(upToDate);
    renameSync(path, join(folder, "index.json"));
    symlinkSync(join(folder, "index.json"), path);
    expect(recall(folder)).toBeUndefined();
    await remember(folder);
    expect(lstatSync(path).isSymbolicLink()).toBe(false);
    expect(recall(folder)).toEqual(upToDate);
  });
});
