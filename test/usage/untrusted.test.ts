// `usage` reads a project and runs nothing of it, and survives what is broken, saying so.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linkParsers } from "../support/link-parsers.js";
import { runBin } from "../support/run-bin.js";
import { readFiles, tempFolder, writeFiles } from "../support/temp-folder.js";

const taxonomy = "version: 1\nevents:\n  opened: { properties: {} }\n";
const slow = { timeout: 300_000 };

/** Writes a file beside itself when anybody runs it. */
const marker = `require("node:fs").writeFileSync(__dirname + "/ran.txt", __filename);\n`;
const moduleMarker = `import { writeFileSync } from "node:fs";\nwriteFileSync(new URL("./ran.txt", import.meta.url), import.meta.url);\nexport default {};\n`;

test(
  "neither code nor configuration of the project is run, and nothing is written",
  slow,
  () => {
    const folder = tempFolder({ "taxonomy.yaml": taxonomy });
    // `generate` runs prettier's configuration, which is not there yet.
    expect(runBin(folder, []).code).toBe(0);
    writeFiles(folder, {
      "package.json": `{ "type": "commonjs", "main": "a.js", "scripts": { "prepare": "node a.js", "preusage": "node a.js" } }`,
      "tsconfig.json": `{ "compilerOptions": { "allowJs": true, "plugins": [{ "name": "./plugin.js" }] }, "include": ["*"] }`,
      "plugin.js": marker,
      "a.js": `${marker}Dfinery.logEvent("opened");\n`,
      "vite.config.mjs": moduleMarker,
      "svelte.config.js": marker,
      "vue.config.js": marker,
      "babel.config.cjs": marker,
      "prettier.config.cjs": marker,
      "eslint.config.js": marker,
      "C.vue": `<template lang="pug">p</template><script>${marker}Dfinery.logEvent("opened")</script>`,
      "D.svelte": `<script>${marker}Dfinery.logEvent("opened")</script>`,
      "node_modules/svelte/package.json": `{ "name": "svelte", "main": "i.js" }`,
      "node_modules/svelte/i.js": marker,
      "node_modules/typescript/package.json": `{ "name": "typescript", "main": "i.js" }`,
      "node_modules/typescript/i.js": marker,
    });
    const before = readFiles(folder);
    const { code, stdout } = runBin(folder, ["usage"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Raw calls that bypass the builders (3)");
    expect(readFiles(folder)).toEqual(before);
    expect(existsSync(join(folder, "ran.txt"))).toBe(false);
    execFileSync(process.execPath, [join(folder, "svelte.config.js")]);
    expect(existsSync(join(folder, "ran.txt"))).toBe(true);
  },
);

test(
  "broken files, imports, packages and configurations are told, and the rest is reported",
  slow,
  () => {
    const folder = tempFolder({
      "taxonomy.yaml": taxonomy,
      "tsconfig.json": `{ "extends": ["./nowhere.json", "@no/package/tsconfig"], "compilerOptions": { "target": "es1", "types": ["nothing-here"] }, "include": ["src"] }`,
      "src/good.ts": `import { opened } from "../generated/index";\nimport { logEvent } from "../generated/index";\nlogEvent(Dfinery, opened());\n`,
      "src/broken.ts": `import { opened } from "../generated/index";\nfunction ( {\nopened();\n`,
      "src/imports.ts": `import x from "./missing";\nimport y from "no-package";\nDfinery.logEvent(x, y);\nDfinery.logEvent("opened");\n`,
      "src/E.svelte": `<script>Dfinery.logEvent("opened")</script>{#if}`,
      "src/F.vue": `<script>Dfinery.logEvent("opened")`,
      "src/G.vue": `<script>import H from "./H.vue"; import I from "./I.vue"; Dfinery.logEvent("opened")</script>`,
      "src/H.vue": `<template><p>nothing to see</p></template>`,
    });
    linkParsers(folder);
    expect(runBin(folder, []).code).toBe(0);
    const { code, stdout, stderr } = runBin(folder, ["usage"]);
    expect([code, stderr]).toEqual([0, ""]);
    const [, unresolved = ""] = stdout.split("Could not be resolved\n");
    for (const told of [
      "tsconfig.json: ",
      "nowhere.json",
      "@no/package/tsconfig",
      "src/broken.ts: syntax error at 2:10",
      "src/imports.ts: does not find ./missing\n",
      "not installed, so without types: no-package (src/imports.ts)",
      "src/E.svelte: ",
      "src/F.vue: ",
      "src/G.vue: does not find ./I.vue\n",
    ]) {
      expect(unresolved.replaceAll("`", "")).toContain(told);
    }
    expect(stdout).not.toContain(folder);
    expect(stdout).toContain("src/good.ts:3:19");
    expect(stdout).toContain("src/imports.ts:4:1");
  },
);

test(
  "projects that a tsconfig refers to are scanned with their own options",
  slow,
  () => {
    const folder = tempFolder({
      "taxonomy.yaml": taxonomy,
      "tsconfig.json": `{ "files": [], "references": [{ "path": "./app" }, { "path": "./lib/tsconfig.build.json" }] }`,
      "app/tsconfig.json": `{ "compilerOptions": { "composite": true, "module": "ESNext", "moduleResolution": "Bundler", "paths": { "~/*": ["../generated/*"] } }, "references": [{ "path": "../lib/tsconfig.build.json" }] }`,
      "app/a.ts": `import { opened } from "~/index";\nexport const all = [opened()];\n`,
      "lib/tsconfig.build.json": `{ "compilerOptions": { "composite": true } }`,
      "lib/b.ts": `import { opened } from "../generated/index";\nexport const all = [opened()];\n`,
    });
    expect(runBin(folder, []).code).toBe(0);
    const { code, stdout } = runBin(folder, ["usage"]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      "opened  2\n    app/a.ts:2:21\n    lib/b.ts:2:21\n",
    );
  },
);

test(
  "a project that a tsconfig refers to, and that its framework has not written yet, is told",
  slow,
  () => {
    const files = {
      "taxonomy.yaml": taxonomy,
      "tsconfig.json": `{ "files": [], "references": [{ "path": "./.nuxt/tsconfig.app.json" }, { "path": "./lib" }] }`,
    };
    const bare = runBin(tempFolder(files), ["usage"]);
    expect([bare.code, bare.stdout]).toEqual([2, ""]);
    expect(bare.stderr).toBe(
      "error[arguments/no-source]: `tsconfig.json` names no source files: `.nuxt/tsconfig.app.json`, which it refers to, does not exist; `lib/tsconfig.json`, which it refers to, does not exist\n = hint: some frameworks write theirs (`nuxt prepare`, `svelte-kit sync`); or name files: `'src/**'`\n",
    );
    const folder = tempFolder({
      ...files,
      "lib/tsconfig.json": `{ "compilerOptions": { "composite": true } }`,
      "lib/b.ts": `import { opened } from "../generated/index";\nexport const all = [opened()];\n`,
    });
    expect(runBin(folder, []).code).toBe(0);
    const { code, stdout } = runBin(folder, ["usage"]);
    expect(code).toBe(0);
    expect(stdout).toContain("opened  1\n    lib/b.ts:2:21\n");
    expect(stdout).toContain(
      "tsconfig.json: `.nuxt/tsconfig.app.json`, which it refers to, does not exist\n",
    );
  },
);

test("an app with a jsconfig.json is read by it", slow, () => {
  const folder = tempFolder({
    "taxonomy.yaml": taxonomy,
    "jsconfig.json": `{ "compilerOptions": { "module": "ESNext", "moduleResolution": "Bundler", "paths": { "@/*": ["./*"] } }, "include": ["src"] }`,
    "src/a.js": `import { opened } from "@/generated/index";\nexport const all = [opened()];\n`,
    "other/b.js": `Dfinery.logEvent("opened");\n`,
  });
  expect(runBin(folder, []).code).toBe(0);
  const { code, stdout } = runBin(folder, ["usage"]);
  expect(code).toBe(0);
  expect(stdout).toContain("opened  1\n    src/a.js:2:21\n");
  expect(stdout).not.toContain("other/b.js:");
});

test(
  "files that the tsconfig does not name, and that seem to send events, are told",
  slow,
  () => {
    const folder = tempFolder({
      "taxonomy.yaml": taxonomy,
      // As in the template of React Native.
      "tsconfig.json": `{ "compilerOptions": { "allowJs": true, "module": "ESNext", "moduleResolution": "Bundler" }, "include": ["**/*.ts", "**/*.tsx"] }`,
      "src/a.ts": "export {};\n",
      "src/App.jsx": `Dfinery.logEvent("opened");\nexport {};\n`,
      "src/other.js": "export {};\n",
      "dist/App.js": `Dfinery.logEvent("opened");\n`,
    });
    expect(runBin(folder, ["generate", "--emit", "js"]).code).toBe(0);
    const told =
      "tsconfig.json: does not name `src/App.jsx`, which mentions `logEvent`";
    const unfolded = (text: string) => text.replace(/\n +/g, " ");
    const { code, stdout } = runBin(folder, ["usage"]);
    expect(code).toBe(0);
    expect(unfolded(stdout)).toContain(told);
    expect(unfolded(runBin(folder, ["infer", "--from-code"]).stderr)).toContain(
      told,
    );
    const all = runBin(folder, ["usage", "src/**"]).stdout;
    expect(all).toContain("src/App.jsx:1:1");
    expect(all).not.toContain("does not name");
  },
);

test("for an app without any call, says what may be wrong", slow, () => {
  const folder = tempFolder({
    "taxonomy.yaml": taxonomy,
    "a.ts": "export {};\n",
  });
  expect(runBin(folder, []).code).toBe(0);
  const { code, stdout } = runBin(folder, ["usage"]);
  expect(code).toBe(0);
  expect(stdout).toContain("no calls found");
  expect(stdout).toContain("0 of 1 event is built in product code");
  expect(runBin(folder, ["usage", "--fail-on", "unused"]).code).toBe(1);
});
