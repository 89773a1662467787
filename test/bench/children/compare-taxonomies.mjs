// @ts-check
// Compares two taxonomies in this process, and prints what reading both and comparing them took, in milliseconds of processor time.
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [root = "", old = "", now = ""] = process.argv.slice(2);
/** @param {string} path */
const load = (path) =>
  import(pathToFileURL(join(root, "dist/generator", path)).href);

const { makeRun } = await load("driver/run.js");
const { analyzeToJudge } = await load("driver/compile-run.js");
const { alignModules } = await load("diff/align-modules.js");
const { makeReport } = await load("diff/make-report.js");
const { ownLocations } = await load("diff/command/read-side.js");
const { showDiff } = await load("diff/show-diff.js");

const start = spent();
const [before, after] = [old, now].map(
  (path) => analyzeToJudge(makeRun(path, {}, process.cwd())).taxonomy,
);
const read = spent();
/** @param {object} taxonomy */
const side = (taxonomy) => ({
  taxonomy,
  name: "taxonomy.yaml",
  locations: ownLocations(taxonomy),
});
const { report } = makeReport({
  old: side(alignModules(before, after)),
  now: side(after),
  accepted: [],
  language: "en",
  today: "2026-06-15",
});
const text = showDiff(report, "en");
console.log(
  JSON.stringify({
    read: read - start,
    compare: spent() - read,
    changes: report.changes.length,
    characters: text.length,
  }),
);

/** Processor time until now. */
function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
