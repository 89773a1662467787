// Reads the data files of the package from its own folder, both when built (`dist`) and from sources.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { LanguageData, PackageData } from "../compile.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import { restoreDocument } from "../parse/stored-document.js";
import type { RunShapeCheck } from "../shape/shape-error.js";
import { packageFolder } from "./package-folder.js";

let catalogue: ParsedDocument | undefined;

/**
 * DFINERY's catalogue, as the build parsed it, once in a process; its path in
 * messages is relative to the package, not the machine's.
 */
export function readCatalogue(): ParsedDocument {
  const path = join(packageFolder(), "dist", "catalogue-tree.json");
  return (catalogue ??= restoreDocument(readFileSync(path, "utf8")));
}

/**
 * Reads the catalogue, and the taxonomy's JSON Schema with its validator. The
 * catalogue and the validator exist only once the package is built. Throws if
 * the package is incomplete, which is not a mistake of the user's.
 */
export function readLanguageData(): LanguageData {
  const folder = packageFolder();
  const schemaText = readFileSync(
    join(folder, "schemas", "taxonomy.schema.json"),
    "utf8",
  );
  const taxonomySchema: unknown = JSON.parse(schemaText);
  if (typeof taxonomySchema !== "object" || taxonomySchema === null) {
    throw new Error("schemas/taxonomy.schema.json is not a JSON Schema");
  }
  const runShapeCheck = readShapeCheck(folder);
  return { catalogue: readCatalogue(), taxonomySchema, runShapeCheck };
}

/** The same with all of the support code. */
export function readPackageData(): PackageData {
  const folder = packageFolder();
  const names = supportFolders
    .map((part) => join(folder, part))
    .filter((from) => existsSync(from))
    .flatMap((from) => readdirSync(from))
    .filter((name) => /\.(?:ts|js)$/.test(name));
  return { ...readLanguageData(), support: readSupport(names.sort()) };
}

/** Of the TypeScript of the support code, and of the `.js` and `.d.ts` that the build makes of it. */
const supportFolders = ["templates/runtime", "dist/support"];

/** Some of the support code. */
export function readSupport(
  names: readonly string[],
): ReadonlyMap<string, string> {
  const folder = packageFolder();
  return new Map(
    names.map((name) => {
      const isSource = /(?<!\.d)\.ts$/.test(name);
      const from = isSource ? "templates/runtime" : "dist/support";
      return [name, readFileSync(join(folder, from, name), "utf8")];
    }),
  );
}

/** The build makes it from `schemas/taxonomy.schema.json`: see `generator/build/make-dist.mjs`. */
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
