// The output passes type-aware lint, so that an app need not exclude it.
import { ESLint } from "eslint";
import { expect, test } from "vitest";
import tseslint from "typescript-eslint";
import { readFileSync, readdirSync } from "node:fs";
import { compileValid, type Compiled } from "../../support/compile-text.js";
import {
  isSupport,
  randomCompilations,
} from "../../support/random-compilation.js";
import { runSeed } from "../../support/random.js";
import { tempFolder } from "../../support/temp-folder.js";

const examples = new URL("../../../schemas/examples/", import.meta.url);

test("typescript-eslint's strictest set finds nothing", async () => {
  const outputs: Record<string, Compiled> = {
    shop: compileValid({
      "shop.yaml": exampleText("shop.yaml"),
      ...Object.fromEntries(
        readdirSync(new URL("events/", examples)).map((name) => [
          `events/${name}`,
          exampleText(`events/${name}`),
        ]),
      ),
    }),
    standard: compileValid(exampleText("standard-all.yaml"), {
      validate: "always",
    }),
    empty: compileValid("version: 1\n"),
    client: compileValid("version: 1\n", { targets: ["client"] }),
  };
  const random = randomCompilations(runSeed("lint"), 3, { emit: "ts" });
  for (const compiled of random) outputs[`random-${compiled.seed}`] = compiled;

  const folder = tempFolder({
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        target: "ES2020",
        lib: ["ES2020"],
        module: "ESNext",
        moduleResolution: "bundler",
        allowImportingTsExtensions: true,
        noEmit: true,
        types: [],
      },
    }),
    ...Object.fromEntries(
      Object.entries(outputs).flatMap(([name, { files }]) =>
        files.map(({ path, text }) => [`${name}/${path}`, text]),
      ),
    ),
  });
  const repeated = repeatedSupport(outputs);
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      ...tseslint.configs.strictTypeChecked,
      // Without types: `dot-notation` and the compiler's `noPropertyAccessFromIndexSignature` exclude each other.
      ...tseslint.configs.stylistic,
      {
        files: ["**/*.ts"],
        languageOptions: {
          parserOptions: { projectService: true, tsconfigRootDir: folder },
        },
        linterOptions: { reportUnusedDisableDirectives: "error" },
      },
      { ignores: [...repeated] },
    ],
  });
  const results = await eslint.lintFiles(["**/*.ts"]);
  const found = results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, ruleId, message }) =>
        `${filePath.slice(folder.length + 1)}:${line} ${ruleId ?? ""} ${message}`,
    ),
  );
  expect(results.length).toBeGreaterThan(50);
  expect(found.slice(0, 30)).toEqual([]);
}, 600_000);

/** Support code imports support code alone: with the same files beside it, it is linted once. */
function repeatedSupport(
  outputs: Readonly<Record<string, Compiled>>,
): readonly string[] {
  const seen = new Set<string>();
  return Object.entries(outputs).flatMap(([name, { files }]) => {
    const support = files.filter(isSupport);
    const paths = support.map(({ path }) => path);
    return support.flatMap(({ path, text }) => {
      const key = JSON.stringify([path, text, paths]);
      if (seen.has(key)) return [`${name}/${path}`];
      seen.add(key);
      return [];
    });
  });
}

function exampleText(path: string): string {
  return readFileSync(new URL(path, examples), "utf8");
}
