// Sources in memory for `usage` and `--rewrite`, with an SDK's types as a package brings them.
import { posix } from "node:path";
import { ts } from "ts-morph";
import type { TrackFunction } from "../../generator/usage/find-raw-calls.js";
import type { SourceAccess } from "../../generator/usage/source-access.js";
import { scanUsage, type Scan } from "../../generator/usage/scan-usage.js";
import type { Compiled } from "./compile-text.js";
import { installedParser } from "./installed-parser.js";
import { catalogueNames } from "../../generator/driver/catalogue.js";

export const appFolder = "/app";
const generated = `${appFolder}/src/generated`;

/** The web SDK's declarations, as far as calls need them. */
export const sdkTypes: Readonly<Record<string, string>> = {
  "node_modules/@igaworks/dfinery-web-sdk/package.json": `{ "name": "@igaworks/dfinery-web-sdk", "types": "./index.d.ts" }`,
  "node_modules/@igaworks/dfinery-web-sdk/index.d.ts": `export declare const DFEvent: { readonly LOGIN: "df_login"; readonly LOGOUT: "df_logout"; readonly PURCHASE: "df_purchase"; readonly ADD_TO_CART: "df_add_to_cart" };
export declare const DFEventProperty: { readonly ITEMS: "df_items"; readonly ORDER_ID: "df_order_id"; readonly PAYMENT_METHOD: "df_payment_method"; readonly ITEM_ID: "df_item_id"; readonly ITEM_NAME: "df_item_name"; readonly ITEM_PRICE: "df_price" };
export interface Dfinery { logEvent(name: string, properties?: Record<string, unknown> | null): Promise<void> }
export declare const Dfinery: Dfinery;
export default Dfinery;
`,
};

export interface MemoryProject {
  readonly scan: Scan;
  readonly access: SourceAccess;
  readonly standardNames: ReadonlySet<string>;
  /** `/app/src/a.ts` as `src/a.ts`. */
  readonly show: (path: string) => string;
}

export const memoryOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts"],
  strict: true,
  jsx: ts.JsxEmit.Preserve,
  types: [],
  paths: { "@/*": ["./src/*"] },
  pathsBasePath: appFolder,
};

/** Texts by path below the app's folder. */
export function memorySources(
  files: Readonly<Record<string, string>>,
): SourceAccess {
  const texts = new Map(
    Object.entries(files).map(([path, text]) => [`${appFolder}/${path}`, text]),
  );
  const folders = new Set<string>();
  for (const path of texts.keys()) {
    for (
      let at = posix.dirname(path);
      !folders.has(at);
      at = posix.dirname(at)
    ) {
      folders.add(at);
    }
  }
  return {
    readFile: (path) => texts.get(path),
    fileExists: (path) => texts.has(path),
    directoryExists: (path) => folders.has(path),
    getDirectories: (path) =>
      [...folders]
        .filter((each) => posix.dirname(each) === path && each !== path)
        .map((each) => posix.basename(each)),
    readDirectory: () => [],
    realPath: (path) => path,
    caseSensitive: true,
  };
}

/** Scans an app whose generated folder is `src/generated`, in memory. */
export async function scanTexts(
  files: Readonly<Record<string, string>>,
  { taxonomy, files: output }: Compiled,
  trackFunctions: readonly TrackFunction[] = [],
  options: ts.CompilerOptions = {},
): Promise<MemoryProject> {
  const made = Object.fromEntries(
    output.map(({ path, text }) => [`src/generated/${path}`, text]),
  );
  const access = memorySources({ ...sdkTypes, ...files, ...made });
  const standardNames = new Set(catalogueNames());
  const show = (path: string) => posix.relative(appFolder, path);
  const paths = Object.keys(files)
    .filter((path) => /\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(path))
    .map((path) => `${appFolder}/${path}`);
  const scan = await scanUsage({
    taxonomy,
    taxonomyPath: "taxonomy.yaml",
    projects: [
      { options: { ...memoryOptions, ...options }, files: paths, problems: [] },
    ],
    access,
    loadParser: installedParser,
    folder: appFolder,
    generated,
    overlay: new Map(),
    trackFunctions,
    standardNames,
    excludeTests: false,
    isOurs: () => false,
    show,
  });
  return { scan, access, standardNames, show };
}
