// `dfn-codegen init` where something is set up already: what is not used is said, and a second taxonomy gets its own lines.
import { expect, test } from "vitest";
import { displayWidth } from "../../generator/text/display-text.js";
import { runBin } from "../support/run-bin.js";
import { readFiles, tempFolder, writeFiles } from "../support/temp-folder.js";

const app = {
  ".git/HEAD": "",
  "package.json": '{ "devDependencies": { "dfn-codegen": "1" } }\n',
  "package-lock.json": "{}",
  "src/app.ts": "",
};

function init(folder: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = runBin(folder, ["init", "--yes", ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const line of stdout.split("\n")) {
    expect(displayWidth(line), line).toBeLessThanOrEqual(80);
  }
  return stdout;
}

test("the first time, the folder of the code is said", () => {
  const folder = tempFolder(app);
  const dry = init(folder, "--dry-run");
  expect(dry).toContain("\nthe generated code goes to `src/generated`\n");
  const said = init(folder, "--output", "lib/made");
  expect(said).toContain("\nthe generated code goes to `lib/made`\n");
  expect(said).toMatch(
    /^changed package\.json +adds generate:events, check:events$/m,
  );
});

test("flags that a taxonomy which is there makes void are named", () => {
  const folder = tempFolder(app);
  init(folder);
  expect(
    init(folder, "--events", "df_logout", "--output", "src/other"),
  ).toContain(
    "`--events` and `--output` were not used, because `taxonomy.yaml` already exists:\nchange it instead.\n",
  );
  expect(init(folder, "--events", "none")).toContain(
    "`--events` was not used, because `taxonomy.yaml` already exists: change it\ninstead.\n",
  );
  // What it says already is no news.
  expect(init(folder, "--output", "src/generated")).not.toContain("not used");
});

test("a second taxonomy gets scripts of its own, and the step for the workflow", () => {
  const folder = tempFolder(app);
  init(folder);
  const stdout = init(folder, "--output", "src/other", "other/t.yaml");
  expect(stdout).toMatch(/^created other\/t\.yaml/m);
  expect(stdout).toMatch(
    /^kept {4}\.github\/workflows\/dfn-codegen\.yml +is for another taxonomy$/m,
  );
  expect(stdout).toContain(
    "`.github/workflows/dfn-codegen.yml` does not check `other/t.yaml`. Add this to\nits steps:\n    - run: npx dfn-codegen check other/t.yaml --full --format github\n",
  );
  expect(stdout).not.toContain("something else");
  expect(stdout).toContain("try this: npm run generate:events:other-t\n");
  const manifest = readFiles(folder)["package.json"] ?? "";
  expect(JSON.parse(manifest)).toMatchObject({
    scripts: {
      "generate:events": "dfn-codegen taxonomy.yaml",
      "check:events": "dfn-codegen check taxonomy.yaml",
      "generate:events:other-t": "dfn-codegen other/t.yaml",
      "check:events:other-t": "dfn-codegen check other/t.yaml",
    },
  });

  // Both are settled once the step is there.
  const workflow = ".github/workflows/dfn-codegen.yml";
  writeFiles(folder, {
    [workflow]: `${readFiles(folder)[workflow] ?? ""}      - run: npx dfn-codegen check other/t.yaml --full --format github\n`,
  });
  const before = readFiles(folder);
  for (const path of ["taxonomy.yaml", "other/t.yaml"]) {
    const again = init(folder, path);
    expect(again).toContain("nothing to do: everything already exists");
    expect(again).toMatch(/dfn-codegen\.yml +calls dfn-codegen$/m);
    expect(again).not.toContain("does not name");
  }
  expect(readFiles(folder)).toEqual(before);
});

test("a second taxonomy gets a folder of its own", () => {
  const folder = tempFolder({ ...app, "src/main.ts": "" });
  expect(init(folder)).toContain("goes to `src/generated`");
  expect(init(folder, "admin/taxonomy.yaml")).toContain(
    "the generated code goes to `src/generated-admin`",
  );
  expect(readFiles(folder)["admin/taxonomy.yaml"]).toContain(
    'output: "../src/generated-admin"\n',
  );
  // A folder that a flag names is taken as it is.
  expect(init(folder, "b.yaml", "--output", "lib/b")).toContain("`lib/b`");
});

test("a second taxonomy is noticed by the folder that was generated from it", () => {
  const folder = tempFolder({
    "package.json": app["package.json"],
    "events.yaml": "version: 1\n",
  });
  runBin(folder, ["events.yaml"]);
  expect(init(folder)).toContain("goes to `generated-taxonomy`");
});

test("an output outside of rootDir is reported before anything is generated", () => {
  const folder = tempFolder({
    "package.json": app["package.json"],
    "tsconfig.json": '{ "compilerOptions": { "rootDir": "source" } }',
  });
  expect(init(folder)).toContain(
    "`generated` lies outside `source`, the `rootDir` of `tsconfig.json`: TypeScript\nwill refuse to compile it.",
  );
});

test("a second app of a repository is not in the workflow of the first", () => {
  const folder = tempFolder({
    ".git/HEAD": "",
    "package.json": "{}",
    "package-lock.json": "{}",
    "apps/web/package.json": app["package.json"],
    "apps/admin/package.json": app["package.json"],
  });
  init(`${folder}/apps/web`);
  expect(init(`${folder}/apps/admin`)).toContain(
    "    - run: npx dfn-codegen check --full --format github\n      working-directory: apps/admin\n",
  );
  expect(init(`${folder}/apps/web`)).not.toContain("does not name");
});

test.each<[string, Record<string, string>, string, "js" | undefined]>([
  [
    "typescript without tsconfig.json and .ts files",
    { "index.js": "", "vite.config.ts": "", "src/types.d.ts": "" },
    "npm, JavaScript (no tsconfig.json, no .ts file)",
    "js",
  ],
  [
    ".ts files without tsconfig.json",
    { "src/deep/in/app.tsx": "", "old.js": "" },
    "npm, TypeScript (has .ts files)",
    undefined,
  ],
  ["typescript before the first file", {}, "npm, TypeScript", undefined],
  [
    "a tsconfig.json among .js files",
    { "index.js": "", "tsconfig.json": "{}" },
    "npm, TypeScript",
    undefined,
  ],
])("%s", (_name, files, detected, emit) => {
  const folder = tempFolder({
    ".git/HEAD": "",
    "package.json": '{ "devDependencies": { "typescript": "5" } }',
    "node_modules/a/index.ts": "",
    ...files,
  });
  expect(init(folder)).toContain(`detected: ${detected}\n`);
  const text = readFiles(folder)["taxonomy.yaml"] ?? "";
  expect(text.includes("emit: js")).toBe(emit === "js");
});

test("what was done is one JSON document with `--format json`", () => {
  const folder = tempFolder({ "src/main.ts": "" });
  const json = (...args: readonly string[]): unknown =>
    JSON.parse(runBin(folder, ["init", ...args, "--format", "json"]).stdout);
  expect(json("--dry-run")).toMatchObject({
    command: "init",
    ok: true,
    dryRun: true,
    output: "src/generated",
    diagnostics: [],
  });
  expect(json("--no-gitattributes")).toEqual({
    command: "init",
    ok: true,
    dryRun: false,
    output: "src/generated",
    files: [
      {
        path: "taxonomy.yaml",
        action: "create",
        about: "3 standard events and an example",
      },
    ],
    notes: [
      { text: "There is no `package.json`, so no scripts were added." },
      {
        text: "There is no `package.json`, so no CI job was added. It would run:",
        commands: [
          "npm install",
          "npx dfn-codegen check --full --format github",
          "npx dfn-codegen lint --format github",
        ],
      },
      {
        text: "If the app already sends events by name, this command adds them to `taxonomy.yaml`. `--track-function NAME` names a function of your own that sends them:",
        commands: ["npx dfn-codegen infer --from-code --merge taxonomy.yaml"],
      },
    ],
    next: "npx dfn-codegen taxonomy.yaml",
    diagnostics: [],
  });
});
