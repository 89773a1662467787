// Creating a folder with those above it: what is there already, what is in the way, and where no folder can be.
import { statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { errorCode, reasonOf } from "../../generator/system/file-errors.js";
import { makeFolder } from "../../generator/system/make-folder.js";
import { tempFolder } from "../support/temp-folder.js";

function failure(path: string): unknown {
  try {
    makeFolder(path);
  } catch (error) {
    return error;
  }
  throw new Error("a folder was created");
}

test("returns the outermost folder that it created", () => {
  const folder = tempFolder();
  expect(makeFolder(join(folder, "a/b/c"))).toBe(join(folder, "a"));
  expect(statSync(join(folder, "a/b/c")).isDirectory()).toBe(true);
  expect(makeFolder(join(folder, "a/b/d"))).toBe(join(folder, "a/b/d"));
});

test("leaves a folder that is there, and a link to one", () => {
  const folder = tempFolder();
  symlinkSync(folder, join(folder, "link"));
  expect(makeFolder(folder)).toBeUndefined();
  expect(makeFolder(join(folder, "link"))).toBeUndefined();
  expect(makeFolder("/")).toBeUndefined();
  expect(makeFolder(".")).toBeUndefined();
});

test.each(["file", "file/a", "file/a/b", "nothing", "nothing/a"])(
  "refuses what is in the way: %s",
  (path) => {
    const folder = tempFolder();
    writeFileSync(join(folder, "file"), "");
    symlinkSync(join(folder, "gone"), join(folder, "nothing"));
    expect(errorCode(failure(join(folder, path)))).toBe("ENOTDIR");
  },
);

// Node's own `recursive` never ends there.
test.runIf(process.platform === "linux")(
  "ends where no folder can be created",
  () => {
    for (const path of ["/proc/dfn", "/proc/dfn/a/b"]) {
      expect(reasonOf(failure(path))).toBe(
        "its file system has no place for new folders (ENOTSUP)",
      );
    }
  },
);
