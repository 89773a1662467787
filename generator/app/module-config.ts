// The app's configuration of imports: read by a command, judged here.
import type { ExactExtensionTool } from "./exact-extension-tools.js";
import type { PackageConfig } from "./package-config.js";

export interface ModuleConfig extends PackageConfig {
  /** Absent if the app has none. */
  readonly tsconfig?: TsconfigOptions;
  /** Whether a `deno.json` is nearer than any `tsconfig.json`. */
  readonly deno: boolean;
  /** Whether Deno guesses extensions there; absent if it does not. */
  readonly denoSloppyImports?: true;
  /** A tool of the app that is not configured to find `x.ts` for `./x.js`; absent if there is none. */
  readonly unconfiguredTool?: ExactExtensionTool;
}

/** The options that decide how TypeScript resolves an import; absent if not set. */
export interface ModuleOptions {
  readonly module?: string;
  readonly moduleResolution?: string;
  readonly allowImportingTsExtensions?: boolean;
  readonly rewriteRelativeImportExtensions?: boolean;
  readonly verbatimModuleSyntax?: boolean;
  /** As written: relative to the file that sets it. */
  readonly rootDir?: string;
}

export interface TsconfigOptions extends ModuleOptions {
  /** The path in messages. */
  readonly shown: string;
}

/** The module options among `compilerOptions`, whose values may be anything. */
export function moduleOptionsOf(options: unknown): ModuleOptions {
  if (typeof options !== "object" || options === null) return {};
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(options));
  const word = (key: string) => {
    const value = values.get(key);
    return typeof value === "string" ? value.toLowerCase() : undefined;
  };
  const flag = (key: string) => {
    const value = values.get(key);
    return typeof value === "boolean" ? value : undefined;
  };
  const module = word("module");
  const moduleResolution = word("moduleResolution");
  const allow = flag("allowImportingTsExtensions");
  const rewrite = flag("rewriteRelativeImportExtensions");
  const verbatim = flag("verbatimModuleSyntax");
  const rootDir = values.get("rootDir");
  return {
    ...(module !== undefined && { module }),
    ...(moduleResolution !== undefined && { moduleResolution }),
    ...(allow !== undefined && { allowImportingTsExtensions: allow }),
    ...(rewrite !== undefined && { rewriteRelativeImportExtensions: rewrite }),
    ...(verbatim !== undefined && { verbatimModuleSyntax: verbatim }),
    ...(typeof rootDir === "string" && { rootDir }),
  };
}

/**
 * Whether TypeScript makes CommonJS of sources whose `import` and `export` it
 * must not change: `package` if that is because the package has no type.
 */
export function forbiddenSyntax(
  { module, verbatimModuleSyntax }: ModuleOptions,
  packageType: PackageConfig["packageType"],
): "package" | "module" | undefined {
  if (verbatimModuleSyntax !== true) return undefined;
  if (module === "commonjs") return "module";
  return packageType === "commonjs" &&
    /^node(?:16|18|20|next)$/.test(module ?? "")
    ? "package"
    : undefined;
}
