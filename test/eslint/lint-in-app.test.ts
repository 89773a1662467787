// The plugin as an app has it: from `dist` by its package name, in a flat configuration, under the real ESLint.
import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { loadedPackages } from "../support/loaded-packages.js";
import { runBin } from "../support/run-bin.js";
import { runCompiler } from "../support/run-compiler.js";
import { writeFiles } from "../support/temp-folder.js";
import { makeLintApp } from "./lint-app.js";

const { app, generate } = makeLintApp();

const root = join(import.meta.dirname, "../..");

const lint = `
const found = [];
for (const [name, config, patterns] of JSON.parse(process.argv[2])) {
  const { ESLint } = await import(name);
  const results = await new ESLint({ overrideConfigFile: config }).lintFiles(patterns);
  const lines = results.flatMap(({ filePath, messages }) => messages.map(
    ({ line, severity, ruleId, message }) =>
      [filePath.slice(process.cwd().length + 1).replaceAll("\\\\", "/"), line, severity, ruleId ?? message].join(" ")));
  found.push([name + " " + config, lines.sort()]);
}
console.log(JSON.stringify(found));
`;

beforeAll(() => {
  mkdirSync(join(app, "node_modules"));
  const names = [
    "eslint",
    "eslint-10",
    "typescript-eslint",
    "svelte-eslint-parser",
    "vue-eslint-parser",
    "typescript",
  ];
  for (const name of names) {
    symlinkSync(
      join(root, "node_modules", name),
      join(app, "node_modules", name),
    );
  }
  symlinkSync(root, join(app, "node_modules/dfn-codegen"));
  generate("tracking", "--emit", "js");
  writeFiles(app, {
    "package.json": '{ "type": "module" }',
    "lint.mjs": lint,
    "plain.config.js": `import dfnCodegen from "dfn-codegen/eslint";
export default [{ files: ["**/*.js", "**/*.cjs"], ...dfnCodegen.configs.recommended }];`,
    "common.config.cjs": `const { configs, rules, meta } = require("dfn-codegen/eslint");
if (Object.keys(rules).length !== 4 || meta.name !== "dfn-codegen") throw new Error("incomplete");
module.exports = [configs.recommended, { settings: { "dfn-codegen": { generated: ["tracking"] } } }];`,
    "typed.config.js": `import dfnCodegen from "dfn-codegen/eslint";
import tseslint from "typescript-eslint";
import vueParser from "vue-eslint-parser";
export default tseslint.config(
  { ...dfnCodegen.configs.recommended, files: ["**/*.ts", "**/*.vue"] },
  { files: ["**/*.ts"], languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  { files: ["**/*.vue"], languageOptions: { parser: vueParser, parserOptions: { parser: tseslint.parser } } },
);`,
    "documented.config.js": documentedConfig(""),
    "vue.config.js": documentedConfig(" of a Vue app"),
    "default-project.config.js": documentedConfig(" of a Vue app").replace(
      "projectService: true",
      documentedText(/`(projectService: \{.*\})`/),
    ),
    "ignoring.config.js": documentedConfig(" of a Vue app").replace(
      "export default [",
      `export default [ ${documentedText(/`(\{ ignores: .*\})`/)},`,
    ),
    "components.config.js": documentedConfig(
      " of Vue and Svelte in JavaScript",
    ),
    "vitest.config.ts": "export default {};\n",
    "tsconfig.json": `{ "compilerOptions": { "strict": true, "module": "nodenext", "target": "es2022", "noEmit": true, "types": [] }, "include": ["src"] }`,
    "src/plain.js": `import { couponUsed } from "./generated/index.js";
couponUsed({ coupon_code: "봄" });
Dfinery.logEvent("df_login");
`,
    "src/common.cjs": `const { dfLogin } = require("../tracking/index.js");
dfLogin();
Dfinery.logEvent("df_purchse");
`,
    "src/barrel.ts": `export { couponUsed, dfLogin as login } from "./generated/index.js";
export const names = { home: "df_view_home" } as const;
export class Bridge { logEvent(name: string): void { void name; } }
`,
    "src/uses-barrel.ts": `import * as all from "./barrel.js";
import { Bridge, couponUsed, login, names } from "./barrel.js";
login();
all.couponUsed({ coupon_code: "봄" });
export const event = couponUsed({ coupon_code: "봄" });
declare const Dfinery: { logEvent(name: string): void };
Dfinery.logEvent(names.home);
new Bridge().logEvent("started");
`,
    "node_modules/acme-logs/package.json": `{ "name": "acme-logs", "types": "./index.d.ts" }`,
    "node_modules/acme-logs/index.d.ts": `export interface Logs { logEvent(name: string): void }\n`,
    "src/objects.ts": `import sdk from "@igaworks/dfinery-web-sdk";
import type { Logs } from "acme-logs";
interface DfinerySdk { logEvent(name: string): void }
export declare const typed: DfinerySdk;
export declare const maybe: { readonly inner: DfinerySdk } | undefined;
export declare const dfineryLogs: Logs;
export const untyped = sdk;
export const again = untyped;
export function getTyped(): DfinerySdk { return typed; }
`,
    "src/uses-objects.ts": `import { again, dfineryLogs, getTyped, maybe, typed, untyped } from "./objects.js";
import { Bridge } from "./barrel.js";
typed.logEvent("df_login");
maybe?.inner.logEvent("df_login");
untyped.logEvent("df_login");
again.logEvent("df_login");
getTyped().logEvent("df_login");
dfineryLogs.logEvent("df_login");
new Bridge().logEvent("df_login");
export const later = (given: any) => given.logEvent("df_login");
`,
    "src/View.vue": `<script setup lang="ts">
import { dfLogin } from "./generated/index.js";
const shown: unknown = dfLogin();
function go(): void { dfLogin(); Dfinery.logEvent("old_banner_seen"); }
import { login } from "./barrel.js"; login();
</script>
<template><a @click="go">{{ shown }}</a></template>
`,
    "js/Coupon.vue": `<script setup>
import { couponUsed } from "../src/generated/index.js";
const used = couponUsed({ coupon_code: 1 });
</script>
<template><Row :used :event="couponUsed({ coupon_cod: '봄' })" /></template>
`,
    "js/Coupon.svelte": `<script>
  import { couponUsed } from "../src/generated/index.js";
  export const used = couponUsed({ coupon_code: 1 });
</script>
<Row event={couponUsed({})} />
`,
  });
});

