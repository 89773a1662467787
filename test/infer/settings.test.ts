// A draft carries the settings that `init` would choose for the app, so that the order of docs/rewrite.md works as it stands.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { displayWidth } from "../../generator/text/display-text.js";
import { runBin } from "../support/run-bin.js";
import { readFiles, tempFolder, writeFiles } from "../support/temp-folder.js";

type Files = Readonly<Record<string, string>>;

const calls = `import Dfinery from "@igaworks/dfinery-web-sdk";
export function redeem() {
  Dfinery.logEvent("coupon_redeemed", { coupon_code: "A1" });
}
`;
const javascript: Files = {
  ".git/HEAD": "",
  "package.json": '{ "type": "module", "dependencies": { "express": "5" } }\n',
  "src/server.js": calls,
};
const typescript: Files = {
  ".git/HEAD": "",
  "package.json": "{}\n",
  "tsconfig.json":
    '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler", "strict": true, "types": [] }, "include": ["src"] }\n',
  "src/dfinery.d.ts":
    'declare module "@igaworks/dfinery-web-sdk" {\n  const sdk: { logEvent(name: string, properties?: object): void };\n  export default sdk;\n}\n',
  "src/app.ts": calls,
};

function run(folder: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = runBin(folder, args);
  expect({ code, stdout, stderr }).toMatchObject({ code: 0 });
  return { stdout, stderr };
}

const settingsOf = (text: string | undefined) =>
  (parse(text ?? "") as { readonly generate?: unknown }).generate;

test.each<[string, Files, unknown]>([
  [
    "a server in JavaScript",
    javascript,
    {
      output: "src/generated",
      emit: "js",
      validate: "development",
      uuid: "native",
      platform: "server",
    },
  ],
  ["an app in TypeScript", typescript, { output: "src/generated" }],
  [
    "JavaScript without src",
    { "package.json": "{}", "app.js": calls },
    { emit: "js", validate: "development" },
  ],
  [
    "TypeScript without src: the defaults need no words",
    { "package.json": "{}", "tsconfig.json": "{}", "app.ts": calls },
    undefined,
  ],
  ["no app", { "app.js": calls }, undefined],
])("%s", (_, files, expected) => {
  const folder = tempFolder(files);
  run(folder, "infer", "--from-code", "-o", "draft.yaml");
  run(folder, "init", "--yes", "starter.yaml");
  const made = readFiles(folder);
  expect(settingsOf(made["draft.yaml"])).toEqual(expected);
  expect(settingsOf(made["starter.yaml"])).toEqual(expected);
  const shown = run(folder, "infer", "--from-code").stdout;
  expect(settingsOf(shown)).toEqual(expected);
});

test("a draft elsewhere has the settings of the app that it lies in", () => {
  const folder = tempFolder({
    ".git/HEAD": "",
    "package.json": "{}",
    "tsconfig.json": "{}",
    "apps/api/package.json": '{ "type": "module" }',
    "apps/api/plan/notes.md": "",
    "apps/api/src/server.js": calls,
  });
  const from = join("apps/api/src/server.js");
  const { stderr } = run(
    folder,
    ...["infer", "--from-code", from, "-o", "apps/api/plan/t.yaml"],
  );
  expect(settingsOf(readFiles(folder)["apps/api/plan/t.yaml"])).toMatchObject({
    output: "../src/generated",
  });
  expect(stderr).not.toContain("init");
});

test.each([
  ["JavaScript", javascript, "src/server.js", "src/generated/index.js"],
  ["TypeScript", typescript, "src/app.ts", "src/generated/index.ts"],
])("the documented order, in %s", (_, files, source, index) => {
  const folder = tempFolder(files);
  const drafted = run(folder, "infer", "--from-code", "-o", "taxonomy.yaml");
  expect(drafted.stderr).toContain(
    "next: compare taxonomy.yaml with the console, then run `npx dfn-codegen taxonomy.yaml`\n" +
      "then: `npx dfn-codegen init` keeps it and adds scripts and a CI job\n",
  );
  run(folder, "generate");
  expect(Object.keys(readFiles(folder))).toContain(index);
  run(folder, "usage", "--rewrite");
  const rewritten = readFileSync(join(folder, source), "utf8");
  expect(rewritten).toContain(
    'logEvent(Dfinery, couponRedeemed({ coupon_code: "A1" }));',
  );
  run(folder, "usage", "--fail-on", "raw");
  expect(run(folder, "init", "--yes").stdout).toMatch(
    /^kept +taxonomy\.yaml +already exists$/m,
  );
  expect(run(folder, "check").stdout).toContain("up to date");
  // Nothing more to say of `init` once its scripts are there.
  writeFiles(folder, { "src/more.js": calls.replace("coupon_", "gift_") });
  const again = run(
    folder,
    ...["infer", "--from-code", "src/more.js", "-o", "other.yaml"],
  );
  expect(again.stderr).not.toContain("then:");
});

