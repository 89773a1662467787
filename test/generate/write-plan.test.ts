// Writing a plan: what lands on disk, and what is left when the disk says no.
import { readManifest } from "../../generator/driver/read-manifest.js";
import {
  existsSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  diskOperations,
  type FileOperations,
} from "../../generator/system/file-operations.js";
import { readOutput } from "../../generator/generate/read-output.js";
import { writePlan } from "../../generator/generate/write-plan.js";
import { planOutput } from "../../generator/output/plan.js";
import {
  manifestOf,
  outputFile,
  type TextFile,
} from "../support/output-files.js";
import { readFiles, tempFolder, writeFiles } from "../support/temp-folder.js";

function write(
  folder: string,
  files: readonly TextFile[],
  operations: FileOperations = diskOperations,
) {
  const disk = readOutput(folder);
  return writePlan(
    {
      folder,
      shownFolder: "out",
      plan: planOutput(files, disk, readManifest(folder)?.files),
      manifest: manifestOf(files),
    },
    operations,
  );
}

function expected(files: readonly TextFile[]) {
  const all = [
    ...files,
    { path: ".dfn-codegen.json", text: manifestOf(files) },
  ];
  return Object.fromEntries(all.map(({ path, text }) => [path, text]));
}

const first = ["index.ts", "schemas/a.json", "schemas/deep/b.json"].map(
  (path) => outputFile(path, "1"),
);
const second = [
  outputFile("index.ts", "1"),
  outputFile("new.ts", "2"),
  outputFile("schemas/a.json", "2"),
];

test("writes, updates, removes orphans and the folders that they empty", () => {
  const folder = join(tempFolder(), "a", "out");
  expect(write(folder, first)).toBeUndefined();
  expect(readFiles(folder)).toEqual(expected(first));
  const old = new Date(2000, 1, 1);
  utimesSync(join(folder, "index.ts"), old, old);
  expect(write(folder, second)).toBeUndefined();
  expect(readFiles(folder)).toEqual(expected(second));
  expect(existsSync(join(folder, "schemas/deep"))).toBe(false);
  expect(statSync(join(folder, "index.ts")).mtime).toEqual(old);
});

test("leaves alone what it did not make", () => {
  const mine = {
    "mine.ts": "mine;\n",
    "schemas/deep/mine.json": "{}",
    "node_modules/x/index.ts": outputFile("x.ts", "1").text,
    "other/.dfn-codegen.json": "{}",
    "other/index.ts": outputFile("x.ts", "1").text,
  };
  const folder = tempFolder(mine);
  write(folder, first);
  write(folder, second);
  expect(readFiles(folder)).toEqual({ ...expected(second), ...mine });
});

test("does not follow links, nor write through them", () => {
  const outside = tempFolder({ "old.ts": outputFile("old.ts", "1").text });
  const folder = tempFolder();
  symlinkSync(outside, join(folder, "schemas"));
  symlinkSync(join(outside, "old.ts"), join(folder, "index.ts"));
  const plan = planOutput(first, readOutput(folder));
  expect(plan.foreign).toEqual(["index.ts", "schemas"]);
  expect(plan.orphans).toEqual([]);
});

test("sweeps what killed runs left behind, but not what a running one is at", () => {
  const folder = tempFolder();
  write(folder, first);
  const own = `.dfn-codegen-${String(process.pid)}-0123456789ab.tmp`;
  writeFiles(folder, {
    ".dfn-codegen-4194304-0123456789ab.tmp": "",
    "schemas/.dfn-codegen-4194304-0123456789ab.tmp": "",
    [own]: "",
    ".dfn-codegen-mine.tmp": "",
  });
  write(folder, second);
  const kept = { [own]: "", ".dfn-codegen-mine.tmp": "" };
  expect(readFiles(folder)).toEqual({ ...expected(second), ...kept });
});

describe.each(["EACCES", "ENOSPC", "EROFS", "EIO"])("%s", (code) => {
  const names = [
    "makeFolder",
    "createFile",
    "rename",
    "removeFile",
    "removeEmptyFolder",
  ] as const;
  test.each(names)("in %s at any call leaves each file old or new", (name) => {
    for (let failAt = 1; ; failAt++) {
      const folder = tempFolder();
      write(folder, first);
      let calls = 0;
      const broken: FileOperations = {
        ...diskOperations,
        [name]: (a: string, b: string) => {
          if (++calls >= failAt) {
            throw Object.assign(new Error(code), { code });
          }
          return diskOperations[name](a, b);
        },
      };
      const error = write(folder, second, broken);
      if (error === undefined) {
        expect(readFiles(folder)).toEqual(expected(second));
        break;
      }
      expect(error.code).toBe("output/unwritable");
      expect(error.message).toMatch(
        /^`out[^`]*` cannot be written: [a-z -]+ \(E[A-Z]+\)$/,
      );
      const before = expected(first);
      const after = expected(second);
      for (const [path, text] of Object.entries(readFiles(folder))) {
        if (path.endsWith(".tmp")) continue;
        expect([before[path], after[path]], path).toContain(text);
      }
      if (name === "makeFolder" || name === "createFile") {
        expect(readFiles(folder)).toEqual(before);
      }
      expect(write(folder, second)).toBeUndefined();
      const left = Object.keys(readFiles(folder)).filter(
        (path) => !path.endsWith(".tmp"),
      );
      expect(left.sort()).toEqual(Object.keys(after).sort());
    }
  });
});

test("a full disk leaves no folders behind", () => {
  const parent = tempFolder();
  const full: FileOperations = {
    ...diskOperations,
    createFile: () => {
      throw Object.assign(new Error(), { code: "ENOSPC" });
    },
  };
  const error = write(join(parent, "a/b/out"), first, full);
  expect(error?.message).toBe(
    "`out/index.ts` cannot be written: no space left on the disk (ENOSPC)",
  );
  expect(readdirSync(parent)).toEqual([]);
});

test("an orphan that differs in case alone does not take the new file with it", () => {
  const folder = tempFolder();
  write(folder, [outputFile("Shop.ts", "1")]);
  const gone: string[] = [];
  write(folder, [outputFile("shop.ts", "2")], {
    ...diskOperations,
    rename: (from, to) => {
      gone.push(String(existsSync(join(folder, "Shop.ts"))));
      diskOperations.rename(from, to);
    },
  });
  expect(gone[0]).toBe("false");
});

test("faults of ours are thrown", () => {
  const broken = {
    ...diskOperations,
    rename: () => {
      throw new TypeError("x");
    },
  };
  expect(() => write(tempFolder(), first, broken)).toThrow(TypeError);
});
