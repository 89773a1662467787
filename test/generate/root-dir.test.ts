// An output folder outside the app's `rootDir`, which TypeScript refuses as soon as code imports from it.
import { describe, expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { tempFolder, writeFiles } from "../support/temp-folder.js";

const taxonomy = "version: 1\nevents: { ride_started: {} }\n";

const outside = [
  [
    "its own",
    { "tsconfig.json": '{ "compilerOptions": { "rootDir": "src" } }' },
  ],
  [
    "one that a base sets, from where the base lies",
    {
      "tsconfig.json": '{ "extends": "./config/base.json" }',
      "config/base.json": '{ "compilerOptions": { "rootDir": "../src" } }',
    },
  ],
  [
    "one from the folder of the file that compiles",
    {
      "tsconfig.json": '{ "extends": "./config/base.json" }',
      "config/base.json":
        '{ "compilerOptions": { "rootDir": "${configDir}/src" } }',
    },
  ],
] as const;

describe.each(outside)("rootDir: %s", (_, files) => {
  test("warns, and writes", () => {
    const folder = tempFolder({
      ...files,
      "package.json": "{}",
      "taxonomy.yaml": taxonomy,
      "src/a.ts": "",
    });
    const run = runBin(folder, []);
    expect(run.code).toBe(0);
    expect(run.stderr)
      .toBe(`warning[settings/outside-root-dir]: the output folder lies outside \`src\`, the \`rootDir\` of \`tsconfig.json\`
 = hint: set \`generate.output\` to a folder in \`src\`, such as \`src/generated\`, or remove \`rootDir\`

`);
    expect(runBin(folder, ["--emit", "js"]).stderr).toBe("");
    expect(runBin(folder, ["-o", "src/generated"]).stderr).not.toContain(
      "rootDir",
    );
  });
});

test("is noticed when it comes after the folder was generated", () => {
  const folder = tempFolder({
    "package.json": "{}",
    "taxonomy.yaml": taxonomy,
    "tsconfig.json": "{}",
    "src/a.ts": "",
  });
  expect(runBin(folder, []).stderr).toBe("");
  writeFiles(folder, {
    "tsconfig.json": '{ "compilerOptions": { "rootDir": "./src" } }',
  });
  expect(runBin(folder, []).stderr).toContain("settings/outside-root-dir");
  expect(runBin(folder, ["check"])).toMatchObject({ code: 0 });
});

test("the label is at the setting", () => {
  const folder = tempFolder({
    "package.json": "{}",
    "taxonomy.yaml": `${taxonomy}generate: { output: lib/events }\n`,
    "tsconfig.json": '{ "compilerOptions": { "rootDir": "src" } }',
  });
  expect(runBin(folder, []).stderr).toContain("outside `rootDir`\n");
});