test("`init` says how to add what the app sends already, and that works", () => {
  const folder = tempFolder(javascript);
  const { stdout } = run(folder, "init", "--yes");
  const call = "npx dfn-codegen infer --from-code --merge taxonomy.yaml";
  expect(stdout).toContain(
    `\nIf the app already sends events by name, this command adds them to\n\`taxonomy.yaml\`. \`--track-function NAME\` names a function of your own that sends\nthem:\n    ${call}\n`,
  );
  for (const line of stdout.split("\n")) {
    expect(displayWidth(line), line).toBeLessThanOrEqual(80);
  }
  run(folder, "infer", "--from-code", "--merge", "taxonomy.yaml");
  expect(run(folder, "init", "--yes").stdout).not.toContain(call);
  const empty = tempFolder({ "package.json": "{}" });
  expect(run(empty, "init", "--yes").stdout).not.toContain("--from-code");
});

const tracked: Files = {
  ".git/HEAD": "",
  "package.json": "{}",
  "src/app.js": 'track("opened", { a: 1 });\npost("closed", null, { b: 1 });\n',
  "src/old/app.js": 'track("opened", { old: true });\n',
  "taxonomy.yaml": `version: 1
usage:
  track_functions: [track, "post:1,3"]
  exclude: [src/old]
events:
  known: { properties: {} }
`,
};

test("code is read as the `usage` settings of the app's taxonomy say", () => {
  const folder = tempFolder(tracked);
  const { stdout, stderr } = run(folder, "infer", "--from-code");
  expect(stdout).toContain("opened: # 1 call at src/app.js:1");
  expect(stdout).toContain("b: required # in the only call");
  expect(stdout).not.toContain("old");
  expect(stderr).not.toContain("note:");
});

test("in a subfolder, too, where the taxonomy is found as by other commands", () => {
  const folder = tempFolder({ ...tracked, "apps/봄/app.js": 'track("봄");\n' });
  const { stdout } = run(join(folder, "apps/봄"), "infer", "--from-code");
  expect(stdout).toContain("봄: # 1 call at app.js:1");
});

test("a flag replaces the setting", () => {
  const folder = tempFolder(tracked);
  const { stdout } = run(
    folder,
    ...["infer", "--from-code", "--track-function", "post:1,3"],
  );
  expect(stdout).toContain("closed: # 1 call at src/app.js:2");
  expect(stdout).not.toContain("opened");
});

test("a merge takes the settings of its taxonomy, and names them", () => {
  const folder = tempFolder({
    ...tracked,
    "taxonomy.yaml": "version: 1\nusage: { fail_on: nothing }\n",
    "plan/shop.yaml": `version: 1
usage: { track_functions: [track, trakc], exclude: ["../src/old/**"] }
events:
  known: { properties: {} }
`,
  });
  const { stderr } = run(
    folder,
    ...["infer", "--from-code", "--merge", "plan/shop.yaml"],
  );
  expect(stderr).toContain(
    "note: no code calls `trakc`, which `usage.track_functions` names: did you mean `track`?\n",
  );
  const merged = readFiles(folder)["plan/shop.yaml"] ?? "";
  expect(merged).toContain("opened: # 1 call at src/app.js:1");
  expect(merged).not.toContain("old:");
});

test("settings of a taxonomy with errors are used as far as they go", () => {
  const folder = tempFolder({
    ...tracked,
    "taxonomy.yaml": `version: 1
usage: { track_functions: [track, post()] }
`,
  });
  const { stdout, stderr } = run(folder, "infer", "--from-code");
  expect(stdout).toContain("opened: # 2 calls");
  expect(stderr).toContain(
    "note: `taxonomy.yaml` has errors, so its `usage` settings may be incomplete; run `npx dfn-codegen check` to see them\n",
  );
});