const vueApp = [
  "src/View.vue",
  "src/uses-barrel.ts",
  "src/plain.js",
  "*.{mjs,ts}",
];

/** A configuration and what it lints. */
type Job = readonly [config: string, patterns: readonly string[]];

const jobs: readonly Job[] = [
  ["documented.config.js", ["src"]],
  ["vue.config.js", vueApp],
  ["ignoring.config.js", vueApp],
  ["plain.config.js", ["src/plain.js", "src/common.cjs"]],
  ["typed.config.js", ["src/*.ts", "src/*.vue"]],
];

const jobsOf9: readonly Job[] = [
  // With ESLint 9, of which the parsers find the package for scopes here.
  ["components.config.js", ["js/*"]],
  ["common.config.cjs", ["src/plain.js", "src/common.cjs", "tracking/**/*.js"]],
];

/** In a process of its own: the first configuration of a process says which files get the default project. */
const ownProcess: Job = ["default-project.config.js", vueApp];

const versions = ["eslint", "eslint-10"] as const;
type Version = (typeof versions)[number];

let linted: ReadonlyMap<string, readonly string[]> | undefined;

/** What a configuration finds. All are tried at once, because loading linter and compiler takes longest. */
function lintWith(eslint: Version, config: string): readonly string[] {
  linted ??= new Map([
    ...run((version) => [...jobs, ...(version === "eslint" ? jobsOf9 : [])]),
    ...run(() => [ownProcess]),
  ]);
  const lines = linted.get(`${eslint} ${config}`);
  if (lines === undefined) throw new Error(`nothing to lint by ${config}`);
  return lines;
}

/** Lints with each version in one process. */
function run(jobsOf: (version: Version) => readonly Job[]) {
  const all = versions.flatMap((version) =>
    jobsOf(version).map((job) => [version, ...job]),
  );
  const args = ["lint.mjs", JSON.stringify(all)];
  return JSON.parse(
    execFileSync(process.execPath, args, { cwd: app, encoding: "utf8" }),
  ) as readonly (readonly [string, readonly string[]])[];
}

