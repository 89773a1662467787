// The index of a run that found nothing to do: every change that the run would notice makes the next one look
// for itself, and what is told by the index is what the run tells.
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { makeRun, type RunFlags } from "../../generator/driver/run.js";
import { check } from "../../generator/generate/check.js";
import { generate } from "../../generator/generate/generate.js";
import { rememberUnchanged } from "../../generator/generate/remember-unchanged.js";
import { findUnchanged } from "../../generator/generate/up-to-date.js";
import { packageFolder } from "../../generator/driver/package-folder.js";
import { printManifest } from "../../generator/output/manifest.js";
import { readManifest } from "../../generator/driver/read-manifest.js";
import { formats } from "../../generator/system/terminal.js";
import { recallUnchanged } from "../../generator/unchanged/recall.js";
import { requestOf } from "../../generator/unchanged/request.js";
import { stateDisk, type StateDisk } from "../../generator/unchanged/rows.js";
import { moreEvents, shop } from "../support/shop.js";
import { tempFolder, writeFiles } from "../support/temp-folder.js";

const app = {
  ...shop,
  "package.json": '{ "name": "shop", "type": "module" }\n',
  "tsconfig.json": '{ "compilerOptions": { "module": "nodenext" } }\n',
  ".editorconfig": "root = true\n",
  "node_modules/some/package.json": "{}",
  "digest.json": "{}",
  "events/notes.txt": "",
};

/** From sources, its digest takes longer than all the rest. */
vi.mock("../../generator/generate/fingerprint.js", () => ({
  generatorFingerprint: () => "0".repeat(24),
  builtFingerprint: () => undefined,
}));

let made = "";

function terminalOf(quiet = false) {
  const said = { out: "", err: "" };
  return {
    said,
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    color: false,
    width: 80,
    quiet,
  };
}

async function generateIn(folder: string, flags: RunFlags = {}) {
  const run = makeRun(undefined, flags, folder);
  const terminal = terminalOf();
  const options = { format: "pretty", dryRun: false } as const;
  const { exitCode } = await generate(run, options, terminal);
  expect([exitCode, terminal.said.err]).toEqual([0, ""]);
}

// No `onTestFinished` here: each test copies this folder.
beforeAll(async () => {
  made = realpathSync(mkdtempSync(join(tmpdir(), "dfn-index-")));
  writeFiles(made, app);
  await generateIn(made);
  return () => {
    rmSync(made, { recursive: true, force: true });
  };
}, 60_000);

/** Longer than a tick of the clock, so that files count as old. */
const settle = () => new Promise((done) => setTimeout(done, 70));

/** A generated app whose files are old enough. */
async function settledApp(change?: (folder: string) => void): Promise<string> {
  const folder = tempFolder({});
  cpSync(made, folder, { recursive: true });
  change?.(folder);
  await settle();
  return folder;
}

/** What a run by the command line does that found nothing to do; whether it did. */
async function remember(
  folder: string,
  flags: RunFlags = {},
  disk: StateDisk = stateDisk,
): Promise<boolean> {
  const request = requestOf(folder, undefined, flags);
  const run = { ...makeRun(undefined, flags, folder), request };
  const unchanged = await findUnchanged(run);
  if (unchanged === undefined) return false;
  const fingerprint = join(folder, "digest.json");
  await rememberUnchanged(run, unchanged, { fingerprint, disk });
  return true;
}

function recall(
  folder: string,
  words: readonly string[] = [],
  today = "2027-01-31",
) {
  return recallUnchanged(words, {
    cwd: () => folder,
    generator: packageFolder(),
    today,
    elapsed: () => 12,
  });
}

const upToDate: unknown = expect.stringMatching(
  /^generated: up to date, \d+ files \(12 ms\)\n$/,
);
const indexes = "node_modules/.cache/dfn-codegen";

async function rememberedApp(
  change?: (folder: string) => void,
): Promise<string> {
  const folder = await settledApp(change);
  expect(recall(folder)).toBeUndefined();
  expect(await remember(folder)).toBe(true);
  expect(recall(folder)).toEqual(upToDate);
  return folder;
}

/** Replaces a part of a file with another of the same length. */
function edit(folder: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), "utf8");
  expect(text).toContain(from);
  expect(to.length).toBe(from.length);
  writeFileSync(join(folder, path), text.replace(from, to));
}

