// A folder of rendered files, such as a site of documents: stamped, compared with the disk and written as generated code is.
import { basename, dirname, join, resolve } from "node:path";
import { badOutput } from "../diagnostics/codes/settings-bad-output.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { refuseOutput } from "../driver/output-folder.js";
import { outputFolderOf, type Run } from "../driver/run.js";
import { showPath } from "../driver/show-path.js";
import type { OutputFile } from "../model/output-file.js";
import { finishedFile } from "../output/finished-file.js";
import { manifestName, type SiteRecord } from "../output/manifest.js";
import { planOfUnchanged, planOutput, type Plan } from "../output/plan.js";
import type { PrintMemory } from "../output/print-memory.js";
import type { DiskMemory } from "./disk-memory.js";
import { addStamp, seal } from "../output/stamp.js";
import { readOutput } from "./read-output.js";
import { readSameSite, type DigestedFile } from "./site-digest.js";
import { refuseForeign } from "./refuse-foreign.js";

export interface SiteFolder {
  /** Absolute. */
  readonly folder: string;
  readonly files: readonly DigestedFile[];
  /** The folder in messages. */
  readonly shownFolder: string;
  readonly plan: Plan;
}

/** What earlier runs know of the site; its own, because paths are relative. */
export interface SiteMemory {
  readonly disk?: DiskMemory | undefined;
  readonly printed?: PrintMemory | undefined;
}

/**
 * Plans a folder of files, by their paths; without a manifest, because each
 * carries a stamp. The folder is that of the run's `output` flag, or `setting`,
 * relative to the entry file. `codeFolder`: the absolute folder of generated
 * code, if it is known.
 */
export function planSite(
  files: ReadonlyMap<string, string>,
  run: Run,
  setting: string,
  codeFolder?: string,
  { disk: memory, printed }: SiteMemory = {},
): SiteFolder | { readonly refusal: Diagnostic } {
  const folder = outputFolderOf(run, setting);
  const shownFolder = showPath(folder, run.cwd);
  const refusal =
    refuseOutput(run, setting, { key: "docs.output" }) ??
    refuseAmongCode(run, folder, codeFolder);
  if (refusal !== undefined) return { refusal };
  const stamp = { entryName: basename(run.entry) };
  const stamped = [...files].map(([path, text]) => {
    const stampIt = () =>
      finishedFile(path, stampFile(path, text, stamp.entryName).text);
    return printed?.finish(path, [text], stamp, stampIt) ?? stampIt();
  });
  printed?.keepOnly(files);
  const disk = readOutput(folder, new Set(files.keys()), memory);
  const plan = planOutput(stamped, disk);
  const inTheWay = refuseForeign(
    plan,
    shownFolder,
    "move it, or choose another folder",
  );
  return inTheWay === undefined
    ? { folder, files: stamped, shownFolder, plan }
    : { refusal: inTheWay };
}

/**
 * The site of the last run, if its files are still as they were; otherwise
 * `undefined`. `codeFolder`: the absolute folder to which the record is relative.
 */
export function keepSite(
  site: SiteRecord,
  codeFolder: string,
  cwd: string,
): SiteFolder | undefined {
  const files = readIfSame(site, codeFolder);
  if (files === undefined) return undefined;
  const folder = resolve(codeFolder, site.folder);
  const shownFolder = showPath(folder, cwd);
  return { folder, files, shownFolder, plan: planOfUnchanged(files) };
}

/** What cannot be read is planned anew, which reports it. */
function readIfSame(
  site: SiteRecord,
  codeFolder: string,
): readonly DigestedFile[] | undefined {
  try {
    return readSameSite(site, codeFolder);
  } catch {
    return undefined;
  }
}

/** Each run of `generate` would remove the pages, and each of `docs` the code. */
function refuseAmongCode(
  run: Run,
  folder: string,
  codeFolder: string | undefined,
): Diagnostic | undefined {
  const { exists } = run.files;
  const holdsCode = (path: string) =>
    path === codeFolder || exists(join(path, manifestName));
  const found = [...foldersFrom(folder)].find(holdsCode);
  if (found === undefined) return undefined;
  const shown = showPath(folder, run.cwd);
  const where = found === folder ? "is" : "is in";
  return badOutput.at({
    message: `the folder of the site, \`${shown}\`, ${where} a folder of generated code`,
    hint: "choose another folder, such as `docs-site`, with `docs.output`",
  });
}

/** A folder and those above it. */
function* foldersFrom(folder: string): Generator<string> {
  for (let at = folder; ; at = dirname(at)) {
    yield at;
    if (dirname(at) === at) return;
  }
}

/** The stamp is a comment where the file may have one, or the first key of JSON. */
export function stampFile(
  path: string,
  text: string,
  entryName: string,
): OutputFile {
  const language = path.endsWith(".json") ? "json" : "own";
  return {
    path,
    text: seal(addStamp({ path, language, text }, { entryName })),
  };
}