/** A configuration of docs/eslint.md, by what its first line says after the file's name. */
function documentedConfig(of: string): string {
  return documentedText(
    new RegExp(`\`\`\`js\\n(// eslint\\.config\\.js${of}[,\\n][^]*?)\`\`\``),
  );
}

function documentedText(pattern: RegExp): string {
  const page = readFileSync(join(root, "docs/eslint.md"), "utf8");
  const [, text] = pattern.exec(page) ?? [];
  if (text === undefined) {
    throw new Error(`docs/eslint.md has no ${pattern.source}`);
  }
  return text;
}

for (const eslint of versions) {
  test(`${eslint}: the documented configuration lints JavaScript and TypeScript, with types`, () => {
    expect(lintWith(eslint, "documented.config.js")).toEqual(
      expect.arrayContaining([
        "src/plain.js 3 2 dfn-codegen/no-raw-log-event",
        "src/uses-barrel.ts 3 2 dfn-codegen/no-unsent-record",
        "src/uses-barrel.ts 7 2 dfn-codegen/no-raw-log-event",
      ]),
    );
  });

  test(`${eslint}: the documented configuration of a Vue app lints its .vue files too, with types`, () => {
    const found = [
      "src/View.vue 4 2 dfn-codegen/no-raw-log-event",
      "src/View.vue 4 2 dfn-codegen/no-unsent-record",
      "src/View.vue 5 2 dfn-codegen/no-unsent-record",
      "src/plain.js 2 1 dfn-codegen/no-deprecated-event",
      "src/uses-barrel.ts 3 2 dfn-codegen/no-unsent-record",
    ];
    const lint = (config: string) => lintWith(eslint, config);
    const withError: unknown = expect.arrayContaining([
      expect.stringMatching(/^vitest\.config\.ts .*allowDefaultProject/),
    ]);
    const lines = lint("vue.config.js");
    expect(lines).toEqual(expect.arrayContaining(found));
    expect(lines).toEqual(withError);
    for (const config of ["default-project.config.js", "ignoring.config.js"]) {
      const lines = lint(config);
      expect(lines).toEqual(expect.arrayContaining(found));
      expect(lines).not.toEqual(withError);
    }
  });

  test(`${eslint}: a JavaScript app finds its folder by itself`, () => {
    expect(lintWith(eslint, "plain.config.js")).toEqual([
      "src/common.cjs 2 2 dfn-codegen/no-unsent-record",
      "src/common.cjs 3 2 dfn-codegen/no-raw-log-event",
      "src/plain.js 2 1 dfn-codegen/no-deprecated-event",
      "src/plain.js 2 2 dfn-codegen/no-unsent-record",
      "src/plain.js 3 2 dfn-codegen/no-raw-log-event",
    ]);
  });

  test(`${eslint}: with types it sees through the app's own modules, and into Vue's scripts`, () => {
    expect(lintWith(eslint, "typed.config.js")).toEqual([
      "src/View.vue 4 2 dfn-codegen/no-raw-log-event",
      "src/View.vue 4 2 dfn-codegen/no-unsent-record",
      "src/uses-barrel.ts 3 2 dfn-codegen/no-unsent-record",
      "src/uses-barrel.ts 4 1 dfn-codegen/no-deprecated-event",
      "src/uses-barrel.ts 4 2 dfn-codegen/no-unsent-record",
      "src/uses-barrel.ts 5 1 dfn-codegen/no-deprecated-event",
      "src/uses-barrel.ts 7 2 dfn-codegen/no-raw-log-event",
      ...[3, 4, 5, 6, 7].map(
        (line) =>
          `src/uses-objects.ts ${String(line)} 2 dfn-codegen/no-raw-log-event`,
      ),
    ]);
  });
}

