// Components are read by the parsers that the app has installed; where it has none, their scripts still are.
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadParser } from "../../generator/usage/command/load-parser.js";
import { componentViews } from "../../generator/usage/component-views.js";
import { linkParsers } from "../support/link-parsers.js";
import { tempFolder } from "../support/temp-folder.js";

const svelte = `<script lang="ts">
import { buyTea } from "./generated/index";
send(buyTea());
</script>
<button onclick={() => send(buyTea())}>{title}</button>
`;
const vue = `<template><b @click="send(buyTea())">{{ title }}</b></template>
<script setup lang="ts">
import { buyTea } from "./generated/index";
send(buyTea());
</script>
`;

/** How often the scripts and the template of each component build the event, and what is said of it. */
async function read(folder: string, texts: Readonly<Record<string, string>>) {
  const paths = Object.keys(texts).map((path) => join(folder, path));
  const { views, unresolved } = await componentViews(paths, {
    texts: new Map(
      Object.entries(texts).map(([path, text]) => [join(folder, path), text]),
    ),
    isWanted: () => false,
    loadParser,
    show: (path) => path.slice(folder.length + 1),
  });
  return {
    built: Object.fromEntries(
      Array.from(views, ([path, { text }]) => [
        path.slice(folder.length + 1),
        text.split("buyTea()").length - 1,
      ]),
    ),
    unresolved,
  };
}

const both = { "src/A.svelte": svelte, "src/B.vue": vue };
const whole = { "src/A.svelte.ts": 2, "src/B.vue.ts": 2 };
const scripts = { "src/A.svelte.ts": 1, "src/B.vue.ts": 1 };
const notRead = [
  {
    file: "src/A.svelte",
    message: "its template is not read, as `svelte` is not installed",
  },
  {
    file: "src/B.vue",
    message:
      "its template is not read, as `@vue/compiler-dom` 3.4 or newer, a part of `vue`, is not installed",
  },
];

test("templates are read where the app has the parsers, and scripts alone where it has not", async () => {
  const folder = tempFolder({ "package.json": "{}" });
  linkParsers(folder);
  expect(await read(folder, both)).toEqual({ built: whole, unresolved: [] });
  const bare = tempFolder({ "package.json": "{}" });
  expect(await read(bare, both)).toEqual({
    built: scripts,
    unresolved: notRead,
  });
});

test("an app finds the parser of Vue through `vue`, as pnpm lays packages out", async () => {
  const folder = tempFolder({
    "node_modules/vue/package.json": `{ "name": "vue", "exports": { "./package.json": "./package.json" } }`,
  });
  linkParsers(folder, {
    "node_modules/vue/node_modules/@vue/compiler-dom": "@vue/compiler-dom",
  });
  const { built, unresolved } = await read(folder, { "src/B.vue": vue });
  expect(built).toEqual({ "src/B.vue.ts": 2 });
  expect(unresolved).toEqual([]);
});

test.each([
  ["is too old", "exports.parse = () => ({});"],
  ["does not load", "throw new Error('broken');"],
])("a parser of Vue that %s counts as none", async (_, code) => {
  const folder = tempFolder({
    "node_modules/@vue/compiler-dom/index.js": code,
    "node_modules/svelte/compiler.js": "exports.compile = () => {};",
  });
  expect(await read(folder, both)).toEqual({
    built: scripts,
    unresolved: notRead,
  });
});

test("without a parser nothing is said of a template that cannot matter", async () => {
  const folder = tempFolder({ "package.json": "{}" });
  const quiet = vue.replace(
    /<template>.*<\/template>/,
    "<template><p>Tea</p></template>",
  );
  const commented = `<!-- <script>buyTea()</script> -->\n${quiet}`;
  expect(await read(folder, { "B.vue": quiet })).toEqual({
    built: { "B.vue.ts": 1 },
    unresolved: [],
  });
  const { built } = await read(folder, { "B.vue": commented });
  expect(built).toEqual({ "B.vue.ts": 1 });
});

test("scripts are found behind attributes that hold `>`, each character at its place", async () => {
  const folder = tempFolder({ "package.json": "{}" });
  const text = `<script lang="ts" setup generic="T extends Map<string, number>">\nbuyTea();\n</script>`;
  const path = join(folder, "B.vue");
  const { views } = await componentViews([path], {
    texts: new Map([[path, text]]),
    isWanted: () => false,
    loadParser,
    show: (each) => each,
  });
  const [view] = views.values();
  expect(view?.text).toHaveLength(text.length);
  expect(view?.text.indexOf("buyTea();")).toBe(text.indexOf("buyTea();"));
  expect(view?.text).not.toContain("Map");
});
