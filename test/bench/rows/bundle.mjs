// @ts-check
// Rows: how many bytes an app's bundle gains for each event that it uses, against raw object literals.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { generateCold, writePlan } from "../measure.mjs";
import { argumentText, planEvents } from "../plan.mjs";
import { bytes } from "../report.mjs";
import { loadEsbuild } from "../tools.mjs";

/** How many events the larger app uses. */
const several = 10;

/** @type {import("../bench.mjs").Rows} */
export async function bundle(context) {
  const folder = join(context.folder, "bundle");
  mkdirSync(folder);
  const taxonomy = writePlan(folder, context.events, "flat");
  generateCold(taxonomy, join(folder, "generated"));
  const esbuild = await loadEsbuild();
  const sizes = (/** @type {(count: number) => string} */ app) => {
    const [one, more] = [1, several].map((count) =>
      bundledSize(esbuild, folder, app(count)),
    );
    return {
      one: one ?? 0,
      further: ((more ?? 0) - (one ?? 0)) / (several - 1),
    };
  };
  const raw = sizes(rawApp);
  const built = sizes(builderApp);
  const sent = sizes(sendingApp);
  const guarded = sizes((count) => checkingApp(count, guardCall));
  const counted = sizes((count) => checkingApp(count, faultsCall));
  const checked = sizes((count) => checkingApp(count, validatorCall));
  const of = `of ${context.events} events in a bundle`;
  return [
    {
      row: `1 ${of}, builder: object literal`,
      ours: bytes(built.one),
      reference: bytes(raw.one),
      ratio: `+ ${bytes(built.one - raw.one)}`,
      target: "≤ + 360 B",
      met: built.one - raw.one <= 360,
    },
    {
      row: "each further event, builder: object literal",
      ours: bytes(built.further),
      reference: bytes(raw.further),
      target: "≤ 135 B",
      met: built.further <= 135,
    },
    {
      row: `1 ${of}, builder and \`logEvent\`: object literal`,
      ours: bytes(sent.one),
      reference: bytes(raw.one),
      ratio: `+ ${bytes(sent.one - raw.one)}`,
    },
    {
      row: `1 ${of}, builder and guard`,
      ours: bytes(guarded.one),
      target: "≤ 1750 B",
      met: guarded.one <= 1750,
    },
    {
      row: `1 ${of}, builder, pointers and codes`,
      ours: bytes(counted.one),
      target: "≤ 2400 B",
      met: counted.one <= 2400,
    },
    {
      row: `1 ${of}, builder and validator`,
      ours: bytes(checked.one),
    },
    {
      row: "each further event, builder and validator",
      ours: bytes(checked.further),
      target: "≤ 520 B",
      met: checked.further <= 520,
    },
  ];
}

/**
 * @param {any} esbuild
 * @param {string} folder
 * @param {string} text
 * @returns {number} Minified bytes.
 */
function bundledSize(esbuild, folder, text) {
  const { outputFiles } = esbuild.buildSync({
    stdin: { contents: text, resolveDir: folder, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
  });
  return outputFiles[0].contents.length;
}

/** @param {number} count */
function rawApp(count) {
  return planEvents(count, "flat")
    .map(
      (event) => `globalThis.sdk.logEvent({
  event_log_id: crypto.randomUUID(),
  event_name: "${event.name}",
  event_datetime: new Date().toISOString(),
  event_items: null,
  event_properties: ${argumentText(event, "required")},
});`,
    )
    .join("\n");
}

/** @param {number} count */
function builderApp(count) {
  const events = planEvents(count, "flat");
  return [
    `import { ${events.map(({ builder }) => builder).join(", ")} } from "./generated/index.js";`,
    ...events.map(
      (event) =>
        `globalThis.sdk.logEvent(${event.builder}(${argumentText(event, "required")}));`,
    ),
  ].join("\n");
}

/** @param {number} count */
function sendingApp(count) {
  const events = planEvents(count, "flat");
  return [
    `import { ${events.map(({ builder }) => builder).join(", ")} } from "./generated/index.js";`,
    `import { logEvent } from "./generated/index.js";`,
    ...events.map(
      (event) =>
        `logEvent(globalThis.sdk, ${event.builder}(${argumentText(event, "required")}));`,
    ),
  ].join("\n");
}

/** @typedef {(builder: string, record: string) => { imported: readonly string[], call: string }} CheckCall */

/** @type {CheckCall} */
function guardCall(builder, record) {
  const name = `is${capitalized(builder)}`;
  return { imported: [name], call: `${name}(${record})` };
}

/** @type {CheckCall} */
function faultsCall(builder, record) {
  const name = `${builder}Check`;
  return {
    imported: ["findFaults", name],
    call: `findFaults(${record}, ${name})`,
  };
}

/** @type {CheckCall} */
function validatorCall(builder, record) {
  const name = `validate${capitalized(builder)}`;
  return { imported: [name], call: `${name}(${record})` };
}

/** @param {string} name */
function capitalized(name) {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * @param {number} count
 * @param {CheckCall} check
 */
function checkingApp(count, check) {
  const events = planEvents(count, "flat");
  const calls = events.map((event) =>
    check(
      event.builder,
      `${event.builder}(${argumentText(event, "required")})`,
    ),
  );
  const names = new Set(calls.flatMap(({ imported }) => imported));
  return [
    `import { ${events.map(({ builder }) => builder).join(", ")} } from "./generated/index.js";`,
    `import { ${[...names].join(", ")} } from "./generated/validators/index.js";`,
    ...calls.map(({ call }) => `globalThis.sdk.logEvent(${call});`),
  ].join("\n");
}