function restoringDate(path: string, change: () => void): void {
  const { atime, mtime } = statSync(path);
  change();
  utimesSync(path, atime, mtime);
}

describe("is no longer believed after", () => {
  const changes: Readonly<Record<string, (folder: string) => void>> = {
    "an edit of the taxonomy that keeps its size": (folder) => {
      edit(folder, "taxonomy.yaml", "trial_started", "trial_stopped");
    },
    "an edit that keeps size and date": (folder) => {
      restoringDate(join(folder, "taxonomy.yaml"), () => {
        edit(folder, "taxonomy.yaml", "trial_started", "trial_stopped");
      });
    },
    "another file with its size and date in its place": (folder) => {
      const path = join(folder, "taxonomy.yaml");
      restoringDate(path, () => {
        copyFileSync(path, `${path}.new`);
        renameSync(`${path}.new`, path);
      });
    },
    "the taxonomy is gone": (folder) => {
      rmSync(join(folder, "taxonomy.yaml"));
    },
    "the taxonomy became a link": (folder) => {
      renameSync(join(folder, "taxonomy.yaml"), join(folder, "t.yaml"));
      symlinkSync(join(folder, "t.yaml"), join(folder, "taxonomy.yaml"));
    },
    "an edit of an include that keeps its size": (folder) => {
      edit(folder, "events/checkout.yaml", "_started", "_stopped");
    },
    "a new include": (folder) => {
      writeFiles(folder, { "events/more.yaml": moreEvents });
    },
    "an include is gone": (folder) => {
      rmSync(join(folder, "events/checkout.yaml"));
    },
    "a folder of includes was replaced": (folder) => {
      cpSync(join(folder, "events"), join(folder, "other"), {
        recursive: true,
        preserveTimestamps: true,
      });
      renameSync(join(folder, "events"), join(folder, "old"));
      renameSync(join(folder, "other"), join(folder, "events"));
    },
    "an edit of a generated file that keeps size and date": (folder) => {
      const path = join(folder, "generated/index.ts");
      restoringDate(path, () => {
        edit(folder, "generated/index.ts", "export", "exporT");
      });
    },
    "a generated file is gone": (folder) => {
      rmSync(join(folder, "generated/index.ts"));
    },
    "a generated file became a link": (folder) => {
      renameSync(join(folder, "generated/index.ts"), join(folder, "i.ts"));
      symlinkSync(join(folder, "i.ts"), join(folder, "generated/index.ts"));
    },
    "an orphan came into the output": (folder) => {
      copyFileSync(
        join(folder, "generated/index.ts"),
        join(folder, "generated/old.ts"),
      );
    },
    "an orphan came into a folder of the output": (folder) => {
      mkdirSync(join(folder, "generated/old"));
      copyFileSync(
        join(folder, "generated/index.ts"),
        join(folder, "generated/old/index.ts"),
      );
    },
    "the output folder was replaced": (folder) => {
      cpSync(join(folder, "generated"), join(folder, "copy"), {
        recursive: true,
        preserveTimestamps: true,
      });
      renameSync(join(folder, "generated"), join(folder, "old"));
      renameSync(join(folder, "copy"), join(folder, "generated"));
    },
    "the output folder became a link": (folder) => {
      renameSync(join(folder, "generated"), join(folder, "real"));
      symlinkSync(join(folder, "real"), join(folder, "generated"));
    },
    "an edit of the manifest": (folder) => {
      edit(folder, "generated/.dfn-codegen.json", "settings", "settinGs");
    },
    "an edit of the prettier configuration": (folder) => {
      appendFileSync(join(folder, ".editorconfig"), "[*]\n");
    },
    "a prettier configuration is gone": (folder) => {
      rmSync(join(folder, ".editorconfig"));
    },
    ...Object.fromEntries(
      [
        ".prettierrc",
        ".prettierrc.toml",
        "prettier.config.mjs",
        ".prettierignore",
        "generated/.prettierrc.json",
        "generated/.editorconfig",
        "deno.json",
        ".git/HEAD",
        "node_modules/prettier/package.json",
      ].map((path) => [
        `\`${path}\` was added`,
        (folder: string) => {
          writeFiles(folder, { [path]: "{}" });
        },
      ]),
    ),
    "an edit of `tsconfig.json`": (folder) => {
      edit(folder, "tsconfig.json", "nodenext", "esnext  ");
    },
    "`tsconfig.json` is gone": (folder) => {
      rmSync(join(folder, "tsconfig.json"));
    },
    "an edit of `package.json`": (folder) => {
      edit(folder, "package.json", '"module"', '"comjs" ');
    },
    "another generator": (folder) => {
      writeFiles(folder, { "digest.json": "[]" });
    },
    "a touched file": (folder) => {
      utimesSync(join(folder, "taxonomy.yaml"), new Date(), new Date());
    },
    "a file whose mode changed": (folder) => {
      chmodSync(join(folder, "events/checkout.yaml"), 0o600);
    },
  };

  test.each(Object.entries(changes))("%s", async (_what, change) => {
    const folder = await rememberedApp();
    change(folder);
    expect(recall(folder)).toBeUndefined();
    expect(recall(folder, ["check"])).toBeUndefined();
  });

  test("another folder, other flags, another generator", async () => {
    const folder = await rememberedApp();
    expect(recall(folder, ["--emit", "js"])).toBeUndefined();
    expect(recall(folder, ["taxonomy.yaml"])).toBeUndefined();
    expect(recall(join(folder, "events"))).toBeUndefined();
    const surroundings = {
      cwd: () => folder,
      today: "2027-01-31",
      elapsed: () => 12,
    };
    expect(
      recallUnchanged([], { ...surroundings, generator: folder }),
    ).toBeUndefined();
    const moved = `${folder} 2`;
    renameSync(folder, moved);
    expect(recall(moved)).toBeUndefined();
  });

  test("the working folder is gone", () => {
    const cwd = () => {
      throw new Error("ENOENT: uv_cwd");
    };
    const generator = packageFolder();
    const others = { generator, today: "2027-01-31", elapsed: () => 12 };
    expect(recallUnchanged([], { ...others, cwd })).toBeUndefined();
  });
});

