// Random apps are rewritten: all their raw calls go, they compile, a second run changes nothing, and they send what they sent before.
import type { ts } from "ts-morph";
import { expect, test } from "vitest";
import { compileValid } from "../support/compile-text.js";
import { createRandom, runSeed } from "../support/random.js";
import { randomRawFile } from "../support/raw-app.js";
import { generatedTexts, runFile } from "../support/run-app.js";
import { rewriteTexts } from "../support/rewrite-texts.js";
import { rewriteTaxonomyOfJs } from "./taxonomy.js";

const compiled = compileValid(rewriteTaxonomyOfJs);
const generated = generatedTexts(compiled);

/** Names that only raw calls used are removed. */
const settings: ts.CompilerOptions = { noUnusedLocals: true };

test("random apps send the same events before and after", async () => {
  const random = createRandom(runSeed("rewrite"));
  const before = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => {
      const { path, text } = randomRawFile(random, at);
      return [path, text];
    }),
  );
  const { files, skipped, changed } = await rewriteTexts(
    before,
    compiled,
    [],
    settings,
  );
  expect(skipped).toEqual([]);
  expect(changed.length).toBe(60);
  for (const [path, text] of Object.entries(files)) {
    const isMixed = /\r\n/.test(text) && /[^\r]\n/.test(text);
    expect(isMixed, path).toBe(false);
    const was = await runFile(path, { ...before, ...generated });
    expect(was.length).toBeGreaterThan(0);
    expect(
      await runFile(path, { ...files, ...generated }),
      `${before[path] ?? ""}\n---\n${text}`,
    ).toEqual(was);
  }
  const again = await rewriteTexts(files, compiled, [], settings);
  // No raw call is found any more.
  expect([again.changed, again.skipped]).toEqual([[], []]);
}, 240_000);
