// The taxonomy's `usage` block says how `usage` reads the code, and a flag replaces its setting.
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { readFiles, tempFolder, writeFiles } from "../support/temp-folder.js";

const files = {
  ".git/HEAD": "",
  "package.json": "{}",
  "plan/taxonomy.yaml": `version: 1
generate: { output: ../src/generated, emit: js }
usage:
  track_functions: ["post:2"]
  fail_on: [raw]
  exclude: [../src/old]
events:
  opened: { properties: {} }
`,
  "src/app.js": 'post(1, "opened");\nsend("opened");\n',
  "src/old/app.js": 'post(1, "opened");\n',
};

const flags = ["-t", "plan/taxonomy.yaml"];

function usage(folder: string, ...more: readonly string[]) {
  return runBin(folder, ["usage", ...flags, ...more]);
}

function prepare(): string {
  const folder = tempFolder(files);
  expect(runBin(folder, ["generate", "plan/taxonomy.yaml"]).code).toBe(0);
  return folder;
}

test("track functions, kinds that fail and excluded files", () => {
  const folder = prepare();
  const { code, stdout, stderr } = usage(folder);
  expect(stdout).toContain("src/app.js:1:1");
  expect(stdout).toContain("Raw calls that bypass the builders (1)");
  expect(stdout).not.toContain("src/old");
  expect(stderr).toBe("failed on raw\n");
  expect(code).toBe(1);
});

test("each flag replaces its setting alone", () => {
  const folder = prepare();
  const other = usage(folder, "--fail-on", "unsent");
  expect(other.code).toBe(0);
  expect(other.stdout).toContain("src/app.js:1:1");
  const { code, stdout } = usage(folder, "--track-function", "send");
  expect(code).toBe(1);
  expect(stdout).toContain("src/app.js:2:1");
  expect(stdout).not.toContain("src/app.js:1:1");
});

test("a track function that nothing calls is reported where it is named", () => {
  const folder = prepare();
  writeFiles(folder, { "src/app.js": 'pots(1, "opened");\n' });
  expect(usage(folder).stderr).toContain(
    "note: no code calls `post`, which `usage.track_functions` names",
  );
  expect(usage(folder, "--track-function", "sned").stderr).toContain(
    "which `--track-function` names",
  );
});

test("`--rewrite` reads the code in the same way, and fails on nothing", () => {
  const folder = prepare();
  const { code, stdout } = usage(folder, "--rewrite", "--dry-run");
  expect(code).toBe(0);
  expect(stdout).toContain("src/app.js");
  expect(stdout).not.toContain("src/old");
  expect(usage(folder, "--rewrite").code).toBe(0);
  expect(readFiles(folder)["src/old/app.js"]).toBe(files["src/old/app.js"]);
});

test("an import of a missing name fails, by the flag or the setting", () => {
  const folder = tempFolder({
    ...files,
    "plan/taxonomy.yaml": files["plan/taxonomy.yaml"].replace(
      "[raw]",
      "[dead-import]",
    ),
    "src/app.js": 'import { opend } from "./generated/index.js";\nopend();\n',
    "src/old/app.js":
      'import { gone } from "../generated/index.js";\ngone();\n',
  });
  expect(runBin(folder, ["generate", "plan/taxonomy.yaml"]).code).toBe(0);
  const { code, stdout, stderr } = usage(folder);
  expect(stdout).toContain("opend does not exist in the generated folder");
  expect(stdout).toContain("1 unused, 1 dead-import");
  expect(code).toBe(1);
  expect(stderr).toContain("failed on dead-import\n");
  expect(usage(folder, "--fail-on", "inactive,raw").code).toBe(0);
  expect(usage(folder, "--fail-on", "dead-import").code).toBe(1);
});
