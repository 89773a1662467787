// Folders that the output may not be.
import { symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import {
  refuseOutput,
  showPath,
} from "../../generator/commands/output-folder.js";
import { tempFolder } from "../support/temp-folder.js";

test("refuses folders in which removing files could hurt", () => {
  const app = tempFolder({
    "plan/taxonomy.yaml": "",
    ".git/HEAD": "",
    "file.ts": "",
  });
  const entry = join(app, "plan/taxonomy.yaml");
  symlinkSync(app, join(app, "plan/link"));
  const refused = (folder: string) =>
    refuseOutput(folder, entry, "out")?.message;
  expect(refused("/")).toBe(
    "the output folder `out` is the root of the file system",
  );
  expect(refused(homedir())).toBe(
    "the output folder `out` is your home folder",
  );
  expect(refused(join(app, "plan"))).toBe(
    "the output folder `out` is the folder of the taxonomy itself",
  );
  expect(refused(join(app, "plan/../plan/."))).toBeDefined();
  expect(refused(app)).toBe("the output folder `out` contains the taxonomy");
  expect(refused(dirname(app))).toBeDefined();
  expect(refused(join(app, "plan/link"))).toBe(
    "the output folder `out` contains the taxonomy",
  );
  expect(refused(join(app, "plan/link/plan"))).toBeDefined();
  expect(refused(join(app, ".git/hooks"))).toBe(
    "the output folder `out` belongs to git",
  );
  expect(refused(join(app, "file.ts"))).toBe(
    "the output folder `out` is a file, or lies below one",
  );
  expect(refused(join(app, "file.ts/generated"))).toBe(
    "the output folder `out` is a file, or lies below one",
  );
  expect(refused(join(app, "plan/generated"))).toBeUndefined();
  expect(refused(join(app, "src/generated"))).toBeUndefined();
  expect(refused(join(app, "plan2"))).toBeUndefined();
});

test("shows paths as short as they are clear", () => {
  expect(showPath("/a/b/c", "/a/b")).toBe("c");
  expect(showPath("/a/b", "/a/b")).toBe(".");
  expect(showPath("/a/c", "/a/b")).toBe("../c");
  expect(showPath("/a/..b", "/a")).toBe("..b");
  expect(showPath("/x", "/a/very/long/folder/name")).toBe("/x");
});
