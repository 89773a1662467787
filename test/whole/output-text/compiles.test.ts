// The output compiles under the strictest flags, and no text of a taxonomy becomes code.
// 24 random taxonomies; `npm run proof` tries 1,000 (DFN_COUNT).
import { beforeAll, expect, test } from "vitest";
import { Project } from "ts-morph";
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
import { findings, programOf } from "../../support/type-check.js";

const count = Number(process.env["DFN_COUNT"] ?? 24);
let outputs: readonly RandomCompilation[] = [];

beforeAll(() => {
  outputs = [...randomCompilations(runSeed("compiles"), count)];
});

test("TypeScript has nothing to say about it", () => {
  const texts = new Map<string, string>();
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { seed, files } of outputs) {
    // Support code imports support code alone: with the same files beside it, it is checked once.
    const support = files.filter(isSupport).map(({ path }) => path);
    for (const file of files) {
      const path = `/${seed}/${file.path}`;
      texts.set(path, file.text);
      if (!isSupport(file)) continue;
      const key = JSON.stringify([file.path, file.text, support]);
      if (seen.has(key)) repeated.add(path);
      seen.add(key);
    }
  }
  expect([...texts.keys()].some((path) => path.endsWith(".d.ts"))).toBe(true);
  expect(repeated.size).toBeGreaterThan(0);
  const found = findings(programOf(texts), (path) => repeated.has(path));
  expect(found.slice(0, 20)).toEqual([]);
}, 600_000);

test("exports are the expected ones, and `@deprecated` marks deprecated definitions alone", () => {
  // Half of them: ts-morph takes its time.
  for (const { seed, files, taxonomy } of outputs.slice(0, count / 2)) {
    const project = new Project({ useInMemoryFileSystem: true });
    for (const file of files) {
      if (isSupport(file) || !file.path.endsWith(".ts")) continue;
      const source = project.createSourceFile(`/${file.path}`, file.text);
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
  for (const { fileName, text } of scripts) {
    const { diagnostics } = ts.transpileModule(text, {
      fileName,
      reportDiagnostics: true,
      compilerOptions: { allowJs: true, target: ts.ScriptTarget.ES2020 },
    });
    expect([fileName, diagnostics]).toEqual([fileName, []]);
  }
});
