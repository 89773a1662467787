// A package whose sources TypeScript takes for CommonJS, while its tsconfig forbids their syntax there: `npm init`, then TypeScript 7's `tsc --init`.
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { runCompiler } from "../support/run-compiler.js";
import { tempFolder, writeFiles } from "../support/temp-folder.js";

const taxonomy = "version: 1\nevents: { ride_started: {} }\n";
const compilerOptions = {
  module: "nodenext",
  verbatimModuleSyntax: true,
  strict: true,
  noEmit: true,
  types: [],
};
const files = {
  "package.json": '{ "name": "app", "type": "commonjs" }',
  "tsconfig.json": JSON.stringify({ compilerOptions }),
  "taxonomy.yaml": taxonomy,
};

const warning =
  'warning[settings/commonjs-syntax]: TypeScript takes the generated files for CommonJS, and `verbatimModuleSyntax` in `tsconfig.json` forbids `import` and `export` there\n = hint: add `"type": "module"` to `package.json`, or set `verbatimModuleSyntax: false` in `tsconfig.json`\n\n';

function errorsOf(folder: string): number {
  const { stdout } = runCompiler(folder, []);
  return stdout.split("\n").filter((line) => line.includes("error TS")).length;
}

test("warns, writes, and is silent after either change that it names", () => {
  const folder = tempFolder(files);
  const run = runBin(folder, []);
  expect(run.code).toBe(0);
  expect(run.stderr).toBe(warning);
  expect(errorsOf(folder)).toBeGreaterThan(20);
  expect(runBin(folder, ["check"]).stderr).toContain(
    "settings/commonjs-syntax",
  );
  writeFiles(folder, { "package.json": '{ "type": "module" }' });
  expect(runBin(folder, []).stderr).toBe("");
  expect(errorsOf(folder)).toBe(0);
  writeFiles(folder, {
    "package.json": files["package.json"],
    "tsconfig.json": JSON.stringify({
      compilerOptions: { ...compilerOptions, verbatimModuleSyntax: false },
    }),
  });
  expect(runBin(folder, []).stderr).toBe("");
  expect(errorsOf(folder)).toBe(0);
});

test("the option may come from a base, and JavaScript is not concerned", () => {
  const folder = tempFolder({
    ...files,
    "tsconfig.json": '{ "extends": "./base.json" }',
    "base.json": files["tsconfig.json"],
  });
  expect(runBin(folder, []).stderr).toBe(warning);
  expect(runBin(folder, ["--emit", "js"]).stderr).toBe("");
});

test("where `module` alone makes CommonJS, the type of the package would not help", () => {
  const folder = tempFolder({
    ...files,
    "tsconfig.json": JSON.stringify({
      compilerOptions: { module: "commonjs", verbatimModuleSyntax: true },
    }),
  });
  expect(runBin(folder, []).stderr).toContain(
    " = hint: set `verbatimModuleSyntax: false` in `tsconfig.json`\n",
  );
});

test("other modules keep the syntax", () => {
  const folder = tempFolder({
    ...files,
    "tsconfig.json": JSON.stringify({
      compilerOptions: { module: "preserve", verbatimModuleSyntax: true },
    }),
  });
  expect(runBin(folder, []).stderr).toBe("");
});

test("`init` says it before anything is generated", () => {
  const folder = tempFolder({
    "package.json":
      '{ "name": "app", "type": "commonjs", "devDependencies": { "typescript": "7" } }',
    "tsconfig.json": files["tsconfig.json"],
  });
  const { stdout } = runBin(folder, ["init", "--yes"]);
  expect(stdout.replace(/\s+/g, " ")).toContain(
    'so TypeScript will refuse the generated files: add `"type": "module"` to `package.json`, or set `verbatimModuleSyntax: false` in `tsconfig.json`.',
  );
});
