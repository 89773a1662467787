// Reads an app's configuration of imports: `tsconfig.json` with what it extends, and `package.json`.
import { createRequire } from "node:module";
import {
  basename,
  dirname,
  isAbsolute,
  join,
  relative,
  resolve,
} from "node:path";
import { chooseImportExtension } from "../app/choose-import-extension.js";
import {
  findUnconfiguredTool,
  isConfigOf,
  type ToolConfig,
} from "../app/exact-extension-tools.js";
import {
  forbiddenSyntax,
  moduleOptionsOf,
  type ModuleConfig,
  type ModuleOptions,
} from "../app/module-config.js";
import type { ImportSupport } from "../model/import-support.js";
import { packageFactsOf } from "../app/package-config.js";
import { fileText, type AppFiles } from "./app-files.js";
import { findModuleFiles } from "./find-module-config.js";
import { portable } from "./run.js";
import { showPath } from "./show-path.js";
import { fieldsOf } from "../text/fields.js";
import { isInside, nativeStyle } from "../text/paths.js";

export interface FoundImportSupport {
  readonly support: ImportSupport;
  /** Absolute paths of all files that apply, or would apply if they existed. */
  readonly files: ReadonlySet<string>;
}

/**
 * Creates the function that determines how imports may be written in an output
 * folder. A file that cannot be read or parsed is ignored, because TypeScript
 * reports it better. `cwd` is the folder for paths in messages.
 */
export async function makeImportFinder(
  entryFolder: string,
  cwd: string,
  app: AppFiles,
): Promise<(folder: string) => FoundImportSupport> {
  const { parse } = await import("jsonc-parser");
  const readJson = (path: string): Fields => {
    const text = fileText(app, path);
    return fieldsOf(parse(text, [], { allowTrailingComma: true }));
  };
  return (folder) => {
    const { tsconfig, packageJson, denoJson } = findModuleFiles(
      folder,
      entryFolder,
      app,
    );
    const files = new Set<string>();
    const read = (path: string) => {
      files.add(path);
      return readJson(path);
    };
    if (packageJson !== undefined) files.add(packageJson);
    if (denoJson !== undefined) files.add(denoJson);
    const compiling =
      tsconfig === undefined ? undefined : configFor(tsconfig, folder, read);
    const packageConfig = packageFactsOf(
      packageJson === undefined ? "" : fileText(app, packageJson),
    );
    const tools = packageConfig.exactTools;
    const configs =
      packageJson === undefined ? [] : configsBeside(packageJson, tools, app);
    for (const { path } of configs) files.add(path);
    const unconfiguredTool = findUnconfiguredTool(tools, configs);
    const isSloppy =
      denoJson !== undefined && app.text(denoJson)?.includes("sloppy-imports");
    const options =
      compiling === undefined ? {} : optionsOf(compiling, read, app);
    const facts: ModuleConfig = {
      ...packageConfig,
      deno: denoJson !== undefined,
      ...(isSloppy && { denoSloppyImports: true }),
      ...(unconfiguredTool && { unconfiguredTool }),
      ...(compiling !== undefined && {
        tsconfig: {
          ...options,
          shown: showPath(compiling, cwd),
        },
      }),
    };
    const rootDir = options.rootDir?.replace(
      "${configDir}",
      dirname(compiling ?? ""),
    );
    const isOutside =
      rootDir !== undefined && !isInside(rootDir, folder, nativeStyle);
    const forbidden = forbiddenSyntax(options, packageConfig.packageType);
    const support: ImportSupport = {
      ...chooseImportExtension(facts),
      ...(isOutside && {
        outsideRootDir: {
          tsconfig: showPath(compiling ?? "", cwd),
          folder: showPath(rootDir, cwd),
        },
      }),
      ...(forbidden !== undefined && {
        commonJsSyntax: {
          tsconfig: showPath(compiling ?? "", cwd),
          ...(forbidden === "package" &&
            packageJson !== undefined && {
              packageJson: showPath(packageJson, cwd),
            }),
        },
      }),
    };
    return { support, files };
  };
}

/**
 * The configurations of tools with exact extensions. One that is added later
 * ends a warning, so it is looked for in each run until then.
 */
