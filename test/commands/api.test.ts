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
} from "../../generator/commands/api.js";
import { shop } from "../support/shop.js";
import { readFiles, tempFolder } from "../support/temp-folder.js";

test("compile gives what generate writes", async () => {
  const cwd = tempFolder(shop);
  const compiled = await compile({ cwd });
  expect(compiled.ok).toBe(true);
  expect(Object.isFrozen(compiled.taxonomy?.events)).toBe(true);
  const before = Object.keys(readFiles(cwd));
  expect(before).toEqual(Object.keys(shop).sort());

  const planned = await generate({ cwd, dryRun: true });
  expect(planned.changes?.created).toEqual(
    compiled.files.map(({ path }) => path),
  );
  expect(Object.keys(readFiles(cwd))).toEqual(before);

  const { ok, output, changes } = await generate({ cwd });
  expect([ok, output]).toEqual([true, join(cwd, "generated")]);
  expect(changes).toEqual(planned.changes);
  const written = readFiles(join(cwd, "generated"));
  for (const { path, text } of compiled.files) {
    expect(written[path]).toBe(text);
  }
});

test("check tells each difference", async () => {
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

test("a text stands for the entry alone, and settings and targets are as flags", async () => {
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