describe("stays, or comes back with the next run,", () => {
  test("after a touched file, a new date, or a copy with equal content", async () => {
    const folder = await rememberedApp();
    utimesSync(join(folder, "taxonomy.yaml"), 0, 0);
    copyFileSync(join(folder, "taxonomy.yaml"), join(folder, "t.yaml"));
    renameSync(join(folder, "t.yaml"), join(folder, "taxonomy.yaml"));
    expect(recall(folder)).toBeUndefined();
    await settle();
    expect(await remember(folder)).toBe(true);
    expect(recall(folder)).toEqual(upToDate);
  });

  test("after files that have nothing to do with it", async () => {
    const folder = await rememberedApp();
    writeFiles(folder, {
      "src/app.ts": "",
      "notes.txt": "",
      "generated.ts": "",
      "node_modules/other/package.json": "{}",
    });
    expect(recall(folder)).toEqual(upToDate);
  });

  test("after an edit and its undoing", async () => {
    const folder = await rememberedApp();
    edit(folder, "taxonomy.yaml", "trial_started", "trial_stopped");
    expect(await remember(folder)).toBe(false);
    edit(folder, "taxonomy.yaml", "trial_stopped", "trial_started");
    expect(recall(folder)).toBeUndefined();
    await settle();
    expect(await remember(folder)).toBe(true);
    expect(recall(folder)).toEqual(upToDate);
  });
});