test("`usage` judges the calls of the same objects", () => {
  const { stdout } = runBin(app, [
    ...["usage", "tsconfig.json", "--format", "json"],
    ...["-o", "src/generated"],
  ]);
  const { raw, unknownOrigin } = JSON.parse(stdout) as Record<
    "raw" | "unknownOrigin",
    readonly { readonly place: { file: string; line: number } }[]
  >;
  const lines = (calls: typeof raw) =>
    calls
      .filter(({ place }) => place.file === "src/uses-objects.ts")
      .map(({ place }) => place.line);
  expect([lines(raw), lines(unknownOrigin)]).toEqual([
    [3, 4, 5, 6, 7],
    [9, 10],
  ]);
});

test("the documented configuration of components in JavaScript judges scripts and templates", () => {
  const lines = lintWith("eslint", "components.config.js");
  expect(lines.filter((line) => line.endsWith("no-invalid-arguments"))).toEqual(
    [
      "js/Coupon.svelte 3 2 dfn-codegen/no-invalid-arguments",
      "js/Coupon.svelte 5 2 dfn-codegen/no-invalid-arguments",
      "js/Coupon.vue 3 2 dfn-codegen/no-invalid-arguments",
      "js/Coupon.vue 5 2 dfn-codegen/no-invalid-arguments",
      "js/Coupon.vue 5 2 dfn-codegen/no-invalid-arguments",
    ],
  );
});

test("a configuration in CommonJS, and the generated folder of `emit: js`", () => {
  expect(lintWith("eslint", "common.config.cjs")).toEqual([
    "src/common.cjs 2 2 dfn-codegen/no-unsent-record",
    "src/common.cjs 3 2 dfn-codegen/no-raw-log-event",
    "src/plain.js 2 1 dfn-codegen/no-deprecated-event",
    "src/plain.js 2 2 dfn-codegen/no-unsent-record",
    "src/plain.js 3 2 dfn-codegen/no-raw-log-event",
  ]);
});

test("it loads no compiler, no YAML parser and no validator", () => {
  const coverage = mkdtempSync(join(tmpdir(), "dfn-eslint-loads-"));
  execFileSync(
    process.execPath,
    ["--input-type=module", "-e", `await import("dfn-codegen/eslint")`],
    { cwd: app, env: { ...process.env, NODE_V8_COVERAGE: coverage } },
  );
  const text = readdirSync(coverage)
    .map((name) => readFileSync(join(coverage, name), "utf8"))
    .join("\n");
  expect(text).toContain("dist/bundle/plugin.js");
  expect(loadedPackages(text)).toEqual(["get-east-asian-width"]);
});

test("the types hold in a strict configuration", () => {
  writeFiles(app, {
    "eslint.config.ts": `import dfnCodegen, { configs } from "dfn-codegen/eslint";
import { defineConfig } from "eslint/config";
export default defineConfig(
  dfnCodegen.configs.recommended,
  { plugins: { "dfn-codegen": dfnCodegen }, extends: [configs.recommended] },
  // @ts-expect-error there is no such configuration
  dfnCodegen.configs.strict,
);
`,
  });
  const options =
    "--ignoreConfig --noEmit --strict --exactOptionalPropertyTypes --skipLibCheck --target es2022 --module nodenext";
  const args = [...options.split(" "), "eslint.config.ts"];
  expect(runCompiler(app, args)).toEqual({ status: 0, stdout: "" });
});

test("a changed taxonomy is seen without restarting ESLint", () => {
  writeFiles(app, {
    "watch.mjs": `import { ESLint } from "eslint";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
const eslint = new ESLint({ overrideConfigFile: "plain.config.js" });
const once = async () => (await eslint.lintText('Dfinery.logEvent("basket_emptied");', { filePath: "src/plain.js" }))[0].messages[0].message;
const before = await once();
writeFileSync("taxonomy.yaml", readFileSync("taxonomy.yaml", "utf8") + "  basket_emptied: {}\\n");
execFileSync(process.execPath, [${JSON.stringify(join(root, "dist/generator/cli/start.cjs"))}, "generate", "taxonomy.yaml", "-o", "src/generated"]);
console.log(JSON.stringify([before, await once()]));
`,
  });
  const out = execFileSync(process.execPath, ["watch.mjs"], {
    cwd: app,
    encoding: "utf8",
  });
  expect(JSON.parse(out)).toEqual([
    expect.stringContaining("is not registered"),
    expect.stringContaining("Build `basket_emptied` with `basketEmptied`"),
  ]);
});
