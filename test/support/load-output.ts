// Runs generated code: writes it to a temp folder as modules of Node, and imports it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import Ajv, { type ValidateFunction } from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { transform } from "esbuild";
import { onTestFinished } from "vitest";
import type { EmittedFile } from "../../generator/model/output-file.js";
import { tempBase } from "./temp-base.js";

/** What the output exports, by module path without ending: `validators/index`. */
export type Load = (
  module: string,
) => Promise<Readonly<Record<string, unknown>>>;

/** Gone after the test. The output must import with `.js`. */
export function loadOutput(files: readonly EmittedFile[]): Load {
  const folder = mkdtempSync(join(tempBase, "dfn-output-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const written = writeScripts(folder, files);
  return async (module) => {
    await written;
    return importNatively(join(folder, `${module}.js`));
  };
}

async function writeScripts(
  folder: string,
  files: readonly EmittedFile[],
): Promise<void> {
  const scripts = await Promise.all(files.map(scriptOf));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  files.forEach((file, at) => {
    const script = scripts[at];
    if (script === undefined) return;
    const path = join(folder, file.path.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, script);
  });
}

async function scriptOf({
  language,
  text,
}: EmittedFile): Promise<string | undefined> {
  if (language === "js") return text;
  if (language !== "ts") return undefined;
  const script = scripts.get(text) ?? stripTypes(text);
  scripts.set(text, script);
  return script;
}

/** By text: the support code is the same in each output. */
const scripts = new Map<string, Promise<string>>();

/** By esbuild, which takes a tenth of the time that TypeScript takes. */
async function stripTypes(text: string): Promise<string> {
  const { code } = await transform(text, {
    loader: "ts",
    target: "es2020",
    charset: "utf8",
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  return code;
}

async function importNatively(
  path: string,
): Promise<Readonly<Record<string, unknown>>> {
  const module: unknown = await import(
    /* @vite-ignore */ pathToFileURL(path).href
  );
  return module as Readonly<Record<string, unknown>>;
}

/** A function that the output exports; the caller says of which type it is. */
export function exported(
  module: Readonly<Record<string, unknown>>,
  name: string,
): (...args: readonly unknown[]) => unknown {
  const found = module[name];
  if (typeof found !== "function") throw new Error(`no export ${name}`);
  return found as (...args: readonly unknown[]) => unknown;
}

/** They check that a schema is one of the draft. What does so is compiled once, and not for each schema again. */
const drafts = {
  old: once(() => new Ajv.default({ strict: true })),
  new: once(() => new Ajv2020.default({ strict: true })),
};

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** Ajv of the draft in which the schemas are written, with all of them, by their paths below `schemas`. */
export function schemasOf(
  files: readonly EmittedFile[],
): (path: string) => ValidateFunction {
  const schemas = files
    .filter(({ path }) => path.startsWith("schemas/"))
    .map(({ path, text }) => ({
      path: path.slice("schemas/".length),
      schema: JSON.parse(text) as { readonly $schema: string },
    }));
  const isNew = schemas.some(({ schema }) => schema.$schema.includes("2020"));
  const Draft = isNew ? Ajv2020.default : Ajv.default;
  const draft = isNew ? drafts.new : drafts.old;
  for (const { path, schema } of schemas) {
    if (draft().validateSchema(schema) !== true) {
      throw new Error(`${path}: ${draft().errorsText()}`);
    }
  }
  const ajv = new Draft({
    strict: true,
    strictRequired: true,
    meta: false,
    validateSchema: false,
    // Optimizing takes longer than it saves.
    code: { optimize: false },
  });
  addFormats.default(ajv);
  for (const { path, schema } of schemas) ajv.addSchema(schema, path);
  return (path) => {
    const validate = ajv.getSchema(path);
    if (validate === undefined) throw new Error(`no schema ${path}`);
    return validate;
  };
}
