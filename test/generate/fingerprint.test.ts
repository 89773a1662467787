// A change of the generator's own code or data gives another fingerprint, so that no output of another generator passes as fresh.
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { computeFingerprint } from "../../generator/generate/fingerprint.js";
import { tempBase } from "../support/temp-base.js";

const root = join(import.meta.dirname, "../..");

let copy = "";

beforeAll(() => {
  copy = mkdtempSync(join(tempBase, "dfn-fingerprint-"));
  for (const part of ["dist", "schemas", "templates/runtime"]) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

test("is that of the package it was copied from", () => {
  expect(computeFingerprint(copy, "dist")).toBe(
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
  const file = join(copy, path);
  const text = readFileSync(file);
  onTestFinished(() => {
    writeFileSync(file, text);
  });
  writeFileSync(file, `${text.toString()}\n`);
  expect(computeFingerprint(copy, "dist")).not.toBe(
    computeFingerprint(root, "dist"),
  );
});
