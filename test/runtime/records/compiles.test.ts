// Support code compiles in the strictest of apps, with and without the types of browsers.
import { join } from "node:path";
import { Project, ts } from "ts-morph";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "../../../templates/runtime");

const options: ts.CompilerOptions = {
  noEmit: true,
  declaration: true,
  target: ts.ScriptTarget.ES2020,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  noFallthroughCasesInSwitch: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  erasableSyntaxOnly: true,
  isolatedDeclarations: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  // Libraries of TypeScript's own are given.
  skipDefaultLibCheck: true,
  types: [],
};

test.each([
  ["ES2020 alone", ["lib.es2020.d.ts"]],
  ["a browser", ["lib.es2020.d.ts", "lib.dom.d.ts"]],
  ["the newest", ["lib.esnext.d.ts", "lib.webworker.d.ts"]],
])("with the library of %s", (_name, lib) => {
  const project = new Project({
    compilerOptions: { ...options, lib: [...lib] },
  });
  project.addSourceFilesAtPaths(join(folder, "*.ts"));
  const found = project.getPreEmitDiagnostics();
  expect(project.formatDiagnosticsWithColorAndContext(found)).toBe("");
});
