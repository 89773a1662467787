// Reads one of several apps for the parity report: TypeScript by its type checker, other languages by their parsers.
import { dirname, join, resolve } from "node:path";
import { addPackage } from "../../app/package-manager.js";
import { noGenerated } from "../../diagnostics/codes/arguments-no-output.js";
import { noParser } from "../../diagnostics/codes/arguments-no-parser.js";
import { noSource } from "../../diagnostics/codes/arguments-no-source.js";
import { catalogueNames } from "../../driver/catalogue.js";
import { findManager } from "../../driver/find-package-manager.js";
import { walkProject } from "../../driver/project-tree.js";
import { readManifest } from "../../driver/read-manifest.js";
import type { Run } from "../../driver/run.js";
import { showPath } from "../../driver/show-path.js";
import { callFrom } from "../../driver/suggested-command.js";
import { platformOf, platforms } from "../../model/platform.js";
import type { Taxonomy } from "../../model/taxonomy.js";
import type { UsageSettings } from "../../model/usage-settings.js";
import { readStamp } from "../../output/stamp.js";
import type { Refusal } from "../../system/refuse.js";
import { isFolder } from "../../system/is-folder.js";
import { visible } from "../../text/display-text.js";
import { nearest } from "../../text/suggest.js";
import { languageOf, type NativeLanguage } from "../app-language.js";
import { nativeLanguages } from "../native-languages.js";
import type { AppUses } from "../parity.js";
import { scanUsage } from "../scan-usage.js";
import { summarizeUnresolved } from "../summarize-unresolved.js";
import type { UsageReport } from "../usage-report.js";
import { excludeSources } from "./exclude-sources.js";
import { findProjects } from "./find-projects.js";
import { loadGrammar } from "./load-grammar.js";
import { loadParser } from "./load-parser.js";
import { readNativeApp } from "./read-native-app.js";
import { sourceDisk } from "./source-disk.js";
import { slashes } from "../../text/paths.js";

/** An app as the command line names it: `android=apps/android`. */
export interface NamedApp {
  readonly name: string;
  /** As given, relative to the working folder. */
  readonly folder: string;
}

export interface ReadingOptions {
  /** That of all platforms. */
  readonly taxonomy: Taxonomy;
  readonly settings: UsageSettings;
}

/** What the app builds, or why that cannot be said. */
export async function readOneApp(
  app: NamedApp,
  run: Run,
  options: ReadingOptions,
): Promise<AppUses | Refusal> {
  const folder = resolve(run.cwd, app.folder);
  if (!isFolder(folder)) {
    const message = `\`${visible(app.folder)}\`, the folder of \`${visible(app.name)}\`, does not exist`;
    const hint = "write the folder of the app after the `=` of `--app`";
    return { refusal: noSource.at({ message, hint }) };
  }
  const platform = platformOf(app.name);
  const language = languageOf(platform);
  const read =
    language === "TypeScript"
      ? await readTypeScript(app, folder, run, options)
      : await readNative(app, { folder, language }, run, options);
  if ("refusal" in read) return read;
  return {
    name: app.name,
    ...(platform && { platform }),
    ...{ folder: showPath(folder, run.cwd), language },
    ...read,
  };
}

type Read = Pick<AppUses, "files" | "problems" | "uses">;

async function readTypeScript(
  app: NamedApp,
  folder: string,
  run: Run,
  { taxonomy, settings }: ReadingOptions,
): Promise<Read | Refusal> {
  const found = findProjects([], folder);
  if ("refusal" in found) return noTypeScript(app, found);
  const generated = findGenerated(folder, run);
  if (generated === undefined) return notGenerated(app, run, undefined);
  const { report } = await scanUsage({
    taxonomy,
    taxonomyPath: showPath(run.entry, run.cwd),
    projects: excludeSources(
      found.projects,
      settings.exclude,
      dirname(run.entry),
    ),
    access: sourceDisk,
    loadParser,
    folder: slashes(run.cwd),
    generated: slashes(run.files.realPath(generated)),
    overlay: new Map(),
    trackFunctions: settings.trackFunctions,
    standardNames: new Set(catalogueNames()),
    excludeTests: true,
    isOurs: (text) => readStamp(text) !== undefined,
    show: (path) => showPath(resolve(path), run.cwd),
  });
  return {
    files: report.files.read,
    problems: summarizeUnresolved(report.unresolved),
    uses: usesOf(report),
  };
}

