// The app's prettier as a `Formatter` for the output stage; loaded when the first text needs it.
import { dirname, isAbsolute, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Formatter } from "../output/format.js";
import type { PrettierSetup } from "../driver/find-prettier.js";
import { packageFolder } from "../driver/package-folder.js";
import { portable } from "../driver/run.js";

type Prettier = Pick<
  typeof import("prettier"),
  "format" | "getFileInfo" | "resolveConfig"
>;

/** The defaults of prettier 3, with which our files are printed. */
const defaults: Readonly<Record<string, unknown>> = {
  printWidth: 80,
  tabWidth: 2,
  useTabs: false,
  semi: true,
  singleQuote: false,
  jsxSingleQuote: false,
  quoteProps: "as-needed",
  trailingComma: "all",
  bracketSpacing: true,
  bracketSameLine: false,
  objectWrap: "preserve",
  arrowParens: "always",
  proseWrap: "preserve",
  endOfLine: "lf",
  experimentalTernaries: false,
  experimentalOperatorPosition: "end",
};

/**
 * Our package has no configuration. Without a file, prettier would search for
 * one, even above the project.
 */
const noConfig = join(packageFolder(), "package.json");

/**
 * A formatter for files of an output folder. It leaves a text unchanged if a
 * `.prettierignore` covers it, if the configuration is equal to prettier's
 * defaults, or if prettier does not know its language (for a user's target).
 * The app's plugins run, as they do in the app's own prettier.
 */
export function makeFormatter(
  folder: string,
  setup: PrettierSetup,
  reuseFormatted: Formatter["reuseFormatted"],
): Formatter {
  let loading: Promise<Prettier> | undefined;
  const optionsOf = async (filepath: string) => {
    const prettier = await (loading ??= loadPrettier(setup.module));
    return prettier.resolveConfig(filepath, {
      config: setup.config ?? noConfig,
      editorconfig: setup.editorConfig,
      useCache: false,
    });
  };
  return {
    reuseFormatted,
    suspects: async (path) =>
      namesOfPlugins(
        await optionsOf(join(folder, path)),
        dirname(setup.config ?? folder),
      ),
    format: async (path, text) => {
      const prettier = await (loading ??= loadPrettier(setup.module));
      const filepath = join(folder, path);
      for (const ignorePath of setup.ignoreFiles) {
        const { ignored } = await prettier.getFileInfo(filepath, {
          ignorePath,
          resolveConfig: false,
          withNodeModules: true,
        });
        if (ignored) return text;
      }
      const options = await optionsOf(filepath);
      if (options === null || isDefault(options, setup.version)) return text;
      try {
        return await prettier.format(text, { ...options, filepath });
      } catch (error) {
        if (isUnknownLanguage(error)) return text;
        throw error;
      }
    },
  };
}

/**
 * A plugin may also be an object, which has no name. Prettier resolves paths,
 * but messages must not contain paths of the machine.
 */
function namesOfPlugins(
  options: { readonly plugins?: unknown; readonly parser?: unknown } | null,
  configFolder: string,
): readonly string[] {
  const plugins = Array.isArray(options?.plugins) ? options.plugins : [];
  const names = plugins.flatMap((plugin: unknown) => {
    if (typeof plugin !== "string") return [];
    const path = plugin.startsWith("file:") ? fileURLToPath(plugin) : plugin;
    if (!isAbsolute(path)) return [`the plugin \`${path}\``];
    const inner = portable(path).split("/node_modules/").at(-1) ?? path;
    const name = isAbsolute(inner)
      ? portable(relative(configFolder, path))
      : inner;
    return [`the plugin \`${name}\``];
  });
  const parser = options?.parser;
  return typeof parser === "string"
    ? [...names, `the parser \`${parser}\``]
    : names;
}

/**
 * Prettier has no parser for the path, even with the app's plugins and
 * `overrides`: `prettier --check .` skips it too.
 */
function isUnknownLanguage(error: unknown): boolean {
  return error instanceof Error && error.name === "UndefinedParserError";
}

function isDefault(options: object, version: string): boolean {
  return (
    version.startsWith("3.") &&
    Object.entries(options).every(
      ([name, value]) => name in defaults && defaults[name] === value,
    )
  );
}

async function loadPrettier(path: string): Promise<Prettier> {
  const loaded: unknown = await import(pathToFileURL(path).href);
  if (isPrettier(loaded)) return loaded;
  if (hasDefault(loaded) && isPrettier(loaded.default)) return loaded.default;
  throw new Error(`${path} is not prettier`);
}

function hasDefault(value: unknown): value is { readonly default: unknown } {
  return typeof value === "object" && value !== null && "default" in value;
}

function isPrettier(value: unknown): value is Prettier {
  return (
    typeof value === "object" &&
    value !== null &&
    ["format", "getFileInfo", "resolveConfig"].every((name) => name in value)
  );
}
