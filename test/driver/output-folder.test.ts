// Folders that the output may not be.
import { symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { refuseOutput } from "../../generator/driver/output-folder.js";
import { makeRun } from "../../generator/driver/run.js";
import { runBin } from "../support/run-bin.js";
import { readFiles, tempFolder } from "../support/temp-folder.js";
import { showPath } from "../../generator/driver/show-path.js";

test("refuses folders in which removing files could hurt", () => {
  const app = tempFolder({
    "plan/taxonomy.yaml": "",
    ".git/HEAD": "",
    "file.ts": "",
  });
  const entry = join(app, "plan/taxonomy.yaml");
  symlinkSync(app, join(app, "plan/link"));
  const refused = (folder: string) =>
    refuseOutput(makeRun(entry, { output: folder }, app), "")?.message.replace(
      /`.*?`/,
      "`out`",
    );
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
  expect(refused(join(app, "node_modules/.generated"))).toBe(
    "the output folder `out` is in `node_modules`, which package managers replace",
  );
  expect(refused(join(app, "my_node_modules/a"))).toBeUndefined();
  expect(refused(join(app, ".git/hooks"))).toBe(
    "the output folder `out` belongs to git",
  );
  expect(refused(join(app, "file.ts"))).toBe(
    "the output folder `out` is a file, or is inside one",
  );
  expect(refused(join(app, "file.ts/generated"))).toBe(
    "the output folder `out` is a file, or is inside one",
  );
  expect(refused(join(app, "plan/generated"))).toBeUndefined();
  expect(refused(join(app, "src/generated"))).toBeUndefined();
  expect(refused(join(app, "plan2"))).toBeUndefined();
});

test("a flag has no backslash where a backslash does not separate folders", () => {
  const app = tempFolder({ "taxonomy.yaml": "version: 1\n" });
  for (const folder of ["src\\gen", "C:\\out"]) {
    for (const command of ["generate", "check"]) {
      const { code, stderr } = runBin(app, [command, "-o", folder]);
      expect(code).toBe(1);
      expect(stderr).toContain(
        `error[settings/bad-output]: the output folder \`${folder}\` contains a backslash`,
      );
      expect(stderr).toContain(
        "write a path with `/` between folders, such as `src/generated`",
      );
    }
  }
  expect(readFiles(app)).toEqual({ "taxonomy.yaml": "version: 1\n" });
});

describe("a folder that the taxonomy names stays in its project", () => {
  const outcome = (app: string, output: string, flag?: string) => {
    const flags = flag === undefined ? {} : { output: flag };
    const run = makeRun("plan/taxonomy.yaml", flags, app);
    return refuseOutput(run, output)?.message;
  };

  test("the git repository", () => {
    const app = tempFolder({
      "repo/.git": "gitdir: elsewhere\n",
      "repo/package.json": "{}",
      "repo/app/package.json": "{}",
      "repo/app/plan/taxonomy.yaml": "",
    });
    const inner = join(app, "repo/app");
    expect(outcome(inner, "../../../other/out")).toBe(
      "the output folder `../../other/out` in the taxonomy is outside its project `..`",
    );
    expect(outcome(inner, "../../web/out")).toBeUndefined();
    expect(outcome(inner, "generated", "../../other/out")).toBeUndefined();
    symlinkSync(app, join(inner, "link"));
    expect(outcome(inner, "../link/out")).toContain("outside its project");
  });

  test("the nearest package.json, and the entry's folder without one", () => {
    const app = tempFolder({
      "app/package.json": "{}",
      "app/plan/taxonomy.yaml": "",
      "bare/plan/taxonomy.yaml": "",
    });
    expect(outcome(join(app, "app"), "../generated")).toBeUndefined();
    expect(outcome(join(app, "app"), "../../x")).toContain("outside");
    expect(outcome(join(app, "bare"), "generated")).toBeUndefined();
    expect(outcome(join(app, "bare"), "../generated")).toContain("outside");
  });
});

test("shows paths as short as they are clear", () => {
  expect(showPath("/a/b/c", "/a/b")).toBe("c");
  expect(showPath("/a/b", "/a/b")).toBe(".");
  expect(showPath("/a/c", "/a/b")).toBe("../c");
  expect(showPath("/a/..b", "/a")).toBe("..b");
  expect(showPath("/x", "/a/very/long/folder/name")).toBe("/x");
});

test("an output folder that the taxonomy names is shown where it is written", () => {
  const text = (output: string) =>
    `version: 1\ngenerate:\n  output: ${output}\n`;
  const app = tempFolder({
    "package.json": "{}",
    "taxonomy.yaml": text("../../x"),
    "other.yaml": text("."),
  });
  const { code, stderr } = runBin(app, []);
  expect(code).toBe(1);
  expect(stderr).toContain("taxonomy.yaml:3:11");
  expect(stderr).toMatch(/output: \.\.\/\.\.\/x\n.*\^{7} outside the project/);
  const other = runBin(app, ["other.yaml"]);
  expect(other.stderr).toMatch(
    /other\.yaml:3:11(?:.|\n)*output: \.\n.*\^ cannot contain the output/,
  );
  expect(runBin(app, ["-o", "."]).stderr).not.toContain("taxonomy.yaml:3");
});
