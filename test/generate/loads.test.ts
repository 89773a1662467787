// What each command loads: a heavy package only where it is used.
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadedPackages } from "../support/loaded-packages.js";
import { runBin } from "../support/run-bin.js";
import { moreEvents, shop } from "../support/shop.js";
import { readFiles, tempFolder, writeFiles } from "../support/temp-folder.js";

/** The packages of which a run loaded a module, also from the bundle, by V8's own list of scripts. */
function packagesOf(folder: string, args: readonly string[]) {
  const coverage = mkdtempSync(join(tmpdir(), "dfn-loads-"));
  const { code, stdout } = runBin(folder, args, { NODE_V8_COVERAGE: coverage });
  const text = readdirSync(coverage)
    .map((name) => readFileSync(join(coverage, name), "utf8"))
    .join("\n");
  return {
    code,
    stdout,
    ours: new Set(text.match(/file:[^"]*\/dist\/[^"]*/g)).size,
    packages: loadedPackages(text),
    compilesSchemas: text.includes("/ajv/dist/compile/"),
    rendersSite: text.includes("renderSiteTarget"),
  };
}

const always = ["commander"];
const onlyCommander = { packages: always, compilesSchemas: false };

test("--help and wrong usage load nothing but commander, and --version not even that", () => {
  const folder = tempFolder({});
  expect(packagesOf(folder, ["--help"])).toMatchObject({
    code: 0,
    ...onlyCommander,
  });
  for (const flag of ["--version", "-V"]) {
    const { stdout, packages, ours } = packagesOf(folder, [flag]);
    expect([packages, ours]).toEqual([[], 1]);
    expect(stdout).toBe(runBin(folder, [flag]).stdout);
  }
  expect(packagesOf(folder, ["generate", "--nope"])).toMatchObject({
    code: 2,
    ...onlyCommander,
  });
});

test("generate and check load no parser when nothing changed", () => {
  const folder = tempFolder(shop);
  const first = packagesOf(folder, []);
  expect(first.code).toBe(0);
  expect(first.packages).toContain("yaml");
  for (const args of [[], ["check"]]) {
    const { code, ...others } = packagesOf(folder, args);
    expect(code).toBe(0);
    expect(others).toMatchObject(onlyCommander);
  }
});

test("generate and check load one file when an index says that nothing changed", async () => {
  const folder = tempFolder({ ...shop, "node_modules/some/index.js": "" });
  runBin(folder, []);
  // Until the files are older than a tick of the clock.
  await new Promise((done) => setTimeout(done, 100));
  const first = packagesOf(folder, []);
  expect(first).toMatchObject({ code: 0, ...onlyCommander });
  const withoutTime = (text: string) => text.replace(/\([\d.]+ m?s\)/, "");
  for (const args of [[], ["check"]]) {
    const { code, stdout, packages, ours } = packagesOf(folder, args);
    expect([code, packages, ours]).toEqual([0, [], 1]);
    expect(withoutTime(stdout)).toBe(withoutTime(first.stdout));
  }
  expect(packagesOf(folder, ["check", "--full"]).packages).toContain("yaml");
  writeFiles(folder, { "events/more.yaml": moreEvents });
  expect(packagesOf(folder, ["check"])).toMatchObject({ code: 1 });
});

test("a site that is up to date is not rendered to report a warning again", () => {
  const taxonomy = (pattern: string) => `version: 1
generate: { targets: [default, docs] }
event_properties:
  code: { type: string, pattern: "${pattern}" }
events:
  coupon_used: { properties: { code: required } }
`;
  const folder = tempFolder({ "taxonomy.yaml": taxonomy("^(a+)+$") });
  expect(packagesOf(folder, [])).toMatchObject({ code: 0, rendersSite: true });
  const site = readFiles(join(folder, "docs-site"));
  for (const args of [[], ["check"]]) {
    const { code, rendersSite } = packagesOf(folder, args);
    expect([code, rendersSite]).toEqual([0, false]);
  }
  const again = runBin(folder, ["generate"]);
  expect(again.stderr).toContain("warning[constraint/unsafe-pattern]");
  expect(again.stdout).toContain("\ndocs-site: up to date\n");
  expect(readFiles(join(folder, "docs-site"))).toEqual(site);
  const full = ["check", "--full"];
  expect(packagesOf(folder, full)).toMatchObject({
    code: 0,
    rendersSite: true,
  });
  writeFiles(folder, { "taxonomy.yaml": taxonomy("^(b+)+$") });
  expect(packagesOf(folder, [])).toMatchObject({ code: 0, rendersSite: true });
  expect(readFiles(join(folder, "docs-site"))).not.toEqual(site);
  writeFiles(folder, { "docs-site/index.html": "" });
  expect(packagesOf(folder, ["check"]).code).toBe(1);
});

test("generate loads the YAML parser, and no compiler of schemas", () => {
  const { packages, compilesSchemas } = packagesOf(tempFolder(shop), []);
  expect(compilesSchemas).toBe(false);
  expect(packages).toEqual([
    "commander",
    "get-east-asian-width",
    "jsonc-parser",
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

test("infer loads no compiler for samples, and validate none for events", () => {
  const line =
    '{"event_log_id":"00000000-0000-4000-8000-000000000000","event_name":"checkout_started","event_datetime":"2026-01-31T09:00:00Z"}\n';
  const folder = tempFolder({ ...shop, "a.ndjson": line });
  for (const args of [
    ["infer", "a.ndjson", "--output", "draft.yaml"],
    ["validate", "a.ndjson"],
  ]) {
    const { code, packages } = packagesOf(folder, args);
    expect(code).toBe(0);
    expect(packages).toContain("yaml");
    expect(packages).not.toContain("ts-morph");
  }
});
