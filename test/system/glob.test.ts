// The quick search must find what the package finds.
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { expect, test } from "vitest";
import { globSimply } from "../../generator/system/glob.js";
import { tempFolder } from "../support/temp-folder.js";

function makeFolder(): string {
  const base = tempFolder({
    "plan/events/a.yaml": "",
    "plan/events/B.yaml": "",
    "plan/events/쿠폰.yaml": "",
    "plan/events/.hidden.yaml": "",
    "plan/events/ab.test.yaml": "",
    "plan/events/other.txt": "",
    "plan/events/in/c.yaml": "",
    "plan/node_modules/x/a.yaml": "",
    "plan/top.yaml": "",
    "shared/s.yaml": "",
  });
  const folder = join(base, "plan");
  mkdirSync(join(folder, "events/folder.yaml"));
  symlinkSync(join(base, "shared/s.yaml"), join(folder, "events/link.yaml"));
  symlinkSync(join(base, "nowhere"), join(folder, "events/broken.yaml"));
  symlinkSync(join(base, "shared"), join(folder, "linked"));
  return folder;
}

test.each([
  "*.yaml",
  "events/*.yaml",
  "events/*",
  "events/a*.yaml",
  "events/*b*.yaml",
  "events/*.*.yaml",
  "events/a*a.yaml",
  "linked/*.yaml",
  "../shared/*.yaml",
  "../*.yaml",
  "nowhere/*.yaml",
  "top.yaml/*.yaml",
])("%s", (pattern) => {
  const folder = makeFolder();
  const found = globSync(pattern, {
    cwd: folder,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
    ignore: ["**/node_modules/**", "**/.git/**"],
  });
  expect(globSimply(pattern, folder)).toEqual(found.sort());
});

test.each([
  "**/*.yaml",
  "events/?.yaml",
  "events/{a,b}.yaml",
  "*/a.yaml",
  "node_modules/x/*.yaml",
  ".*",
])("leaves %s to the package", (pattern) => {
  expect(globSimply(pattern, makeFolder())).toBeUndefined();
});

test("many stars take no time", () => {
  const folder = tempFolder({ [`${"a".repeat(200)}.txt`]: "" });
  expect(globSimply(`${"*a".repeat(100)}*b`, folder)).toEqual([]);
});
