// @ts-check
// Rows: a cold `generate` against Typewriter, json-schema-to-typescript, quicktype and our own YAML parser.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  generateCold,
  interleave,
  root,
  runNode,
  writePlan,
} from "../measure.mjs";
import { planEvents } from "../plan.mjs";
import { jsonSchema } from "../plan-schemas.mjs";
import { compare, seconds } from "../report.mjs";
import { toolsFolder, typewriterFolder } from "../tools.mjs";

const children = join(root, "test/bench/children");

/** @typedef {() => import("../measure.mjs").Cost} Run */

/** @type {import("../bench.mjs").Rows} */
export function cold(context) {
  const { events, rounds, peerRounds } = context;
  const folder = join(context.folder, "cold");
  const taxonomy = writePlan(folder, events);
  const output = join(folder, "generated");
  writeSchemas(folder, events);
  writeTypewriterPlan(folder, events);
  /** @type {Record<string, (round: number) => import("../measure.mjs").Cost | undefined>} */
  const subjects = {
    ours: () => generateCold(taxonomy, output),
    yaml: () => runNode([join(children, "parse-yaml.mjs"), taxonomy]),
  };
  /** @type {Map<string, string>} */
  const failures = new Map();
  for (const { name, prepare } of peers) {
    const run = lazily(() => prepare(folder));
    subjects[name] = (round) => {
      if (round >= peerRounds || failures.has(name)) return undefined;
      try {
        return run()();
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        console.error(`${name}: ${reason}`);
        failures.set(name, reason.split("\n")[0] ?? "");
        return undefined;
      }
    };
  }
  const costs = interleave(rounds, subjects);
  const row = `cold \`generate\`, ${events} events`;
  const against = (
    /** @type {string} */ title,
    reference = NaN,
    /** @type {number | undefined} */ most,
  ) =>
    compare({
      row: `${row}: ${title}`,
      ours: costs["ours"]?.cpu ?? NaN,
      reference,
      unit: seconds,
      ...(most !== undefined && { most }),
    });
  return [
    against("our `yaml` parse", costs["yaml"]?.cpu, 1.9),
    ...peers.map(({ name, most }) => {
      const failure = failures.get(name);
      return failure === undefined
        ? against(name, costs[name]?.cpu, most)
        : {
            row: `${row}: ${name}`,
            ours: "–",
            reference: `not run: ${failure}`,
          };
    }),
  ];
}

/** @type {readonly { readonly name: string, readonly most?: number, readonly prepare: (folder: string) => Run }[]} */
const peers = [
  { name: "Typewriter", most: 1 / 4, prepare: prepareTypewriter },
  {
    name: "json-schema-to-typescript",
    prepare: prepareScript("run-json-schema-to-typescript.mjs"),
  },
  { name: "quicktype", prepare: prepareScript("run-quicktype.mjs") },
];

/**
 * @template Value
 * @param {() => Value} make
 * @returns {() => Value} Makes the value when it is first asked for.
 */
function lazily(make) {
  /** @type {{ readonly value: Value } | undefined} */
  let made;
  return () => (made ??= { value: make() }).value;
}

/** @param {string} script */
function prepareScript(script) {
  /** @param {string} folder */
  return (folder) => {
    const tools = toolsFolder();
    const output = join(folder, "peer");
    return () => {
      rmSync(output, { recursive: true, force: true });
      return runNode([
        join(children, script),
        tools,
        join(folder, "schemas"),
        output,
      ]);
    };
  };
}

/** @param {string} folder */
function prepareTypewriter(folder) {
  const installed = typewriterFolder();
  const home = join(folder, "typewriter");
  return () => {
    rmSync(join(home, "analytics", "segment.ts"), { force: true });
    return runNode(
      [
        "--require",
        join(children, "no-network.cjs"),
        join(installed, "node_modules/typewriter/bin/run"),
        "build",
        "--mode",
        "prod",
      ],
      { cwd: home, env: { ...process.env, HOME: home, CI: "true" } },
    );
  };
}

/**
 * @param {string} folder
 * @param {number} events
 */
function writeSchemas(folder, events) {
  const schemas = join(folder, "schemas");
  mkdirSync(schemas, { recursive: true });
  for (const event of planEvents(events)) {
    writeFileSync(
      join(schemas, `${event.name}.json`),
      JSON.stringify(jsonSchema(event)),
    );
  }
}

/**
 * @param {string} folder
 * @param {number} events
 */
function writeTypewriterPlan(folder, events) {
  const home = join(folder, "typewriter");
  mkdirSync(join(home, "analytics"), { recursive: true });
  writeFileSync(
    join(home, "typewriter.yml"),
    [
      "client:",
      "  sdk: analytics-node",
      "  language: typescript",
      "trackingPlans:",
      "  - id: bench",
      "    path: ./analytics",
      "",
    ].join("\n"),
  );
  const rules = planEvents(events).map((event) => ({
    type: "TRACK",
    key: event.name,
    version: 1,
    jsonSchema: {
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "object",
      description: event.description,
      properties: { properties: jsonSchema(event) },
    },
  }));
  writeFileSync(
    join(home, "analytics/plan.json"),
    JSON.stringify({ id: "bench", name: "Bench", rules }),
  );
}
