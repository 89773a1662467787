// Finds the prettier configuration of the output folder: by name alone, without loading prettier.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { digestOf } from "../output/digest.js";
import type { AppFiles } from "./app-files.js";
import { foldersUpToRoot, upwards } from "./project-root.js";

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
  /** Absolute path of the prettier to load: the app's own, or ours if the app has none. */
  readonly module: string;
  readonly version: string;
  /** Absolute path of the configuration; absent if only `.editorconfig` applies. */
  readonly config?: string;
  /** Whether `.editorconfig` files apply. */
  readonly editorConfig: boolean;
  /** Absolute path of each file that applies → digest. */
  readonly configs: ReadonlyMap<string, string>;
  /** Absolute paths of the `.prettierignore` files. */
  readonly ignoreFiles: readonly string[];
}

/**
 * Searches upwards from the output folder for what prettier would read: the
 * nearest configuration, `.editorconfig` and `.prettierignore`. It stays
 * within the project (the entry's, or the output's own if it is elsewhere),
 * because files above differ from machine to machine, and a configuration is
 * code that runs. `undefined` if nothing configures prettier. The folder need
 * not exist. Modules that a configuration imports are not tracked.
 */
export function findPrettier(
  folder: string,
  entryFolder: string,
  files: AppFiles,
): PrettierSetup | undefined {
  const folders = foldersUpToRoot(folder, entryFolder, files);
  for (const at of folders) files.list(at);
  const existing = (name: string) =>
    folders.map((at) => join(at, name)).filter(files.exists);
  const config = folders
    .flatMap((at) => configNames.map((name) => join(at, name)))
    .find((path) => files.exists(path) && configures(path, files));
  const found = existing(".editorconfig");
  const editorConfigs = isReadAlone(found, folders, files) ? found : [];
  const ignoreFiles = existing(".prettierignore");
  if (config === undefined && editorConfigs.length === 0) return undefined;
  const deciding = [
    ...editorConfigs,
    ...(config === undefined ? [] : [config]),
  ];
  return {
    ...locatePrettier(folders, files),
    ...(config !== undefined && { config }),
    editorConfig: editorConfigs.length > 0,
    configs: new Map(
      [...deciding, ...ignoreFiles].map((path) => [
        path,
        digestOf(files.text(path) ?? ""),
      ]),
    ),
    ignoreFiles,
  };
}

/**
 * Whether prettier reads `.editorconfig` files only from within the project:
 * it stops at `root = true` and at a repository, and otherwise may go further
 * up. In that case none of the files is used.
 */
function isReadAlone(
  found: readonly string[],
  folders: readonly string[],
  files: AppFiles,
): boolean {
  const top = folders.at(-1);
  if (top === undefined || files.exists(join(top, ".git"))) return true;
  const endsHere = (path: string) =>
    /^[^[]*^[ \t]*root[ \t]*=[ \t]*true[ \t]*$/im.test(files.text(path) ?? "");
  if (found.some(endsHere)) return true;
  return [...upwards(dirname(top))].every(
    (at) => !files.exists(join(at, ".editorconfig")),
  );
}

/** A `package.json` may or may not contain a configuration; all other names do. */
function configures(path: string, files: AppFiles): boolean {
  const name = path.slice(dirname(path).length + 1);
  if (!name.startsWith("package.")) return true;
  const text = files.text(path) ?? "";
  if (name === "package.yaml") return /^["']?prettier["']?\s*:/m.test(text);
  if (!text.includes('"prettier"')) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "prettier" in value;
  } catch {
    return false;
  }
}

/**
 * The app's own prettier, because the app's `prettier --check` decides on the
 * layout; ours if the project has none.
 */
function locatePrettier(
  folders: readonly string[],
  files: AppFiles,
): Pick<PrettierSetup, "module" | "version"> {
  const home = folders.find(
    (at) =>
      process.versions["pnp"] !== undefined ||
      files.exists(join(at, "node_modules", "prettier")),
  );
  const places = home === undefined ? [] : [join(home, "index.js")];
  // Only to note it: with a package manager that links packages, the path below is another one.
  if (home !== undefined) {
    files.exists(join(home, "node_modules", "prettier", "package.json"));
  }
  for (const from of [...places, import.meta.url]) {
    try {
      const require = createRequire(from);
      const module = require.resolve("prettier");
      const text = files.text(require.resolve("prettier/package.json")) ?? "";
      const version = /"version":\s*"([^"]*)"/.exec(text)?.[1] ?? "unknown";
      return { module, version };
    } catch {
      // Not installed there.
    }
  }
  throw new Error("prettier, a dependency of dfn-codegen, is not installed");
}
