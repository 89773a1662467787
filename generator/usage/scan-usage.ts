// The stages of `usage` in order: texts, what each project holds, judgements of raw calls, report.
import type { ts } from "ts-morph";
import type { Taxonomy } from "../model/taxonomy.js";
import type { Site } from "./collect-sites.js";
import { hasDeprecatedProperties } from "./deprecated-properties.js";
import type { Unresolved } from "./file-problems.js";
import type {
  RawCall,
  RawCallOptions,
  TrackFunction,
} from "./find-raw-calls.js";
import { generatedFolder, type GeneratedFolder } from "./generated-folder.js";
import { judgeRawCall, type JudgedCall } from "./judge-raw-call.js";
import { makeReport } from "./make-report.js";
import type { Workspace } from "./open-program.js";
import { placeOf } from "./source-location.js";
import type { ProjectFiles } from "./project-files.js";
import { readTexts } from "./read-texts.js";
import { scanProject } from "./scan-project.js";
import type { LoadParser } from "./script-blocks.js";
import type { SourceAccess } from "./source-access.js";
import { describeUncalled, type UncalledFunction } from "./suggest-function.js";
import type { UsageReport } from "./usage-report.js";
import { wrapperCauses, type WrapperCause } from "./wrapper-cause.js";

export interface ScanOptions {
  readonly taxonomy: Taxonomy;
  /** How the taxonomy is called in messages. */
  readonly taxonomyPath: string;
  readonly projects: readonly ProjectFiles[];
  readonly access: SourceAccess;
  readonly loadParser: LoadParser;
  /** Working folder. */
  readonly folder: string;
  /** The generated folder, with links followed. */
  readonly generated: string;
  /** Texts of the generated folder by absolute path, where it is not on the disk. */
  readonly overlay: ReadonlyMap<string, string>;
  readonly trackFunctions: readonly TrackFunction[];
  readonly standardNames: ReadonlySet<string>;
  readonly excludeTests: boolean;
  /** See `ScanProjectOptions`. */
  readonly everything?: boolean;
  /** A path as messages show it. */
  readonly show: (path: string) => string;
}

/** One project with what was found in it: what `--rewrite` works on. */
export interface ScannedProject {
  readonly workspace: Workspace;
  /** All that it names, whether it matters or not. */
  readonly files: readonly string[];
  readonly roots: readonly string[];
  /** Absent where no file can matter; the nodes of `raw` are of its files. */
  readonly program?: ts.Program;
  readonly raw: readonly JudgedCall[];
}

export interface Scan {
  readonly report: UsageReport;
  readonly projects: readonly ScannedProject[];
  readonly folder: GeneratedFolder;
  /** Names of `--track-function` that no code calls, with what may be meant. */
  readonly uncalled: readonly UncalledFunction[];
}

/** Reads and judges all projects. A file that two projects share counts once. */
export async function scanUsage(options: ScanOptions): Promise<Scan> {
  const { taxonomy, projects, access, standardNames, show } = options;
  const folder = generatedFolder(
    options.generated,
    taxonomy,
    access.caseSensitive,
  );
  const names = new Set(taxonomy.events.map(({ name }) => name));
  const rawCalls: RawCallOptions = {
    trackFunctions: options.trackFunctions,
    standardNames,
    isEventName: (name) => name.startsWith("df_") || names.has(name),
  };
  const done = new Set<string>();
  const unresolved: Unresolved[] = [];
  const sites: Site[] = [];
  const wrappers: WrapperCause[] = [];
  const unsure: RawCall[] = [];
  const calls: RawCall[] = [];
  const texts: string[] = [];
  const scanned: ScannedProject[] = [];
  for (const project of projects) {
    for (const message of project.problems) {
      unresolved.push({ file: show(project.config ?? "."), message });
    }
    const read = readTexts(
      project,
      {
        access,
        isGenerated: folder.contains,
        excludeTests: options.excludeTests,
        show,
      },
      done,
    );
    const found = await scanProject(project, read.texts, {
      access,
      workingFolder: options.folder,
      generated: folder,
      overlay: options.overlay,
      rawCalls,
      loadParser: options.loadParser,
      isToRead: (event) => hasDeprecatedProperties(event, taxonomy),
      ...(options.everything && { everything: true }),
      show,
    });
    sites.push(...found.sites);
    unresolved.push(...read.unresolved, ...found.unresolved);
    const { workspace, roots, program } = found;
    calls.push(...found.raw);
    if (options.trackFunctions.length > 0) texts.push(...read.texts.values());
    unsure.push(...found.raw.filter(({ guessed }) => guessed));
    const raw = found.raw
      .filter(({ guessed }) => guessed !== true)
      .map((each) => ({
        raw: each,
        judgement: judgeRawCall(each, taxonomy, standardNames),
      }));
    if (program) {
      wrappers.push(...wrapperCauses(found.raw, program.getTypeChecker()));
    }
    const { files } = project;
    scanned.push({ workspace, files, roots, raw, ...(program && { program }) });
  }
  const report = makeReport({
    taxonomy,
    sites,
    judged: scanned.flatMap(({ raw }) => raw),
    wrappers,
    unsure,
    place: (node) => placeOf(node, show),
    rest: {
      taxonomy: options.taxonomyPath,
      scanned: projects.flatMap(({ config }) => (config ? [show(config)] : [])),
      files: {
        read: done.size,
        parsed: scanned.reduce((sum, { roots }) => sum + roots.length, 0),
      },
      unresolved,
    },
  });
  const uncalled = describeUncalled(calls, options.trackFunctions, texts);
  return { report, projects: scanned, folder, uncalled };
}
