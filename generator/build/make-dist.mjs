// Makes all of `dist`: the generator, the support code as JavaScript with declarations, and the generator's fingerprint.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { basename, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build, transform } from "esbuild";
import * as prettier from "prettier";
import ts from "typescript";
import { parse } from "yaml";
import { buildBundle, writeLicences } from "./bundle.mjs";
import { bin, dist, fingerprint, listFiles, root } from "./dist-paths.mjs";
import { pruneDeclarations } from "./prune-declarations.mjs";

const bundle = join(dist, "bundle");

const supportOptions = {
  target: ts.ScriptTarget.ES2020,
  module: ts.ModuleKind.ES2022,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2020.d.ts", "lib.dom.d.ts"],
  types: [],
  strict: true,
  verbatimModuleSyntax: true,
  removeComments: false,
};

/** Stands for a blank line while TypeScript compiles the text. */
const blankLine = "//#blank";

/** Whether all of it compiles; what can be built is built in any case. */
export async function makeDist() {
  removeLeftovers();
  const compiled = compileSources();
  if (compiled && !pruneDeclarations(root)) {
    rmSync(join(dist, ".tsbuildinfo"), { force: true });
    compileSources();
    pruneDeclarations(root);
  }
  await buildSupport();
  const checked = await buildShapeCheck();
  await buildCatalogue();
  rmSync(bundle, { recursive: true, force: true });
  writeLicences(root, [...checked, ...(await buildBundle(root))]);
  await buildStart();
  await buildDocsAssets();
  await writeFingerprint();
  chmodSync(bin, 0o755);
  return compiled;
}

/** Compiled files whose source is gone would be published, and imports would find them. */
function removeLeftovers() {
  for (const folder of ["generator", "templates"]) {
    for (const path of listFiles(join(dist, folder))) {
      const source = join(root, relative(dist, path)).replace(
        /(?:\.d\.ts|\.js)$/,
        ".ts",
      );
      if (!existsSync(source)) rmSync(path);
    }
  }
}

function compileSources() {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const { status } = spawnSync(
    process.execPath,
    [tsc, "-p", join(root, "tsconfig.build.json")],
    { stdio: "inherit" },
  );
  return status === 0;
}

/** The support code for `emit: js`: comments kept, laid out as prettier does by default. */
async function buildSupport() {
  const from = join(root, "templates/runtime");
  const to = join(dist, "support");
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const paths = listFiles(from).filter((path) => path.endsWith(".ts"));
  const declared = toDeclarations(paths);
  for (const path of paths) {
    const name = basename(path).replace(/\.ts$/, ".js");
    const source = readFileSync(path, "utf8");
    const declarations = name.replace(/\.js$/, ".d.ts");
    const texts = [
      [name, toJavaScript(source, basename(path))],
      [declarations, declared.get(declarations) ?? ""],
    ];
    for (const [file, text] of texts) {
      await writePretty(join(to, file), withPurpose(text, source));
    }
  }
}

/**
 * The validator of `schemas/taxonomy.schema.json`: compiling it at run time would cost a quarter of a second. Returns the
 * paths of the modules in it.
 */
async function buildShapeCheck() {
  const { shapeCheckModule } = await importBuilt(
    "shape/compile-shape-schema.js",
  );
  const schema = join(root, "schemas/taxonomy.schema.json");
  const contents = shapeCheckModule(JSON.parse(readFileSync(schema, "utf8")));
  const { metafile } = await build({
    stdin: { contents, resolveDir: root },
    outfile: join(dist, "shape-check.cjs"),
    bundle: true,
    platform: "node",
    target: "node20.19",
    format: "cjs",
    // Nobody reads this file, and minifying halves it.
    minify: true,
    legalComments: "none",
    metafile: true,
    absWorkingDir: root,
    logLevel: "warning",
  });
  return Object.keys(metafile.inputs).map((path) => join(root, path));
}

/**
 * The package's command as one CommonJS file: if nothing changed, loading a dozen modules would take longer than the
 * rest of the run.
 */
async function buildStart() {
  await build({
    entryPoints: [join(dist, "generator/cli/start.js")],
    outfile: bin,
    bundle: true,
    platform: "node",
    target: "node20.19",
    format: "cjs",
    plugins: [
      {
        name: "main of the bundle",
        setup: ({ onResolve }) => {
          const path = "../../bundle/main.js";
          onResolve({ filter: /^\.\/main\.js$/ }, () => ({
            path,
            external: true,
          }));
        },
      },
    ],
    define: { "import.meta.dirname": "__dirname" },
    minifyWhitespace: true,
    legalComments: "none",
    // `start.ts` knows its own folder, so the function that reads `import.meta` is left out.
    logOverride: { "empty-import-meta": "silent" },
    logLevel: "warning",
  });
}