describe("is not written", () => {
  /** Whether the run finds nothing to do, and yet leaves no index. */
  async function leavesNone(folder: string, disk?: StateDisk) {
    expect(await remember(folder, {}, disk)).toBe(true);
    expect(recall(folder)).toBeUndefined();
  }

  test("right after a file was written: the clock may stand still", async () => {
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

describe("knows where includes look", () => {
  const include = (patterns: string) => (folder: string) => {
    const text = shop["taxonomy.yaml"].replace(
      "[events/*.yaml]",
      JSON.stringify(patterns.split(", ")),
    );
    writeFiles(folder, { "taxonomy.yaml": text });
  };

  /** The app with another pattern, generated again and remembered. */
  async function withPattern(
    pattern: string,
    change: (folder: string) => void = () => undefined,
  ) {
    const folder = await settledApp((at) => {
      change(at);
      include(pattern)(at);
    });
    await generateIn(folder);
    await settle();
    expect(await remember(folder)).toBe(true);
    return folder;
  }

  test.each([
    ["events/**/*.yaml", "events/a/b/more.yaml"],
    ["{events,later}/*.yaml", "later/more.yaml"],
    ["events/[cm]*.yaml", "events/more.yaml"],
    ["events/checkout.yaml, later/*.yaml", "later/more.yaml"],
    ["later/**, events/checkout.yaml", "later/a/more.yaml"],
    ["node_modules/@shop/plan/*.yaml", "node_modules/@shop/plan/more.yaml"],
  ])("%s", async (pattern, added) => {
    const folder = await withPattern(pattern, (at) => {
      const others = ["later/a/none.yaml", "later/none.yaml"];
      const inPackage = "node_modules/@shop/plan/none.yaml";
      for (const path of [...others, inPackage]) {
        writeFiles(at, { [path]: "events: {}\n" });
      }
    });
    expect(recall(folder)).toEqual(upToDate);
    writeFiles(folder, { [added]: moreEvents });
    expect(recall(folder)).toBeUndefined();
    expect(await remember(folder)).toBe(false);
  });

  test("a link beside them that gets a target, or another one", async () => {
    const folder = await withPattern("events/*.yaml", (at) => {
      writeFiles(at, { "one.yaml": moreEvents, "two.yaml": moreEvents });
      symlinkSync(join(at, "one.yaml"), join(at, "hop.yaml"));
      symlinkSync(join(at, "hop.yaml"), join(at, "events/link.yaml"));
    });
    expect(recall(folder)).toEqual(upToDate);
    rmSync(join(folder, "hop.yaml"));
    symlinkSync(join(folder, "two.yaml"), join(folder, "hop.yaml"));
    expect(recall(folder)).toBeUndefined();
  });

  test("but not behind links to folders: then there is no index", async () => {
    const linked = await withPattern("events/**/*.yaml", (at) => {
      mkdirSync(join(at, "elsewhere"));
      symlinkSync(join(at, "elsewhere"), join(at, "events/link"));
    });
    expect(recall(linked)).toBeUndefined();
  });
});

describe("tells what the run tells", () => {
  test.each(
    formats.flatMap((format) =>
      (["generate", "check"] as const).flatMap((command) =>
        [true, false].map((quiet) => ({ format, command, quiet })),
      ),
    ),
  )("$command --format $format, quiet: $quiet", async (how) => {
    const { format, command, quiet } = how;
    const folder = await rememberedApp();
    vi.spyOn(performance, "now").mockReturnValue(12);
    const terminal = terminalOf(quiet);
    const run = makeRun(undefined, {}, folder);
    if (command === "check") {
      await check(run, { format, full: false }, terminal);
    } else {
      await generate(run, { format, dryRun: false }, terminal);
    }
    vi.restoreAllMocks();
    const words = [command, "--format", format, ...(quiet ? ["-q"] : [])];
    expect(recall(folder, words)).toBe(terminal.said.out);
    expect(terminal.said.err).toBe("");
  });

  test("with an output folder in Hangul, and a long one", async () => {
    for (const output of ["생성", "a-long-name/".repeat(5)]) {
      const folder = await settledApp();
      await generateIn(folder, { output });
      await settle();
      await remember(folder, { output });
      vi.spyOn(performance, "now").mockReturnValue(12);
      const terminal = terminalOf();
      const run = makeRun(undefined, { output }, folder);
      await check(run, { format: "pretty", full: false }, terminal);
      vi.restoreAllMocks();
      expect(recall(folder, ["check", "-o", output])).toBe(terminal.said.out);
    }
  });

  test("until the day on which a definition expires is over", async () => {
    const folder = await settledApp((at) => {
      const text = `version: 1\nevents:\n  sale_opened: { expires: 2998-01-01 }\n`;
      writeFiles(at, { "taxonomy.yaml": text });
    });
    await generateIn(folder);
    await settle();
    await remember(folder);
    expect(recall(folder, [], "2998-01-01")).toEqual(upToDate);
    expect(recall(folder, [], "2998-01-02")).toBeUndefined();
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
