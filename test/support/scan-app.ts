// `usage` over an app in memory: the real stages, without a disk and without a process.
import { ts } from "ts-morph";
import { readStamp } from "../../generator/output/stamp.js";
import type { Settings } from "../../generator/model/settings.js";
import type { TrackFunction } from "../../generator/usage/find-raw-calls.js";
import { scanUsage, type Scan } from "../../generator/usage/scan-usage.js";
import type { SourceAccess } from "../../generator/usage/source-access.js";
import { sourceEndings } from "../../generator/usage/project-files.js";
import { compileValid } from "./compile-text.js";
import { installedParser } from "./installed-parser.js";
import { catalogueNames } from "../../generator/driver/catalogue.js";

export interface ScanAppOptions {
  readonly emit?: Settings["emit"];
  readonly everything?: boolean;
  readonly excludeTests?: boolean;
  readonly trackFunctions?: readonly TrackFunction[];
  readonly options?: ts.CompilerOptions;
  /** The app stands on a disk of Windows, and the generated folder was named in another case. */
  readonly windows?: boolean;
}

/** By path below the app's folder, with `taxonomy.yaml` among them; the generated folder is `src/generated`. */
export async function scanApp(
  files: Readonly<Record<string, string>>,
  given: ScanAppOptions = {},
): Promise<Scan> {
  const { emit = "ts", everything = false, excludeTests = false } = given;
  const compiled = compileValid(files["taxonomy.yaml"] ?? "version: 1\n", {
    emit,
  });
  const windows = given.windows ?? false;
  const root = windows ? "C:/Users/봄 날/app" : "/app";
  const generated = `${root}/src/generated`;
  const texts = new Map(
    Object.entries(files).map(([path, text]) => [`${root}/${path}`, text]),
  );
  return scanUsage({
    taxonomy: compiled.taxonomy,
    taxonomyPath: "taxonomy.yaml",
    projects: [
      {
        options: {
          target: ts.ScriptTarget.ES2022,
          module: ts.ModuleKind.ESNext,
          moduleResolution: ts.ModuleResolutionKind.Bundler,
          lib: ["lib.es2022.d.ts"],
          types: [],
          strict: true,
          jsx: ts.JsxEmit.Preserve,
          allowJs: true,
          paths: { "@/*": [`${root}/src/*`] },
          ...given.options,
        },
        files: [...texts.keys()].filter((path) => sourceEndings.test(path)),
        problems: [],
      },
    ],
    access: memoryAccess(texts, !windows),
    loadParser: installedParser,
    folder: root,
    generated: windows ? generated.replace(/^C/, "c") : generated,
    overlay: new Map(
      compiled.files.map(({ path, text }) => [`${generated}/${path}`, text]),
    ),
    trackFunctions: given.trackFunctions ?? [],
    standardNames: new Set(catalogueNames()),
    excludeTests,
    isOurs: (text) => readStamp(text) !== undefined,
    ...(everything && { everything }),
    show: (path) => path.slice(root.length + 1),
  });
}

/** Texts by absolute path as a disk. */
export function memoryAccess(
  texts: ReadonlyMap<string, string>,
  caseSensitive = true,
): SourceAccess {
  const paths = [...texts.keys()];
  return {
    readFile: (path) => texts.get(path),
    fileExists: (path) => texts.has(path),
    directoryExists: (path) =>
      paths.some((each) => each.startsWith(`${path}/`)),
    getDirectories: () => [],
    readDirectory: () => [],
    realPath: (path) => path,
    caseSensitive,
  };
}
