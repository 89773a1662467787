// The plugin under the real oxlint, as `jsPlugins` loads it: by its package name, from `dist`, without type information.
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installTools } from "../support/install-tools.js";
import { runBin } from "../support/run-bin.js";
import { writeFiles } from "../support/temp-folder.js";

const root = join(import.meta.dirname, "../..");
const taxonomy = `version: 1
standard: { events: [df_login] }
generate: { output: src/generated }
event_properties: { store: { type: string } }
events:
  visited: { properties: { store: required } }
  old_visit:
    deprecated: { since: '2026-01-01', replaced_by: visited }
    properties: { store: required }
`;

/** The configuration that docs/eslint.md shows. */
function documented(): string {
  const page = readFileSync(join(root, "docs/eslint.md"), "utf8");
  const [, text] = /```json\n(\{\n {2}"jsPlugins"[^]*?)```/.exec(page) ?? [];
  if (text === undefined)
    throw new Error("docs/eslint.md has no configuration");
  return text;
}

const sdk = 'import Dfinery from "@igaworks/dfinery-web-sdk";\n';
const sources = {
  "src/raw.ts": `${sdk}const name: string = "visited";
Dfinery.logEvent("visited", { store: "강남" });
Dfinery.logEvent(name);
`,
  "src/built.tsx": `${sdk}import { dfLogin, logEvent, visited } from "./generated/index.ts";
logEvent(Dfinery, visited({ store: "강남" }));
export const go = (): void => { logEvent(Dfinery, dfLogin()); };
`,
  "src/plain.js": `import { dfLogin, oldVisit } from "./generated/index.js";
dfLogin();
export const event = oldVisit({ store: "부산" });
`,
  "src/own.js": `import { track } from "./track.js";
track("visited", { store: "대구" });
`,
  "src/View.vue": `<script setup lang="ts">
${sdk}Dfinery.logEvent("visted");
</script>
<template><a>x</a></template>
`,
  "src/Js.vue": `<script setup>
import { visited } from "./generated/index.js";
export const event = visited({ store: 1 });
</script>
<template><a>x</a></template>
`,
  "src/Ts.svelte": `<script lang="ts">
import { visited } from "./generated/index.js";
export const event = visited({ store: 1 } as never);
</script>
`,
};

let oxlint = "";
let app = "";

beforeAll(async () => {
  const tools = await installTools(join(import.meta.dirname, "oxlint"));
  oxlint = join(tools, "oxlint/bin/oxlint");
  app = realpathSync(mkdtempSync(join(tmpdir(), "dfn-oxlint-")));
  writeFiles(app, {
    ".gitignore": "node_modules\n",
    "package.json": '{ "private": true, "type": "module" }',
    "taxonomy.yaml": taxonomy,
    ".oxlintrc.json": documented(),
    ...sources,
  });
  expect(runBin(app, ["taxonomy.yaml"]).code).toBe(0);
  mkdirSync(join(app, "node_modules"));
  symlinkSync(root, join(app, "node_modules/dfn-codegen"));
}, 300_000);

afterAll(() => {
  rmSync(app, { recursive: true, force: true });
});

function lint(...args: readonly [string, ...string[]]) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [oxlint, "--format", "json", ...args],
    { cwd: app, encoding: "utf8" },
  );
  const { diagnostics } = JSON.parse(stdout) as {
    readonly diagnostics: readonly Finding[];
  };
  const found = diagnostics
    .filter(({ code }) => code.startsWith("dfn-codegen"))
    .map(
      ({ filename, labels, severity, code }) =>
        `${filename}:${String(labels[0]?.span.line)} ${severity} ${code}`,
    )
    .sort();
  return { status, found, messages: diagnostics.map(({ message }) => message) };
}

interface Finding {
  readonly message: string;
  readonly code: string;
  readonly severity: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

test("the documented configuration reports raw calls, wrong arguments in JavaScript, and no builder call", () => {
  const { status, found, messages } = lint("src");
  expect(found).toEqual([
    "src/Js.vue:3 error dfn-codegen(no-invalid-arguments)",
    "src/View.vue:3 error dfn-codegen(no-raw-log-event)",
    "src/plain.js:2 error dfn-codegen(no-unsent-record)",
    "src/plain.js:3 warning dfn-codegen(no-deprecated-event)",
    "src/raw.ts:3 error dfn-codegen(no-raw-log-event)",
    "src/raw.ts:4 error dfn-codegen(no-raw-log-event)",
  ]);
  // The generated folder was found, without a setting and without types.
  expect(messages.join("\n")).toContain("Build `visited` with `visited`.");
  expect(status).toBe(1);
});

test("files without a raw call pass", () => {
  expect(lint("src/built.tsx")).toMatchObject({ status: 0, found: [] });
});

test("options of rules and settings reach the plugin", () => {
  const config = JSON.parse(documented()) as object;
  const rule = "dfn-codegen/no-raw-log-event";
  writeFiles(app, {
    "own.json": JSON.stringify({
      ...config,
      settings: { "dfn-codegen": { generated: "src/nowhere" } },
      rules: { [rule]: ["error", { trackFunctions: ["track"] }] },
    }),
  });
  const { found, messages } = lint("--config", "own.json", "src/own.js");
  expect(found).toEqual(["src/own.js:2 error dfn-codegen(no-raw-log-event)"]);
  expect(messages[0]).toContain("no generated folder was found");
});

test("--fix-suggestions makes a builder call of a raw one", () => {
  writeFiles(app, { "fixed/raw.ts": sources["src/raw.ts"] });
  const ended = lint("--fix-suggestions", "fixed/raw.ts");
  const text = readFileSync(join(app, "fixed/raw.ts"), "utf8");
  expect(text).toContain('logEvent(Dfinery, visited({ store: "강남" }));');
  // What a variable sends stays, and stays reported.
  expect(text).toContain("Dfinery.logEvent(name);");
  expect(ended).toMatchObject({ status: 1 });
});
