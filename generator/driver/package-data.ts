// Reads the data files of the package from its own folder, both when built (`dist`) and from sources.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { PackageData } from "../compile.js";
import type { RunShapeCheck } from "../shape/shape-error.js";
import { SourceFile } from "../source/source-file.js";
import { packageFolder } from "./package-folder.js";

/**
 * DFINERY's catalogue as a source file; its path in messages is relative to
 * the package, not the machine's.
 */
export function readCatalogue(): SourceFile {
  const path = join(packageFolder(), "schemas", "standard.yaml");
  return new SourceFile(
    "dfn-codegen/schemas/standard.yaml",
    readFileSync(path, "utf8"),
  );
}

/**
 * Reads the catalogue, the taxonomy's JSON Schema with its validator, and the
 * support code. The validator and the `.js` and `.d.ts` forms of the support
 * code exist only once the package is built. Throws if the package is
 * incomplete, which is not a mistake of the user's.
 */
export function readPackageData(): PackageData {
  const folder = packageFolder();
  const schemaText = readFileSync(
    join(folder, "schemas", "taxonomy.schema.json"),
    "utf8",
  );
  const taxonomySchema: unknown = JSON.parse(schemaText);
  if (typeof taxonomySchema !== "object" || taxonomySchema === null) {
    throw new Error("schemas/taxonomy.schema.json is not a JSON Schema");
  }
  const support = new Map<string, string>();
  for (const part of ["templates/runtime", "dist/support"]) {
    const from = join(folder, part);
    if (!existsSync(from)) continue;
    for (const name of readdirSync(from).sort()) {
      if (!/\.(?:ts|js)$/.test(name)) continue;
      support.set(name, readFileSync(join(from, name), "utf8"));
    }
  }
  const runShapeCheck = readShapeCheck(folder);
  return { catalogue: readCatalogue(), taxonomySchema, runShapeCheck, support };
}

/** The build makes it from `schemas/taxonomy.schema.json`: see `generator/build/build.mjs`. */
function readShapeCheck(folder: string): RunShapeCheck {
  const require = createRequire(import.meta.url);
  const validate = require(join(folder, "dist/shape-check.cjs")) as Validator;
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}

/** A validator in ajv's form, which stores its errors on the function. */
interface Validator {
  (value: unknown): boolean;
  readonly errors?: ReturnType<RunShapeCheck> | null;
}
