// The output compiles under the strictest flags, and no text of a taxonomy becomes code.
// 24 random taxonomies; `npm run proof` tries 1,000 (DFN_COUNT).
import { beforeAll, expect, test } from "vitest";
import ts from "typescript";
import {
  expectedExports,
  expectedTags,
  exportsOf,
  tagsIn,
} from "../../support/module-config.js";
import {
  isSupport,
  randomCompilations,
  type RandomCompilation,
} from "../../support/random-compilation.js";
import { runSeed } from "../../support/random.js";
import { compilerFindings } from "../../support/run-compiler.js";

const count = Number(process.env["DFN_COUNT"] ?? 24);
let outputs: readonly RandomCompilation[] = [];

beforeAll(() => {
  outputs = [...randomCompilations(runSeed("compiles"), count)];
});

test("TypeScript has nothing to say about it", () => {
  const texts = new Map(
    outputs.flatMap(({ seed, files }) =>
      files.map(({ path, text }) => [`${String(seed)}/${path}`, text] as const),
    ),
  );
  expect([...texts.keys()].some((path) => path.endsWith(".d.ts"))).toBe(true);
  expect(compilerFindings(texts).slice(0, 20)).toEqual([]);
}, 600_000);

test("exports are the expected ones, and `@deprecated` marks deprecated definitions alone", () => {
  for (const { seed, files, taxonomy } of outputs) {
    for (const file of files) {
      if (isSupport(file) || !file.path.endsWith(".ts")) continue;
      const target = ts.ScriptTarget.ES2020;
      const source = ts.createSourceFile(file.path, file.text, target);
      const module = file.path.replace(/(?:\.d)?\.ts$/, "");
      const where = `DFN_SEED=${seed} ${file.path}`;
      const { needed, allowed } = expectedExports(module, taxonomy);
      const found = exportsOf(source);
      const missing = needed.filter((name) => !found.includes(name));
      const extra = found.filter(
        (name) => !needed.includes(name) && !allowed.includes(name),
      );
      expect({ where, missing, extra }).toEqual({
        where,
        missing: [],
        extra: [],
      });
      expect({ where, tags: tagsIn(source) }).toEqual({
        where,
        tags: expectedTags(module, taxonomy),
      });
    }
  }
}, 600_000);

test("JavaScript parses", () => {
  const scripts = outputs.flatMap(({ seed, files }) =>
    files
      .filter(({ language }) => language === "js")
      .map(({ path, text }) => ({ fileName: `/${seed}/${path}`, text })),
  );
  expect(scripts.length).toBeGreaterThan(0);
  const seen = new Set<string>();
  for (const { fileName, text } of scripts) {
    // Support code is the same in many outputs.
    if (seen.has(text)) continue;
    seen.add(text);
    const { diagnostics } = ts.transpileModule(text, {
      fileName,
      reportDiagnostics: true,
      compilerOptions: { allowJs: true, target: ts.ScriptTarget.ES2020 },
    });
    expect([fileName, diagnostics]).toEqual([fileName, []]);
  }
});
