// The full run except writing: compiles, finishes the files, and compares them with the disk.
import { dirname } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { expired } from "../diagnostics/codes/resolve-expired.js";
import { notOurs } from "../diagnostics/codes/output-not-ours.js";
import { changedByPrettier } from "../diagnostics/codes/output-changed-by-prettier.js";
import { notFormatted } from "../diagnostics/codes/output-not-formatted.js";
import type { InputRecord } from "../read/source-host.js";
import { firstExpiry } from "../model/expiry.js";
import type { ImportSupport } from "../model/import-support.js";
import type { Taxonomy } from "../model/taxonomy.js";
import { layOut, type Formatter } from "../output/format.js";
import {
  manifestName,
  printManifest,
  type Manifest,
} from "../output/manifest.js";
import type { PrintMemory } from "../output/print-memory.js";
import { startPlan, type Disk, type Plan } from "../output/plan.js";
import { hostOf } from "../driver/disk-host.js";
import { errorCode } from "../system/file-errors.js";
import { findPrettier } from "../driver/find-prettier.js";
import { listNames } from "../text/lists.js";
import { buildFiles, finalizeFiles } from "./build-files.js";
import type { DiskMemory } from "./disk-memory.js";
import { findEventChanges, snapshotName } from "./event-changes.js";
import { makeManifest, reuseFormatted } from "./manifest.js";
import { refuseOutput } from "../driver/output-folder.js";
import { otherOwner } from "../driver/owner-of-folder.js";
import { findOtherFolders, type OtherFolder } from "./other-folders.js";
import { readManifest } from "../driver/read-manifest.js";
import { readOutput } from "./read-output.js";
import { refuseForeign } from "./refuse-foreign.js";
import { makeFormatter } from "./formatter.js";
import { planFiles, type FormattedFiles } from "./plan-files.js";
import { outputFolderOf, targetPathOf, type Run } from "../driver/run.js";
import { unwritableAt } from "./write-plan.js";
import { showPath } from "../driver/show-path.js";
import { findFormerSite, siteOfRun } from "./site-of-run.js";
import type { SiteFolder, SiteMemory } from "./site-folder.js";
import type { SnapshotMemory } from "./snapshot-memory.js";

export interface PipelineResult {
  /** In the order of output; if one is an error, nothing may be written. */
  readonly diagnostics: readonly Diagnostic[];
  /** What was read, for `--watch`. */
  readonly inputs: InputRecord;
  /** Absent if there was an error before the comparison with the disk. */
  readonly built?: BuildResult;
}

export interface BuildResult {
  readonly taxonomy: Taxonomy;
  /** Absolute output folder. */
  readonly folder: string;
  /** The folder in messages. */
  readonly shownFolder: string;
  readonly plan: Plan;
  /** The manifest of the last run, if it can be trusted. */
  readonly previous?: Manifest;
  readonly manifest: Manifest;
  /** How imports may be written in the app. */
  readonly imports: ImportSupport;
  /** Generated folders of the project that are no longer updated. */
  readonly others: readonly OtherFolder[];
  /** Absolute folder of the site that the last run wrote, if this one leaves it behind. */
  readonly formerSite?: string;
  /** What happens to the events, in a few words each; none on a first run. */
  readonly eventChanges: readonly string[];
  /** The site of documents; absent unless the target `docs` is chosen. */
  readonly site?: SiteFolder;
  /** The manifest's text, if it has to be written. */
  readonly manifestText?: string;
}

export interface PipelineOptions {
  /** The last manifest saves no work and exempts no file. */
  readonly distrust?: boolean;
  /** What earlier runs know of the output folder. */
  readonly memory?: DiskMemory | undefined;
  /** What the last run said of the events. */
  readonly snapshots?: SnapshotMemory | undefined;
  /** What the last run printed. */
  readonly printed?: PrintMemory | undefined;
  readonly site?: SiteMemory | undefined;
}

