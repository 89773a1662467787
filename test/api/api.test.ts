// The functions that the package exports: values in, values out, nothing printed.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import {
  check,
  compile,
  formatDiagnostics,
  generate,
  positionAt,
} from "../../generator/api/index.js";
import { shop } from "../support/shop.js";
import { readFiles, tempFolder } from "../support/temp-folder.js";

const withTs = {
  "package.json": '{ "type": "module", "devDependencies": { "vite": "7" } }',
  "tsconfig.json":
    '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler", "allowImportingTsExtensions": true } }',
};
const withNext = { "package.json": '{ "dependencies": { "next": "16" } }' };
const taxonomy = shop["taxonomy.yaml"];

test.each([
  ["nothing said", shop],
  ["imports that end in `.ts`", { ...shop, ...withTs }],
  ["imports without an ending", { ...shop, ...withNext }],
  [
    "JavaScript, in a folder further down",
    {
      ...shop,
      ...withTs,
      "taxonomy.yaml": `${taxonomy}generate: { emit: js, output: src/made }\n`,
    },
  ],
  [
    "declaration maps",
    {
      ...shop,
      "taxonomy.yaml": `${taxonomy}generate: { emit: js, declaration_map: true, output: src/made }\n`,
    },
  ],
])("compile gives what generate writes: %s", async (_name, app) => {
  const cwd = tempFolder(app);
  const compiled = await compile({ cwd });
  expect(compiled).toMatchObject({ ok: true, diagnostics: [] });
  expect(Object.isFrozen(compiled.taxonomy?.events)).toBe(true);
  const before = Object.keys(readFiles(cwd));
  expect(before).toEqual(Object.keys(app).sort());

  const planned = await generate({ cwd, dryRun: true });
  expect(planned.changes?.created).toEqual(
    compiled.files.map(({ path }) => path),
  );
  expect(Object.keys(readFiles(cwd))).toEqual(before);

  const { ok, output, changes } = await generate({ cwd });
  expect(ok).toBe(true);
  expect(changes).toEqual(planned.changes);
  const written = readFiles(output ?? "");
  const { ".dfn-codegen.json": manifest, ...made } = written;
  expect(manifest).toBeDefined();
  expect(
    Object.fromEntries(compiled.files.map(({ path, text }) => [path, text])),
  ).toEqual(made);
});

test("compile takes a flag's output folder for the place of imports and maps", async () => {
  const cwd = tempFolder({
    ...shop,
    "app/package.json": '{ "dependencies": { "next": "16" } }',
    "package.json": '{ "type": "module" }',
  });
  const options = { cwd, output: "app/made" };
  const { files } = await compile(options);
  expect(files.find(({ path }) => path === "index.ts")?.text).toContain(
    'from "./properties"',
  );
  const mapped = { ...options, emit: "js", declarationMap: true } as const;
  const maps = (await compile(mapped)).files.filter(({ path }) =>
    path.endsWith(".map"),
  );
  expect(maps.map(({ text }) => text).join()).toContain(
    '"../../../events/checkout.yaml"',
  );
  await generate(mapped);
  const written = readFiles(join(cwd, "app/made"));
  for (const { path, text } of maps) expect(written[path]).toBe(text);
});

test("compile, too, reports an import ending that does not fit", async () => {
  const cwd = tempFolder({ ...shop, ...withTs, "tsconfig.json": "{}" });
  const { ok, diagnostics } = await compile({ cwd, importExtension: ".ts" });
  expect(ok).toBe(true);
  expect(diagnostics.map(({ code }) => code)).toEqual([
    "settings/import-extension",
  ]);
});

test("check reports each difference", async () => {
  const cwd = tempFolder(shop);
  const taxonomy = pathToFileURL(join(cwd, "taxonomy.yaml"));
  await generate({ taxonomy, cwd });
  expect(await check({ taxonomy, cwd })).toMatchObject({
    ok: true,
    diagnostics: [],
    changes: { created: [], updated: [], removed: [], kept: [] },
  });
  writeFileSync(join(cwd, "generated/index.ts"), "// mine\n");
  const { ok, diagnostics } = await check({ taxonomy, cwd });
  expect(ok).toBe(false);
  expect(diagnostics.map(({ code }) => code)).toEqual(["output/not-ours"]);
});

test("a mistake is a diagnostic with a place, and nothing is written", async () => {
  const cwd = tempFolder();
  const result = await compile({ cwd, text: "version: 1\nevnts: {}\n" });
  expect(result).toMatchObject({ ok: false, files: [] });
  expect(result.taxonomy).toBeUndefined();
  const [first] = result.diagnostics;
  expect(first?.code).toBe("shape/unknown-key");
  expect(first?.span && positionAt(first.span.file, first.span.start)).toEqual({
    line: 2,
    column: 1,
  });
  expect(await formatDiagnostics(result.diagnostics)).toContain(
    "taxonomy.yaml:2:1",
  );
  expect(
    await formatDiagnostics(result.diagnostics, { format: "github" }),
  ).toMatch(/^::error file=taxonomy.yaml,line=2/);
  const json = await formatDiagnostics(result.diagnostics, { format: "json" });
  expect(JSON.parse(json)).toMatchObject({
    diagnostics: [{ code: "shape/unknown-key", line: 2 }],
  });
  expect(await generate({ cwd })).toMatchObject({
    ok: false,
    diagnostics: [{ code: "source/not-found" }],
  });
  expect(readFiles(cwd)).toEqual({});
});

test("a text replaces only the entry, and settings and targets act as flags", async () => {
  const cwd = tempFolder({
    "events/more.yaml": "events: { seen: { properties: {} } }\n",
    "t.mjs":
      'export default { name: "t", summary: "T.", emit: ({ events }) => [{ path: "t.txt", text: events.map(({ name }) => name).join() }] };',
  });
  mkdirSync(join(cwd, "app"));
  const { ok, files } = await compile({
    cwd: join(cwd, "app"),
    taxonomy: "../taxonomy.yaml",
    text: "version: 1\ninclude: [events/*.yaml]\n",
    targets: ["../t.mjs"],
  });
  expect(ok).toBe(true);
  expect(files).toEqual([{ path: "t.txt", text: "seen" }]);
});
