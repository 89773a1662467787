// What somebody meets first: the taxonomy is found, exit codes say whose fault it is, and little is printed.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { shop } from "../support/shop.js";
import { tempFolder, writeFiles } from "../support/temp-folder.js";

const small = `version: 1
events: { trial_started: {} }
`;

describe("a taxonomy that is not named", () => {
  test("is found from a subfolder, up to the repository", () => {
    const folder = tempFolder({
      ".git/HEAD": "",
      "package.json": "{}",
      "taxonomy.yaml": small,
      "src/pages/home.ts": "",
    });
    const run = runBin(join(folder, "src/pages"), []);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toContain("../../taxonomy.yaml: 1 event, 0 properties");
    expect(run.stdout).toContain("../../generated: ");
    expect(runBin(join(folder, "src"), ["check"])).toMatchObject({ code: 0 });
  });

  test("is found from a package of a workspace, the nearest first", () => {
    const folder = tempFolder({
      ".git/HEAD": "",
      "package.json": '{ "workspaces": ["packages/*"] }',
      "taxonomy.yaml": small,
      "packages/web/package.json": "{}",
      "packages/app/package.json": "{}",
      "packages/app/taxonomy.yaml": small.replace("trial", "ride"),
      "packages/app/src/a.ts": "",
    });
    const web = runBin(join(folder, "packages/web"), ["--dry-run"]);
    expect(web.stdout).toContain("../../taxonomy.yaml: 1 event");
    const app = runBin(join(folder, "packages/app/src"), ["--dry-run"]);
    expect(app.stdout).toContain("../taxonomy.yaml: 1 event");
  });

  test("may be called taxonomy.yml", () => {
    const folder = tempFolder({ "taxonomy.yml": small });
    expect(runBin(folder, []).stdout).toContain("taxonomy.yml: 1 event");
  });

  test("is not looked for above the project", () => {
    const folder = tempFolder({
      "taxonomy.yaml": small,
      "app/package.json": "{}",
      "app/src/a.ts": "",
    });
    const run = runBin(join(folder, "app/src"), []);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("the file `taxonomy.yaml` does not exist");
  });

  test("lies in a package below: the hint names it", () => {
    const folder = tempFolder({
      "package.json": "{}",
      "packages/app/taxonomy.yaml": small,
      "admin/taxonomy.yml": small,
    });
    const run = runBin(folder, ["check"]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(
      "hint: name one of these: `admin/taxonomy.yml`, `packages/app/taxonomy.yaml`",
    );
    rmSync(join(folder, "admin"), { recursive: true });
    expect(runBin(folder, []).stderr).toContain(
      "hint: did you mean `packages/app/taxonomy.yaml`?",
    );
  });
});

describe("a file that is not there", () => {
  test.each([
    [["nope.yaml"]],
    [["check", "nope.yaml"]],
    [["mock", "nope.yaml"]],
    [["usage", "-t", "nope.yaml"]],
    [["load", "nope.ndjson", "-t", "nope.yaml", "--dry-run"]],
    [["infer", "nope.ndjson"]],
  ])("%s exits with 2", (args) => {
    const { code, stderr } = runBin(tempFolder({ "a.ts": "" }), args);
    expect(stderr).toContain("does not exist");
    expect(code).toBe(2);
  });

  test("that a taxonomy includes is an error of the taxonomy", () => {
    const folder = tempFolder({
      "taxonomy.yaml": "version: 1\ninclude: [nope.yaml]\n",
    });
    expect(runBin(folder, []).code).toBe(1);
  });
});

describe("--quiet", () => {
  test("prints nothing where all is well, and errors as ever", () => {
    const folder = tempFolder(shop);
    const silent = { code: 0, stdout: "", stderr: "" };
    expect(runBin(folder, ["--quiet"])).toEqual(silent);
    expect(runBin(folder, ["-q", "check"])).toEqual(silent);
    expect(runBin(folder, ["check", "--full", "-q"])).toEqual(silent);
    writeFiles(folder, { "taxonomy.yaml": "version: 2\n" });
    const failed = runBin(folder, ["-q"]);
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(/error\[/);
  });

  test("leaves documents for machines alone", () => {
    const folder = tempFolder(shop);
    const { stdout } = runBin(folder, ["-q", "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true });
  });
});

test("the first run prints a line a folder", () => {
  const folder = tempFolder(shop);
  const { stdout } = runBin(folder, []);
  expect(stdout).toMatch(
    /^taxonomy\.yaml: .*\n( {2}created {3}.*\n)+generated: \d+ created/,
  );
  const created = stdout
    .split("\n")
    .filter((line) => /^ {2}created/.test(line));
  expect(created.length).toBeLessThan(6);
  expect(created).toContain("  created   events/ (2 files)");
  expect(created.at(-1)).toMatch(/^ {2}created {3}\d+ files next to them$/);
});

test("every command's help ends with an example", () => {
  const folder = tempFolder({});
  mkdirSync(join(folder, "x"));
  for (const command of [
    "generate",
    "check",
    "usage",
    "infer",
    "mock",
    "load",
    "init",
    "explain",
  ]) {
    const { stdout } = runBin(folder, [command, "--help"]);
    expect(stdout).toMatch(
      /\nExamples?:\n( {2}\$ npx dfn-codegen .{1,64}\n)+$/,
    );
  }
});