/** Does everything in a run except writing. Throws only for our bugs. */
export async function runPipeline(
  run: Run,
  {
    distrust = false,
    memory,
    snapshots,
    printed,
    site: siteMemory,
  }: PipelineOptions = {},
): Promise<PipelineResult> {
  const { entry, cwd } = run;
  const made = await buildFiles(run, hostOf(run.files));
  const { taxonomy, files, diagnostics, settings, record } = made;
  // The recorder also knows patterns that found nothing yet; a target may be added later too.
  const targetFiles = settings.targetFiles ?? [];
  const inputs = {
    files: [
      ...record.files.keys(),
      ...targetFiles.map((named) => targetPathOf(run, named)),
    ],
    includes: record.globs,
  };
  if (taxonomy === undefined) {
    return { diagnostics, inputs };
  }
  const folder = outputFolderOf(run, taxonomy.settings.output);
  const shownFolder = showPath(folder, cwd);
  const previous = readManifest(folder);
  const refusal =
    refuseOutput(run, taxonomy.settings.output, {
      span: taxonomy.settings.outputSpan,
    }) ?? refuseFolderOfAnother(run, folder, previous);
  if (refusal) return { diagnostics: [...diagnostics, refusal], inputs };

  // Only the last manifest knows files without a stamp.
  const known = [...(previous?.files.keys() ?? [])];
  const disk = readDisk(folder, new Set(known), memory);
  if (disk instanceof Error) {
    const error = unwritableAt(shownFolder, "", disk);
    return { diagnostics: [...diagnostics, error], inputs };
  }
  const before = distrust ? undefined : previous;
  const site = await siteOfRun(run, made, folder, before, siteMemory);
  const setup = findPrettier(folder, dirname(entry), run.files);
  const { imports } = made;
  const formatter =
    setup &&
    makeFormatter(folder, setup, (path, printed) =>
      distrust
        ? undefined
        : reuseFormatted(path, printed, { folder, setup, previous, disk }),
    );
  const finished = finalizeFiles(run, files, {
    folder,
    record,
    settings: taxonomy.settings,
    formatter,
    printed,
  });
  const { plan, formatted } = await planFiles(
    finished,
    startPlan(disk, previous?.files),
    made.size,
  );
  const inTheWay = refuseForeign(
    plan,
    shownFolder,
    "move it, or choose another folder with `generate.output` or `--output`",
  );
  const findings = [
    ...diagnostics,
    ...(site && "refusal" in site ? [site.refusal] : []),
    ...(await layoutFindings(formatted, formatter)),
    ...(inTheWay ? [inTheWay] : []),
  ];
  const others = findOtherFolders(run, folder, record.files);
  const formerSite = findFormerSite(folder, previous, site);
  const manifest = makeManifest(run, {
    folder,
    record,
    files: formatted.digests,
    printed: formatted.printed,
    setup,
    imports,
    // Neither the day nor other folders may show in what is written: `expires` tells the next run.
    findings: findings.some(({ code }) => code !== expired.code),
    expires: firstExpiry(taxonomy),
    site: site && "plan" in site ? site : undefined,
  });
  const eventChanges = findEventChanges(
    made.kept ?? taxonomy,
    plan,
    disk,
    snapshots,
  );
  const snapshot = formatted.digests.get(snapshotName);
  if (made.kept && snapshot !== undefined) {
    snapshots?.note(snapshot, made.kept);
  }
  memory?.noteOurs(manifest.files);
  printed?.keepOnly(manifest.files);
  const text = printManifest(manifest);
  const isKept = previous !== undefined && printManifest(previous) === text;
  return {
    diagnostics: findings,
    inputs,
    built: {
      taxonomy,
      folder,
      shownFolder,
      plan,
      manifest,
      imports: imports.support,
      others,
      eventChanges,
      ...(previous && { previous }),
      ...(formerSite !== undefined && { formerSite }),
      ...(site && "plan" in site && { site }),
      ...(!isKept && {
        manifestText: formatter
          ? (await layOut(formatter, manifestName, text)).text
          : text,
      }),
    },
  };
}

/**
 * Two taxonomies in one folder would remove each other's files. If one no
 * longer exists, the next may use its folder.
 */
function refuseFolderOfAnother(
  run: Run,
  folder: string,
  previous: Manifest | undefined,
): Diagnostic | undefined {
  const other = otherOwner(run, folder, previous);
  if (other === undefined) return undefined;
  const shown = showPath(folder, run.cwd);
  return notOurs.at({
    message: `the output folder \`${shown}\` belongs to another taxonomy, \`${showPath(other, run.cwd)}\``,
    hint: `choose another folder with \`-o\` or \`generate.output\`, or delete \`${shown}\` if the other taxonomy no longer uses it`,
  });
}

function readDisk(
  folder: string,
  known: ReadonlySet<string>,
  memory: DiskMemory | undefined,
): Disk | Error {
  try {
    return readOutput(folder, known, memory);
  } catch (error) {
    if (error instanceof Error && errorCode(error) !== undefined) return error;
    throw error;
  }
}

/**
 * One finding for all files that prettier rejects, and one for all in which it
 * changes more than the layout.
 */
async function layoutFindings(
  { refused, altered }: FormattedFiles,
  formatter: Formatter | undefined,
): Promise<readonly Diagnostic[]> {
  const findings: Diagnostic[] = [];
  const [first] = refused;
  if (first !== undefined) {
    const paths = refused.map(({ path }) => path);
    findings.push(
      notFormatted.at({
        message: `prettier cannot format ${listNames(paths)}: ${first.reason.split("\n")[0] ?? ""}`,
        hint: "fix the prettier configuration (or the output of your own target), or add the folder to `.prettierignore`; until then the files are written in prettier's default layout",
      }),
    );
  }
  const [changed] = altered;
  if (changed !== undefined && formatter !== undefined) {
    const suspects = await formatter.suspects(changed.path);
    const by =
      suspects.length === 0 ? "" : ` (it runs with ${suspects.join(", ")})`;
    const count =
      altered.length === 1 ? "" : `${altered.length} files, such as `;
    findings.push(
      changedByPrettier.at({
        message: `prettier changes more than the layout of ${count}\`${changed.path}\`: ${changed.reason}${by}`,
        hint: "add the output folder to `.prettierignore`, or disable this for it under `overrides` in the prettier configuration; until then the files are written in prettier's default layout",
      }),
    );
  }
  return findings;
}
