// @ts-check
// Rows: what `tsc` takes for the output and an app that calls every builder, against hand-written code.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { appModule, handWrittenModule } from "../hand-written.mjs";
import { generateCold, interleave, runTimed, writePlan } from "../measure.mjs";
import { compare, seconds } from "../report.mjs";
import { toolsFolder } from "../tools.mjs";

/** @type {import("../bench.mjs").Rows} */
export function typeCheck(context) {
  const { events, quick } = context;
  const folder = join(context.folder, "type-check");
  const taxonomy = writePlan(folder, events);
  const projects = {
    hand: writeHandWritten(join(folder, "hand"), events),
    ours: writeOurs(join(folder, "ours"), taxonomy, events, []),
    js: writeOurs(join(folder, "js"), taxonomy, events, ["--emit", "js"]),
    empty: writeProject(join(folder, "empty"), "export {};\n"),
  };
  return /** @type {const} */ (["typescript-5", "typescript-7"]).flatMap(
    (compiler) => {
      const tsc = join(toolsFolder(), "node_modules", compiler, "bin/tsc");
      const check = (/** @type {string} */ project) => () =>
        runTimed([process.execPath, tsc, "-p", project], project);
      const costs = interleave(quick ? 1 : context.rounds, {
        hand: check(projects.hand),
        ours: check(projects.ours),
        js: check(projects.js),
        empty: check(projects.empty),
      });
      const row = `\`tsc\` ${compiler === "typescript-5" ? "5.9" : "7"}, ${events} builders called`;
      const against = (
        /** @type {string} */ title,
        /** @type {number} */ ours,
      ) =>
        compare({
          row: title,
          ours,
          reference: costs.hand.cpu,
          unit: seconds,
          most: 1.35,
        });
      return [
        against(`${row}: hand-written`, costs.ours.cpu),
        compare({
          row: `${row}, less an empty program: hand-written`,
          ours: costs.ours.cpu - costs.empty.cpu,
          reference: costs.hand.cpu - costs.empty.cpu,
          unit: seconds,
        }),
        against(`${row}, \`emit: js\`: hand-written`, costs.js.cpu),
      ];
    },
  );
}

/**
 * @param {string} folder
 * @param {number} events
 */
function writeHandWritten(folder, events) {
  writeProject(folder, appModule(events, "./events.js", "./events.js"));
  writeFileSync(join(folder, "events.ts"), handWrittenModule(events));
  return folder;
}

/**
 * @param {string} folder
 * @param {string} taxonomy
 * @param {number} events
 * @param {readonly string[]} flags
 */
function writeOurs(folder, taxonomy, events, flags) {
  writeProject(
    folder,
    appModule(events, "./generated/index.js", "./generated/index.js"),
  );
  generateCold(taxonomy, join(folder, "generated"), flags);
  return folder;
}

/**
 * A program of one module and what it imports.
 * @param {string} folder
 * @param {string} app
 */
function writeProject(folder, app) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "app.ts"), app);
  const compilerOptions = {
    target: "ES2022",
    module: "ESNext",
    moduleResolution: "Bundler",
    lib: ["ES2022", "DOM"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
  };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions, include: ["app.ts"] }),
  );
  return folder;
}