function configsBeside(
  packageJson: string,
  tools: readonly string[],
  app: AppFiles,
): readonly (ToolConfig & { readonly path: string })[] {
  if (tools.length === 0) return [];
  const folder = dirname(packageJson);
  return [...app.names(folder)]
    .filter((fileName) => isConfigOf(tools, fileName))
    .sort()
    .map((fileName) => {
      const path = join(folder, fileName);
      return { path, fileName, text: fileText(app, path) };
    });
}

type Fields = ReadonlyMap<string, unknown>;
type Read = (path: string) => Fields;

/**
 * The configuration that compiles the folder. If it only references others, as
 * Vite's does, it is one of those.
 */
function configFor(tsconfig: string, folder: string, read: Read): string {
  const fields = read(tsconfig);
  const files = fields.get("files");
  const isSolution =
    Array.isArray(files) && files.length === 0 && !fields.has("include");
  if (!isSolution) return tsconfig;
  const from = dirname(tsconfig);
  const referred = listOf(fields.get("references"))
    .map((reference) => fieldsOf(reference).get("path"))
    .filter((path) => typeof path === "string")
    .map((path) => resolve(from, path))
    .map((path) =>
      path.endsWith(".json") ? path : join(path, "tsconfig.json"),
    );
  return (
    referred.find((path) => includes(path, folder, read(path))) ??
    referred[0] ??
    tsconfig
  );
}

/**
 * Whether a folder of `include` contains the output folder, or is inside it.
 * Without `include`, everything below the file's folder counts.
 */
function includes(path: string, folder: string, fields: Fields): boolean {
  const inner = portable(relative(dirname(path), folder));
  return listOf(fields.get("include") ?? ["."])
    .filter((pattern) => typeof pattern === "string")
    .map((pattern) => pattern.replace(/^\.\//, "").replace(/\/?\*.*$/, ""))
    .some(
      (start) =>
        start === "" ||
        start === "." ||
        inner === start ||
        inner.startsWith(`${start}/`),
    );
}

/** The options of a file override those of the files that it extends; of several, the last one wins. */
function optionsOf(
  path: string,
  read: Read,
  app: AppFiles,
  extending: readonly string[] = [],
): ModuleOptions {
  const fields = read(path);
  const { rootDir, ...others } = moduleOptionsOf(fields.get("compilerOptions"));
  const own: ModuleOptions = {
    ...others,
    ...(rootDir !== undefined && {
      rootDir: rootDir.startsWith("${configDir}")
        ? rootDir
        : resolve(dirname(path), rootDir),
    }),
  };
  const value = fields.get("extends");
  if (value === undefined || extending.includes(path)) return own;
  const chain = [...extending, path];
  const bases = listOf(Array.isArray(value) ? value : [value])
    .filter((base) => typeof base === "string")
    .map((base) => basedOn(base, path, read, app, chain));
  return [...bases, own].reduce((all, next) => ({ ...all, ...next }), {});
}

function basedOn(
  base: string,
  path: string,
  read: Read,
  app: AppFiles,
  chain: readonly string[],
): ModuleOptions {
  // Generated by a tool, and missing in a fresh clone, but their content is known.
  if (/(?:^|\/)\.(?:svelte-kit|nuxt)\//.test(base)) {
    return { moduleResolution: "bundler" };
  }
  const found = locate(base, path, app);
  return found === undefined ? {} : optionsOf(found, read, app, chain);
}

/** Resolved as TypeScript does: a path, or a file of a package. */
function locate(
  base: string,
  from: string,
  { exists }: AppFiles,
): string | undefined {
  if (/^\.\.?(?:[\\/]|$)/.test(base) || isAbsolute(base)) {
    const path = resolve(dirname(from), base);
    return exists(path) || path.endsWith(".json") ? path : `${path}.json`;
  }
  const require = createRequire(from);
  for (const name of [base, `${base}.json`, `${base}/tsconfig.json`]) {
    try {
      const path = require.resolve(name);
      if (basename(path).endsWith(".json")) return path;
    } catch {
      // This one does not exist; try the next.
    }
  }
  return undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
