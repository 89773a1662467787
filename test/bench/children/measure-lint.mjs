// @ts-check
// Prints how long the strictest lint rules take on a taxonomy, and how long its YAML takes to parse, in milliseconds of processor time.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [dist = "", path = "", rounds = "3"] = process.argv.slice(2);
/** @param {string} file */
const load = (file) => import(pathToFileURL(join(dist, file)).href);
const { parseYaml } = await load("parse/parse-yaml.js");
const { SourceFile } = await load("source/source-file.js");
const { analyze } = await load("compile.js");
const { loadTaxonomy } = await load("read/load-taxonomy.js");
const { readPackageData } = await load("driver/package-data.js");
const { hostOf } = await load("driver/disk-host.js");
const { openAppFiles } = await load("driver/app-files.js");
const { readLintSettings } = await load("lint/lint-settings.js");
const { lintTaxonomy } = await load("lint/lint-taxonomy.js");
const { lintRules: rules } = await load("lint/rules.js");

const text = readFileSync(path, "utf8");
const loaded = loadTaxonomy({ entry: path, cwd: "/" }, hostOf(openAppFiles()));
const { documents } = loaded;
const { diagnostics, taxonomy } = analyze(
  loaded,
  { overrides: {} },
  readPackageData(),
);
const settings = readLintSettings(documents[0].root, rules);

/** @param {() => unknown} run */
function cpu(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const input = {
  ...{ taxonomy, documents, diagnostics, settings, rules },
  today: "2026-06-15",
};
const lint = [];
const parse = [];
let findings = 0;
for (let round = 0; round < Number(rounds); round++) {
  parse.push(cpu(() => parseYaml(new SourceFile(path, text), path)));
  lint.push(cpu(() => (findings = lintTaxonomy(input).findings.length)));
}
console.log(JSON.stringify({ lint, parse, findings }));