/** The script and the style of the documents' site, which are the same for every taxonomy. */
async function buildDocsAssets() {
  const from = join(root, "generator/docs/browser");
  const licence = readFileSync(
    join(root, "node_modules/minisearch/LICENSE.txt"),
    "utf8",
  ).trim();
  await build({
    entryPoints: { docs: join(from, "main.ts") },
    outdir: join(dist, "docs"),
    bundle: true,
    format: "iife",
    target: "es2022",
    // The licence of the search asks for it.
    banner: { js: `/*! Contains MiniSearch.\n${licence}\n*/` },
    charset: "utf8",
    minify: true,
    legalComments: "none",
    logLevel: "warning",
  });
  const style = readFileSync(join(from, "style.css"), "utf8");
  const { code } = await transform(style, { loader: "css", minify: true });
  writeFileSync(join(dist, "docs/docs.css"), code);
}

/**
 * The catalogue as JSON, so that commands and the ESLint plugin read it without a YAML parser; and with its text and
 * all locations, for those that compile.
 */
async function buildCatalogue() {
  const text = readFileSync(join(root, "schemas/standard.yaml"), "utf8");
  writeFileSync(join(dist, "catalogue.json"), JSON.stringify(parse(text)));
  const { parseYaml } = await importBuilt("parse/parse-yaml.js");
  const { storeDocument } = await importBuilt("parse/stored-document.js");
  const { SourceFile } = await importBuilt("source/source-file.js");
  const file = new SourceFile("dfn-codegen/schemas/standard.yaml", text);
  const { document, diagnostics } = parseYaml(file, "standard.yaml");
  if (diagnostics.length > 0) throw new Error(diagnostics[0].message);
  writeFileSync(join(dist, "catalogue-tree.json"), storeDocument(document));
}

/** @param {string} path */
function importBuilt(path) {
  return import(pathToFileURL(join(dist, "generator", path)).href);
}

/**
 * Puts back the first comment of a file, which says what it is for: TypeScript drops it together with an import of
 * types that follows it.
 * @param {string} text
 * @param {string} source
 */
function withPurpose(text, source) {
  const purpose = /^(?:\/\/.*\n)+/.exec(source)?.[0] ?? "";
  return text.startsWith(purpose) ? text : `${purpose}\n${text}`;
}

/**
 * TypeScript drops blank lines, which structure the text: each goes through the
 * compiler as a comment and comes back as a blank line.
 * @param {string} text
 * @param {string} fileName
 */
function toJavaScript(text, fileName) {
  const { outputText } = ts.transpileModule(keepBlankLines(text), {
    fileName,
    compilerOptions: supportOptions,
  });
  return restoreBlankLines(outputText);
}

/**
 * Declarations by the full compiler, because the support code need not annotate
 * everything.
 * @param {readonly string[]} paths
 */
function toDeclarations(paths) {
  /** @type {Map<string, string>} */
  const declarations = new Map();
  const program = ts.createProgram(paths, {
    ...supportOptions,
    declaration: true,
    emitDeclarationOnly: true,
  });
  program.emit(undefined, (name, text) => {
    declarations.set(basename(name), separateDeclarations(text));
  });
  return declarations;
}

/** @param {string} text */
function keepBlankLines(text) {
  return text.replace(/\n(?=\n)/g, `\n${blankLine}`);
}

/** @param {string} text */
function restoreBlankLines(text) {
  return text.replaceAll(new RegExp(`^[ \\t]*${blankLine}$`, "gm"), "");
}

/**
 * Puts a blank line before each documented declaration, as the source has it.
 * @param {string} text
 */
function separateDeclarations(text) {
  return text.replace(/(?<=[;}])\n(?=\/\*\*|export |\/\/)/g, "\n\n");
}

/**
 * @param {string} path
 * @param {string} text
 */
async function writePretty(path, text) {
  writeFileSync(path, await prettier.format(text, { filepath: path }));
}

async function writeFingerprint() {
  const { computeFingerprint } = await importBuilt("generate/fingerprint.js");
  const digest = computeFingerprint(root, "dist");
  writeFileSync(fingerprint, `${JSON.stringify({ digest })}\n`);
}
