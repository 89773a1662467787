// Every strict flag on, and every strict flag off, with each pair of module and resolution that apps have.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileWith } from "../../support/compile-project.js";
import { tempBase } from "../../support/temp-base.js";
import { writeFiles } from "../../support/temp-folder.js";
import { development, strictFlags, writeDevelopment } from "./projects.js";

const root = join(import.meta.dirname, "../../..");
let folder = "";

const pairs = {
  "nodenext, nodenext": { module: "nodenext", moduleResolution: "nodenext" },
  "esnext, bundler": { module: "esnext", moduleResolution: "bundler" },
  "preserve, bundler": { module: "preserve", moduleResolution: "bundler" },
  // Its output is `require`, which `verbatimModuleSyntax` forbids to write as `import`.
  "commonjs, node10": {
    module: "commonjs",
    moduleResolution: "node10",
    verbatimModuleSyntax: false,
  },
} as const;

/** What `strict: false` alone leaves as it is. */
const lax = {
  strict: false,
  strictNullChecks: false,
  noImplicitAny: false,
  noImplicitThis: false,
  strictBindCallApply: false,
  strictFunctionTypes: false,
  strictPropertyInitialization: false,
  useUnknownInCatchVariables: false,
  alwaysStrict: false,
} as const;

/** Of TypeScript 7, which has no `node10` and always parses as strict. */
const laxIn7 = { ...lax, alwaysStrict: true };

beforeAll(() => {
  folder = mkdtempSync(join(tempBase, "dfn-flags-"));
  writeFiles(folder, { "package.json": '{ "type": "module" }' });
  writeDevelopment(folder);
  cpSync(join(root, "generated/standard"), join(folder, "standard"), {
    recursive: true,
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ["typescript", 5.9],
  ["typescript-7", 7],
] as const)("%s", (compiler, version) => {
  const known = Object.entries(pairs).filter(
    ([, { module }]) => version < 7 || module !== "commonjs",
  );
  describe.each(known)("%s", (pair, options) => {
    // `compilers.test.ts` tries the others with every flag on.
    const tried = pair.startsWith("preserve") ? ["on", "off"] : ["off"];
    test.each(tried)(
      "every strict flag %s",
      (strictness) => {
        const config = `tsconfig.${pair.replace(", ", "-")}-${strictness}-${version}.json`;
        const flags =
          strictness === "on"
            ? Object.fromEntries(strictFlags.map(([flag, on]) => [flag, on]))
            : version < 7
              ? lax
              : laxIn7;
        writeFiles(folder, {
          [config]: JSON.stringify({
            compilerOptions: {
              target: "es2020",
              lib: ["es2020"],
              types: [],
              noEmit: true,
              declaration: true,
              ...flags,
              ...options,
            },
            include: [...development, "standard"],
          }),
        });
        expect(compileWith(compiler, folder, config)).toEqual({
          status: 0,
          stdout: "",
        });
      },
      240_000,
    );
  });
});
