// What each command loads: a heavy package only where it is used.
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { shop } from "../support/shop.js";
import { tempFolder } from "../support/temp-folder.js";

/** The packages of which a run loaded a module, by V8's own list of scripts. */
function packagesOf(folder: string, args: readonly string[]) {
  const coverage = mkdtempSync(join(tmpdir(), "dfn-loads-"));
  const { code } = runBin(folder, args, { NODE_V8_COVERAGE: coverage });
  const text = readdirSync(coverage)
    .map((name) => readFileSync(join(coverage, name), "utf8"))
    .join("\n");
  const names = [
    ...text.matchAll(/node_modules\/((?:@[^/"]+\/)?[^/"]+)\/[^"]*"/g),
  ].map(([, name]) => name);
  return {
    code,
    packages: [...new Set(names)].sort(),
    compilesSchemas: text.includes("/ajv/dist/compile/"),
  };
}

const always = ["commander"];
const onlyCommander = { packages: always, compilesSchemas: false };

test("--help, --version and wrong usage load nothing but commander", () => {
  const folder = tempFolder({});
  expect(packagesOf(folder, ["--help"])).toEqual({ code: 0, ...onlyCommander });
  expect(packagesOf(folder, ["--version"]).packages).toEqual(always);
  expect(packagesOf(folder, ["generate", "--nope"])).toEqual({
    code: 2,
    ...onlyCommander,
  });
});

test("generate and check load no parser when nothing changed", () => {
  const folder = tempFolder(shop);
  const first = packagesOf(folder, []);
  expect(first.code).toBe(0);
  expect(first.packages).toContain("yaml");
  expect(packagesOf(folder, [])).toEqual({ code: 0, ...onlyCommander });
  expect(packagesOf(folder, ["check"])).toEqual({ code: 0, ...onlyCommander });
});

test("generate loads the YAML parser, and of ajv what a compiled schema needs", () => {
  const { packages, compilesSchemas } = packagesOf(tempFolder(shop), []);
  expect(compilesSchemas).toBe(false);
  expect(packages).toEqual([
    "ajv",
    "commander",
    "fast-deep-equal",
    "fdir",
    "get-east-asian-width",
    "jsonc-parser",
    "picomatch",
    "tinyglobby",
    "yaml",
  ]);
});

test("init loads what edits package.json, but no questions; neither it nor explain loads a YAML parser", () => {
  const folder = tempFolder({});
  const texts = ["commander", "get-east-asian-width"];
  expect(packagesOf(folder, ["init"]).packages).toEqual([
    ...texts,
    "jsonc-parser",
  ]);
  expect(packagesOf(folder, ["explain", "yaml/tab"]).packages).toEqual(texts);
});
