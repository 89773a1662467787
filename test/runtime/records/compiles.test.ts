// Support code compiles in the strictest of apps, with and without the types of browsers.
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCompiler, strictestJson } from "../../support/run-compiler.js";
import { tempFolder } from "../../support/temp-folder.js";

const folder = join(import.meta.dirname, "../../../templates/runtime");

test.each([
  ["ES2020 alone", ["es2020"]],
  ["a browser", ["es2020", "dom"]],
  ["the newest", ["esnext", "webworker"]],
])("with the library of %s", (_name, lib) => {
  const app = tempFolder({
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        ...strictestJson,
        allowImportingTsExtensions: false,
        lib,
        module: "nodenext",
        moduleResolution: "nodenext",
      },
      include: [`${folder}/*.ts`],
    }),
  });
  const found = runCompiler(app, ["-p", "."]);
  expect(found).toEqual({ status: 0, stdout: "" });
});
