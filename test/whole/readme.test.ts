// What the README and the pages about the language and the output show works as it stands there.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compileText, compileValid } from "../support/compile-text.js";
import { compilerFindings } from "../support/run-compiler.js";
import { reportPretty } from "../../generator/diagnostics/report-pretty.js";

const root = join(import.meta.dirname, "../..");
const readme = readPage("README.md");
const [taxonomy = ""] = blocks(readme, "yaml");
const [broken = "", calls = ""] = blocks(readme, "ts");
// Those of Standard Schema need packages: test/whole/standard-schema runs them.
const samples = blocks(
  readPage("docs/output.md").replace(/^## Standard Schema$[^]*?(?=^## )/m, ""),
  "ts",
);

/** What the samples take from elsewhere. */
const surroundings = `
declare const Dfinery: { logEvent(name: string, properties?: object): void };
declare const console: { log(...values: unknown[]): void; error(...values: unknown[]): void };
declare const line: string;`;

function readPage(path: string): string {
  return readFileSync(join(root, path), "utf8").replace(/\r\n/g, "\n");
}

/** The code blocks of a page in one language, in their order; `plain` are those without one. */
function blocks(page: string, language: string): readonly string[] {
  const fence = language === "plain" ? "" : language;
  return Array.from(page.matchAll(/^```(\w*)\n([^]*?)^```$/gm)).flatMap(
    ([, name, text = ""]) => (name === fence ? [text] : []),
  );
}

/** What TypeScript reports of each app beside the output of the README's taxonomy: one program for all, because a program costs seconds. */
function checkApps(apps: Readonly<Record<string, string>>): readonly string[] {
  const texts = new Map<string, string>();
  for (const { path, text } of compileValid(taxonomy).files) {
    texts.set(`generated/${path}`, text);
  }
  for (const [name, text] of Object.entries(apps)) {
    texts.set(`${name}.ts`, `${surroundings}\n${text}`);
  }
  const found = compilerFindings(texts, {
    target: "es2022",
    lib: ["es2022"],
    module: "nodenext",
    moduleResolution: "nodenext",
    strict: true,
    noEmit: true,
    types: [],
  });
  return found.map((line) => line.replace(/^(\w+)\.ts\S+ /, "$1: "));
}

test("the README begins with its commands and stays short", () => {
  const commands = blocks(readme, "sh")[0]?.split("\n");
  expect(readme.startsWith("# dfn-codegen\n\n```sh\n")).toBe(true);
  expect(commands?.[0]).toMatch(/^npm ci && npm run demo +#/);
  expect(commands?.[1]).toMatch(/^npm test +#.*minutes/);
  expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(8192);
});

test("its twelve lines of YAML and three of TypeScript compile, its broken call is the error that it quotes", () => {
  expect(taxonomy.trimEnd().split("\n")).toHaveLength(12);
  expect(calls.trimEnd().split("\n")).toHaveLength(3);
  expect(samples).toHaveLength(2);
  const [quoted = ""] = blocks(readme, "plain");
  const found = checkApps({
    calls,
    broken: calls + broken,
    ...Object.fromEntries(
      samples.map((text, at) => [`sample${String(at)}`, text]),
    ),
  });
  expect(found).toEqual([
    `broken: ${quoted
      .trim()
      .replace(/\s+/g, " ")
      .replace(/^error (TS\d+):/, "$1")}`,
  ]);
});

test("its diagnostic is the one that is reported", () => {
  const [, quoted = ""] = blocks(readme, "plain");
  const text = [
    "version: 1",
    "event_properties:",
    "  cart_value: { type: double }",
    "events:",
    "  checkout_started:",
    "    properties:",
    "      cart_valeu: required",
    "",
  ].join("\n");
  const { diagnostics } = compileText(text);
  const shown = reportPretty(diagnostics, { color: false, width: 120 });
  expect(shown).toContain(quoted.trim());
});

test("its numbers stand in the benchmarks", () => {
  const section = /^## Five numbers\n([^]*?)^\[Benchmarks\]/m.exec(readme);
  const numbers = section?.[1]?.match(/\d[\d.]* (?:s|ms|ns|B)\b/g) ?? [];
  const table = readPage("docs/benchmarks.md");
  expect(numbers.length).toBeGreaterThanOrEqual(5);
  expect(numbers.filter((number) => !table.includes(`${number} `))).toEqual([]);
});

test("the samples of docs/language.md and docs/output.md are taxonomies", () => {
  const [, properties = "", events = ""] = blocks(
    readPage("docs/language.md"),
    "yaml",
  );
  expect(compileValid(`version: 1\n${properties}`).diagnostics).toEqual([]);
  const definitions = taxonomy
    .replace(/^events:[^]*/m, "")
    .replace(/^standard:\n/m, "$&  item_properties: all\n")
    .replace(
      /^event_properties:\n/m,
      '$&  store_ids: { type: "string[]", max_items: 9 }\n',
    );
  expect(compileValid(definitions + events).diagnostics).toEqual([]);
  const [settings = ""] = blocks(readPage("docs/output.md"), "yaml");
  const { files } = compileValid(taxonomy + settings);
  expect(files.map(({ path }) => path)).toContain("client.ts");
});
