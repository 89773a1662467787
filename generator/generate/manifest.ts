// Creates the manifest of a run, and determines what the last manifest saves this run.
import { relative, resolve } from "node:path";
import { digestOf } from "../output/digest.js";
import type { ImportRecord, Manifest } from "../output/manifest.js";
import type { Disk } from "../output/plan.js";
import type { ReadRecord } from "../driver/disk-host.js";
import type { AppFiles } from "../driver/app-files.js";
import { digestModuleFiles } from "../driver/find-module-config.js";
import type { PrettierSetup } from "../driver/find-prettier.js";
import { generatorFingerprint } from "./fingerprint.js";
import type { FoundImportSupport } from "../driver/read-module-config.js";
import { portable, settingsDigest, type Run } from "../driver/run.js";
import { digestOfSite, type DigestedFile } from "./site-digest.js";
import type { ImportSupport } from "../model/import-support.js";

/** The fields that `reuseFormatted` compares. */
export interface FormattedBefore {
  readonly folder: string;
  readonly setup: PrettierSetup;
  readonly previous: Manifest | undefined;
  readonly disk: Disk;
}

/**
 * The result of the last run for the same text, if generator, configuration,
 * prettier and file are unchanged: another generator may have compared less.
 */
export function reuseFormatted(
  path: string,
  printed: string,
  { folder, setup, previous, disk }: FormattedBefore,
): Uint8Array | undefined {
  const entry = disk.get(path);
  const last = previous?.prettier;
  if (entry?.kind !== "file" || last?.printed.get(path) !== printed) {
    return undefined;
  }
  const isSame =
    previous?.generator === generatorFingerprint() &&
    last.version === setup.version &&
    JSON.stringify([...last.configs].sort()) ===
      JSON.stringify([...relativeConfigs(setup, folder)].sort()) &&
    previous.files.get(path) === digestOf(entry.bytes);
  return isSame ? entry.bytes : undefined;
}

/** The input of a manifest. */
export interface ManifestInput {
  /** Absolute. */
  readonly folder: string;
  readonly record: ReadRecord;
  /** Digest by path of each file. */
  readonly files: ReadonlyMap<string, string>;
  /** Digest by path of each file before prettier laid it out. */
  readonly printed: ReadonlyMap<string, string>;
  readonly setup: PrettierSetup | undefined;
  readonly imports: FoundImportSupport;
  /** Whether the run reported anything. */
  readonly findings: boolean;
  /** When the first definition expires. */
  readonly expires: string | undefined;
  readonly site: FinishedSite | undefined;
}

/** The site of documents as it is written. */
export interface FinishedSite {
  /** Absolute. */
  readonly folder: string;
  readonly files: readonly DigestedFile[];
}

/** What a site is rendered from. */
type InputRecords = Pick<
  Manifest,
  "generator" | "entry" | "settings" | "inputs" | "includes"
>;

export function makeInputRecords(
  run: Run,
  folder: string,
  record: ReadRecord,
): InputRecords {
  const fromFolder = (path: string) => portable(relative(folder, path));
  return {
    generator: generatorFingerprint(),
    entry: fromFolder(run.entry),
    settings: settingsDigest(run, folder),
    inputs: new Map(
      [...record.files].map(([path, digest]) => [fromFolder(path), digest]),
    ),
    includes: record.globs.map((glob) => ({
      folder: fromFolder(glob.folder),
      pattern: glob.pattern,
      found: digestOfList(folder, glob.found),
    })),
  };
}

export function hasSameInputs(one: InputRecords, other: InputRecords): boolean {
  const textOf = (records: InputRecords) =>
    JSON.stringify([
      records.generator,
      records.entry,
      records.settings,
      [...records.inputs].sort(),
      records.includes
        .map(({ folder, pattern, found }) => [folder, pattern, found])
        .sort(),
    ]);
  return textOf(one) === textOf(other);
}

/** The manifest of a run that is about to be written. */
export function makeManifest(
  run: Run,
  {
    folder,
    record,
    files,
    printed,
    setup,
    imports,
    findings,
    expires,
    site,
  }: ManifestInput,
): Manifest {
  const fromFolder = (path: string) => portable(relative(folder, path));
  return {
    ...makeInputRecords(run, folder, record),
    findings,
    expires,
    ...(setup && {
      prettier: {
        version: setup.version,
        configs: relativeConfigs(setup, folder),
        printed,
      },
    }),
    imports: importRecord(imports, folder, run.files),
    files,
    ...(site && {
      site: {
        folder: fromFolder(site.folder),
        digest: digestOfSite(site.files),
        fileCount: site.files.length,
      },
    }),
  };
}

/** The part of an app's configuration that a manifest stores. */
export function importRecord(
  { support, files }: FoundImportSupport,
  folder: string,
  app: AppFiles,
): ImportRecord {
  return {
    best: support.best,
    unfit: unfitWords(support),
    files: digestModuleFiles(files, folder, app),
  };
}

function relativeConfigs(
  setup: PrettierSetup,
  folder: string,
): ReadonlyMap<string, string> {
  return new Map(
    [...setup.configs].map(([path, digest]) => [
      portable(relative(folder, path)),
      digest,
    ]),
  );
}

/** The digest of the files that an include found, for the manifest. */
export function digestOfList(folder: string, found: readonly string[]): string {
  return digestOf(
    JSON.stringify(found.map((path) => portable(relative(folder, path)))),
  );
}

/** Whether the files of the taxonomy are those of the manifest. */
export function inputsMatch(
  manifest: Manifest,
  folder: string,
  { entry, files }: Run,
): boolean {
  if (!manifest.inputs.has(portable(relative(folder, entry)))) return false;
  return [...manifest.inputs].every(([path, digest]) => {
    const bytes = files.bytes(resolve(folder, path));
    return bytes !== undefined && digestOf(bytes) === digest;
  });
}

/** Extensions that do not work, in the manifest's form. */
export function unfitWords({
  unfit,
  unfound,
  outsideRootDir,
  commonJsSyntax,
}: ImportSupport): string {
  const extensions = [...unfit, ...unfound].map(({ extension }) => extension);
  return [
    ...extensions.sort(),
    ...(outsideRootDir === undefined ? [] : ["rootDir"]),
    ...(commonJsSyntax === undefined ? [] : ["commonjs"]),
  ].join(" ");
}
