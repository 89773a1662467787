// The Swift and Dart of random taxonomies with hostile texts, parsed by tree-sitter's grammars: parsed, not compiled.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { EmittedFile } from "../../generator/model/output-file.js";
import type { Taxonomy } from "../../generator/model/taxonomy.js";
import { emitDart } from "../../templates/dart.js";
import { emitSwift } from "../../templates/swift.js";
import { compileValid } from "../support/compile-text.js";
import { syntaxErrors } from "../support/parse-source.js";
import {
  randomTaxonomies,
  type RandomTaxonomy,
} from "../support/random-compilation.js";
import { runSeed } from "../support/random.js";
import { hostileNative } from "./hostile.js";

const examples = join(import.meta.dirname, "../../examples");

let made: readonly RandomTaxonomy[] | undefined;

/** The same for each language. */
function random(): readonly RandomTaxonomy[] {
  made ??= [...randomTaxonomies(runSeed("native sources"), 30)];
  return made;
}

const targets = [
  { language: "swift", emit: emitSwift },
  { language: "dart", emit: emitDart },
] as const;

describe.each(targets)("parsed, not compiled: $language", (target) => {
  const { language, emit } = target;

  async function errorsOf(taxonomy: Taxonomy): Promise<readonly string[]> {
    const found = emit(taxonomy).map(async ({ path, text }: EmittedFile) =>
      (await syntaxErrors(language, text)).map((error) => `${path}: ${error}`),
    );
    return (await Promise.all(found)).flat();
  }

  test("random taxonomies have no error and nothing missing", async () => {
    for (const each of random()) {
      const errors = await errorsOf(each.taxonomy);
      expect(errors, `DFN_SEED=${String(each.seed)}`).toEqual([]);
    }
  }, 120_000);

  test("hostile names and texts do not break out", async () => {
    const { taxonomy } = compileValid(hostileNative);
    expect(await errorsOf(taxonomy)).toEqual([]);
  });

  test("no text shows a control character or a line end of its own", () => {
    const { taxonomy } = compileValid(hostileNative);
    for (const { text } of emit(taxonomy)) {
      expect(text.replaceAll("\n", "")).not.toMatch(
        /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u,
      );
      expect(text).not.toMatch(/\p{Surrogate}/u);
    }
  });
});

test.each([
  ["swift", "ios/Package.swift"],
  ["swift", "ios/Sources/Shop/Checkout.swift"],
  ["dart", "flutter/lib/checkout.dart"],
  ["dart", "flutter/test/vectors_test.dart"],
] as const)(
  "parsed, not compiled: %s of examples/%s",
  async (language, path) => {
    const text = readFileSync(join(examples, path), "utf8");
    expect(await syntaxErrors(language, text)).toEqual([]);
  },
);

test.each([
  ["swift", 'let text = "a'],
  ["swift", 'let text = "\\(x"'],
  ["swift", "enum E { case a = }"],
  ["swift", "/* /* */ func f() {}"],
  ["dart", "void f({required String a {}"],
  ["dart", "final text = 'a\nb';"],
  ["dart", "final text = '${';"],
  ["dart", "enum E { a('x')"],
  ["dart", "/* void f() {}"],
] as const)("a broken file is detected: %s %s", async (language, text) => {
  expect(await syntaxErrors(language, text)).not.toEqual([]);
});
