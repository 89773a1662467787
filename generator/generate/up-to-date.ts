// Quickly determines that nothing changed since the last run: it reads and hashes files, without loading YAML
// or other large packages.
import { dirname, join, relative, resolve } from "node:path";
import type { InputRecord } from "../read/source-host.js";
import { isOver } from "../model/expiry.js";
import { digestOf } from "../output/digest.js";
import type { Manifest } from "../output/manifest.js";
import {
  digestModuleFiles,
  findModuleFiles,
} from "../driver/find-module-config.js";
import { findPrettier } from "../driver/find-prettier.js";
import { generatorFingerprint } from "./fingerprint.js";
import { makeFileReader } from "./read-many-files.js";
import { readManifest } from "../driver/read-manifest.js";
import { walkOutput } from "./read-output.js";
import { globSimply } from "../system/glob.js";
import {
  outputFolderOf,
  portable,
  settingsDigest,
  type Run,
} from "../driver/run.js";
import { readSameSite } from "./site-digest.js";
import { guessOutput } from "../driver/guess-output.js";
import { findOtherFolders } from "./other-folders.js";
import { digestOfList, inputsMatch, unfitWords } from "./manifest.js";

export interface UnchangedOutput {
  /** Absolute. */
  readonly folder: string;
  readonly fileCount: number;
  /** What the last run read, for `--watch`. */
  readonly inputs: InputRecord;
  readonly manifest: Manifest;
  /** Before anything was read, in milliseconds of `Date.now()`. */
  readonly readAt: number;
  /** Whether all files are those of the last run; if not, their differences do not matter. */
  readonly isExact: boolean;
}

/**
 * The output folder, if its manifest shows that a run would change nothing:
 * same generator, flags, taxonomy, includes, prettier configuration and import
 * style, and the files as they were written, with no orphan among them.
 * `undefined` in any doubt, and if there is something to report: again what the
 * last run reported, or a folder that was left behind when the output moved.
 * The caller then does a full run.
 */
export async function findUnchanged(
  run: Run,
): Promise<UnchangedOutput | undefined> {
  const readAt = Date.now();
  try {
    const entry = run.files.bytes(run.entry);
    if (entry === undefined) return undefined;
    const text = Buffer.from(entry).toString("utf8");
    const folder = outputFolderOf(run, guessOutput(text));
    const manifest = readManifest(folder);
    if (manifest === undefined) return undefined;
    const isSame =
      !manifest.findings &&
      (manifest.expires === undefined ||
        !isOver(manifest.expires, run.today)) &&
      manifest.settings === settingsDigest(run, folder) &&
      manifest.generator === generatorFingerprint() &&
      (run.root === undefined || run.files.isFolder(run.root)) &&
      inputsMatch(manifest, folder, run) &&
      outputMatches(manifest, folder) &&
      (manifest.site === undefined ||
        readSameSite(manifest.site, folder) !== undefined) &&
      prettierMatches(manifest, folder, run) &&
      (await includesMatch(manifest, folder));
    if (!isSame || hasLeftBehind(manifest, folder, run)) return undefined;
    const isExact = moduleFilesMatch(manifest, folder, run);
    if (!isExact && !(await importsMatch(manifest, folder, run))) {
      return undefined;
    }
    const fileCount = manifest.files.size;
    const inputs = inputsOf(manifest, folder);
    return { folder, fileCount, inputs, manifest, readAt, isExact };
  } catch {
    // The full run has the same problem and reports it properly.
    return undefined;
  }
}

/** The manifest cannot know: other folders may not show in what is committed. */
function hasLeftBehind(
  { inputs }: Manifest,
  folder: string,
  run: Run,
): boolean {
  const files = new Map(
    [...inputs].map(([path, digest]) => [resolve(folder, path), digest]),
  );
  return findOtherFolders(run, folder, files).length > 0;
}

function inputsOf(manifest: Manifest, folder: string): InputRecord {
  return {
    files: [...manifest.inputs.keys()].map((path) => resolve(folder, path)),
    includes: manifest.includes.map(({ pattern, folder: way }) => ({
      pattern,
      folder: resolve(folder, way),
    })),
  };
}

function outputMatches(manifest: Manifest, folder: string): boolean {
  const { files } = manifest;
  const read = makeFileReader();
  let matching = 0;
  for (const { path, kind } of walkOutput(folder, new Set(files.keys()))) {
    if (kind !== "file") continue;
    if (digestOf(read(join(folder, path))) !== files.get(path)) return false;
    matching++;
  }
  return matching === files.size;
}

function prettierMatches(
  manifest: Manifest,
  folder: string,
  { entry, files }: Run,
): boolean {
  const setup = findPrettier(folder, dirname(entry), files);
  const { prettier } = manifest;
  if (setup === undefined || prettier === undefined) {
    return setup === prettier;
  }
  return (
    setup.version === prettier.version &&
    setup.configs.size === prettier.configs.size &&
    [...setup.configs].every(
      ([path, digest]) =>
        prettier.configs.get(portable(relative(folder, path))) === digest,
    )
  );
}

function moduleFilesMatch(
  { imports }: Manifest,
  folder: string,
  { entry, files }: Run,
): boolean {
  const nearest: readonly string[] = Object.values(
    findModuleFiles(folder, dirname(entry), files),
  );
  const paths = [...imports.files.keys()].map((path) => resolve(folder, path));
  const now = digestModuleFiles([...paths, ...nearest], folder, files);
  return (
    now.size === imports.files.size &&
    [...now].every(([path, digest]) => imports.files.get(path) === digest)
  );
}

/** Most changes of a configuration do not matter, so it is interpreted only now. */
async function importsMatch(
  { imports }: Manifest,
  folder: string,
  { entry, cwd, files }: Run,
): Promise<boolean> {
  const { makeImportFinder } = await import("../driver/read-module-config.js");
  const findImports = await makeImportFinder(dirname(entry), cwd, files);
  const { support } = findImports(folder);
  return support.best === imports.best && unfitWords(support) === imports.unfit;
}

async function includesMatch(
  manifest: Manifest,
  folder: string,
): Promise<boolean> {
  for (const { pattern, folder: way, found } of manifest.includes) {
    const from = resolve(folder, way);
    const now = globSimply(pattern, from) ?? (await globOnDisk(pattern, from));
    if (digestOfList(folder, now) !== found) return false;
  }
  return true;
}

/** Loaded only for a pattern that needs it, because it takes as long as everything else. */
async function globOnDisk(
  pattern: string,
  folder: string,
): Promise<readonly string[]> {
  const { glob } = await import("../driver/disk-host.js");
  return glob(pattern, folder);
}
