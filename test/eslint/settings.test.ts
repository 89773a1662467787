// The taxonomy's `usage` block, as the plugin finds it in the generated folder.
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generatedOnDisk } from "../../generator/eslint/host/generated-folders.js";
import { makeLintApp } from "./lint-app.js";

const { app, generate, runRule } = makeLintApp();

const taxonomyPath = join(app, "taxonomy.yaml");
writeFileSync(
  taxonomyPath,
  `${readFileSync(taxonomyPath, "utf8")}usage:
  track_functions: [track, "send:2", "post:1,3"]
  fail_on: [raw]
  exclude: [src/old, "**/*.gen.js"]
`,
);
for (const folder of ["src/old", "src/new"]) {
  mkdirSync(join(app, folder), { recursive: true });
  writeFileSync(join(app, folder, "app.js"), "");
}
generate("src/generated");

const raw = (callee: string) =>
  `\`${callee}\` bypasses the generated builders, so its payload is not checked. Build \`step_1_reached\` with \`step1Reached\`.`;

/** The rule testers work in another folder, where the nearest one is not looked for. */
const settings = { "dfn-codegen": { generated: join(app, "src/generated") } };

runRule("no-raw-log-event", {
  valid: [
    {
      name: "a file in an excluded folder",
      code: 'Dfinery.logEvent("step_1_reached", { a: 1 });',
      filename: join(app, "src/old/app.js"),
      settings,
    },
    {
      name: "an option replaces the functions of the taxonomy",
      code: 'track("step_1_reached", { a: 1 });',
      options: [{ trackFunctions: ["other"] }],
    },
    {
      name: "also an empty one",
      code: 'track("step_1_reached", { a: 1 });',
      options: [{ trackFunctions: [] }],
    },
  ],
  invalid: [
    {
      name: "functions of the taxonomy",
      code: `track("step_1_reached", { a: 1 });
             send(1, "step_1_reached", { a: 1 });
             post("step_1_reached", 1, { a: 1 });`,
      errors: [
        { message: raw("track") },
        { message: raw("send") },
        { message: raw("post") },
      ],
    },
    {
      name: "a file beside the excluded ones",
      code: 'other("step_1_reached", { a: 1 });',
      filename: join(app, "src/new/app.js"),
      settings,
      options: [{ trackFunctions: ["other"] }],
      errors: [{ message: raw("other") }],
    },
  ],
});

test("the settings are data in taxonomy.json, without what only fails a run", () => {
  const text = readFileSync(join(app, "src/generated/taxonomy.json"), "utf8");
  expect((JSON.parse(text) as { readonly usage: unknown }).usage).toEqual({
    track_functions: ["track", "send:2", "post:1,3"],
    exclude: ["src/old", "**/*.gen.js"],
  });
});

test("a file that is new since the last look is excluded too", () => {
  const host = generatedOnDisk();
  const taxonomy = host.taxonomyOf(`${app}/src/generated`);
  if (taxonomy === undefined) throw new Error("no taxonomy");
  const made = join(app, "src/new/made.gen.js");
  expect(host.excludes(taxonomy, made)).toBe(false);
  writeFileSync(made, "");
  const later = new Date(Date.now() + 60_000);
  utimesSync(join(app, "src/new"), later, later);
  expect(host.excludes(taxonomy, made)).toBe(true);
});
