// Which prettier configuration speaks for the output folder: found by name alone, without loading prettier.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { digestOf } from "../output/digest.js";

/** In the order in which prettier looks for them in a folder. */
const configNames = [
  "package.json",
  "package.yaml",
  ".prettierrc",
  ...[
    "json",
    "yml",
    "yaml",
    "json5",
    "js",
    "ts",
    "mjs",
    "mts",
    "cjs",
    "cts",
  ].map((ending) => `.prettierrc.${ending}`),
  ...["js", "ts", "mjs", "mts", "cjs", "cts"].map(
    (ending) => `prettier.config.${ending}`,
  ),
  ".prettierrc.toml",
];

export interface PrettierSetup {
  /** Absolute path of the prettier to load: the app's own, or ours where it has none. */
  readonly module: string;
  readonly version: string;
  /** Digest by absolute path of all files that have a say. */
  readonly configs: ReadonlyMap<string, string>;
  /** Absolute paths of the `.prettierignore` files. */
  readonly ignoreFiles: readonly string[];
}

/**
 * Looks from a folder upwards for what prettier would read: the nearest
 * configuration, and `.editorconfig` and `.prettierignore` as far up as the
 * repository goes. `undefined` when nothing configures prettier. The folder need
 * not exist. Modules that a configuration imports are not seen.
 */
export function findPrettier(folder: string): PrettierSetup | undefined {
  const files: string[] = [];
  const ignoreFiles: string[] = [];
  let config: string | undefined;
  let inRepository = true;
  for (const above of upwards(folder)) {
    config ??= configNames
      .map((name) => join(above, name))
      .find((path) => existsSync(path) && configures(path));
    if (!inRepository) continue;
    const editorConfig = join(above, ".editorconfig");
    if (existsSync(editorConfig)) files.push(editorConfig);
    const ignoreFile = join(above, ".prettierignore");
    if (existsSync(ignoreFile)) ignoreFiles.push(ignoreFile);
    inRepository = !existsSync(join(above, ".git"));
  }
  if (config !== undefined) files.push(config);
  if (files.length === 0) return undefined;
  return {
    ...locatePrettier(folder),
    configs: new Map(
      [...files, ...ignoreFiles].map((path) => [path, digestFile(path)]),
    ),
    ignoreFiles,
  };
}

/** A `package.json` may or may not hold a configuration; all other names do. */
function configures(path: string): boolean {
  const name = path.slice(dirname(path).length + 1);
  if (!name.startsWith("package.")) return true;
  const text = readText(path);
  if (name === "package.yaml") return /^["']?prettier["']?\s*:/m.test(text);
  if (!text.includes('"prettier"')) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "prettier" in value;
  } catch {
    return false;
  }
}

/** The app's own prettier, because the app's `prettier --check` has the last word on layout. */
function locatePrettier(
  folder: string,
): Pick<PrettierSetup, "module" | "version"> {
  for (const from of [join(folder, "index.js"), import.meta.url]) {
    try {
      const require = createRequire(from);
      const module = require.resolve("prettier");
      const text = readText(require.resolve("prettier/package.json"));
      const version = /"version":\s*"([^"]*)"/.exec(text)?.[1] ?? "unknown";
      return { module, version };
    } catch {
      // Not installed there.
    }
  }
  throw new Error("prettier, a dependency of dfn-codegen, is not installed");
}

function digestFile(path: string): string {
  return digestOf(readText(path));
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function* upwards(folder: string): Generator<string> {
  for (let at = folder; ; at = dirname(at)) {
    yield at;
    if (dirname(at) === at) return;
  }
}