/** The name decides about the language, so a mistyped one may be the cause. */
function noTypeScript(
  { name, folder }: NamedApp,
  { refusal }: Refusal,
): Refusal {
  const near = nearest(name, platforms);
  const hint =
    platformOf(name) !== undefined
      ? refusal.hint
      : near !== undefined
        ? `did you mean \`--app ${near}=${visible(folder)}\`?`
        : "an app is read as TypeScript or JavaScript unless its name is `android`, `ios`, `flutter` or `unity`";
  return {
    refusal: {
      ...refusal,
      message: `\`${visible(name)}\` cannot be read in \`${visible(folder)}\`: ${refusal.message}`,
      hint:
        hint ?? "name the folder that has the app's TypeScript or JavaScript",
    },
  };
}

function usesOf({ events, raw }: UsageReport): AppUses["uses"] {
  return [
    ...events.flatMap(({ name, sites }) =>
      sites
        .filter(({ place }) => place.role === "product")
        .map(({ place }) => ({ event: name, kind: "built" as const, place })),
    ),
    ...raw
      .filter(({ place }) => place.role === "product")
      .flatMap(({ names, place }) =>
        (names ?? []).map((event) => ({ event, kind: "raw" as const, place })),
      ),
  ];
}

/** The one folder of TypeScript or JavaScript that was generated from this taxonomy. */
function findGenerated(folder: string, run: Run): string | undefined {
  const entry = run.files.realPath(run.entry);
  const [only, ...others] = walkProject(folder).generated.filter((each) => {
    const manifest = readManifest(each);
    return (
      manifest !== undefined &&
      run.files.realPath(resolve(each, manifest.entry)) === entry &&
      ["index.ts", "index.js"].some((name) =>
        run.files.exists(join(each, name)),
      )
    );
  });
  return others.length === 0 ? only : undefined;
}

async function readNative(
  app: NamedApp,
  { folder, language }: { folder: string; language: NativeLanguage },
  run: Run,
  { taxonomy }: ReadingOptions,
): Promise<Read | Refusal> {
  const parser = await loadGrammar(language, [folder, run.cwd]);
  if ("missing" in parser) {
    const { manager } = findManager(run.cwd, run.files);
    return {
      refusal: noParser.at({
        message: `the ${language} of \`${visible(app.name)}\` cannot be read without ${parser.missing.map((each) => `\`${each}\``).join(" and ")}`,
        hint: `run \`${addPackage(manager.name, parser.missing.join(" "))}\``,
      }),
    };
  }
  const { uses, files, unknownSyntax, hasGenerated } = readNativeApp(
    folder,
    language,
    parser,
    new Set(taxonomy.events.map(({ name }) => name)),
    (path) => showPath(path, run.cwd),
  );
  if (!hasGenerated) {
    return notGenerated(app, run, nativeLanguages[language].target);
  }
  return {
    ...{ files, uses },
    problems: unknownSyntax.map(
      (file) => `${file}: has syntax that the parser does not know`,
    ),
  };
}

function notGenerated(
  { name, folder }: NamedApp,
  run: Run,
  target: string | undefined,
): Refusal {
  const entry = showPath(run.entry, run.cwd);
  const platform = platformOf(name);
  const words = [
    entry,
    ...(platform === undefined ? [] : ["--platform", platform]),
    ...(target === undefined ? [] : ["--target", target]),
    `-o ${folder}/generated`,
  ];
  return {
    refusal: noGenerated.at({
      message: `\`${visible(folder)}\` must contain one folder that was generated from \`${visible(entry)}\``,
      hint: `run \`${callFrom(run.cwd, words.join(" "), run.files)}\` first; if it has several, name a folder inside it`,
    }),
  };
}
