// A change of the generator's own code or data gives another fingerprint, so that no output of another generator passes as fresh.
import { appendFileSync, cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { computeFingerprint } from "../../generator/generate/fingerprint.js";
import { tempFolder } from "../support/temp-folder.js";

const root = join(import.meta.dirname, "../..");

function copyOfPackage(): string {
  const folder = tempFolder({});
  for (const part of ["dist", "schemas", "templates/runtime"]) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  return folder;
}

test("is that of the package it was copied from", () => {
  expect(computeFingerprint(copyOfPackage(), "dist")).toBe(
    computeFingerprint(root, "dist"),
  );
});

test.each([
  "dist/bundle/main.js",
  "dist/generator/cli/start.cjs",
  "dist/support/records.js",
  "dist/shape-check.cjs",
  "templates/runtime/records.ts",
  "schemas/standard.yaml",
  "schemas/taxonomy.schema.json",
])("differs when %s does", (path) => {
  const folder = copyOfPackage();
  appendFileSync(join(folder, path), "\n");
  expect(computeFingerprint(folder, "dist")).not.toBe(
    computeFingerprint(root, "dist"),
  );
});
