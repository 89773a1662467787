// Builds the output files of a taxonomy: `generate`, `check` and the function `compile` all use this.
import { basename, dirname, relative, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceHost } from "../read/source-host.js";
import type { EmittedFile } from "../model/output-file.js";
import { textOf } from "../output/finished-file.js";
import {
  finishFile,
  type FormattedFile,
  type Formatter,
} from "../output/format.js";
import type { PrintMemory } from "../output/print-memory.js";
import { siteTarget, type Settings } from "../model/settings.js";
import { recordReads, type ReadRecord } from "../driver/disk-host.js";
import { portable, type Run } from "../driver/run.js";
import { analyzeInApp, type AppAnalysis } from "../driver/compile-run.js";
import type { RenderedSite } from "./site-target.js";

/** Renders the site; `undefined` if there is an error. */
export type RenderSite = () => Promise<RenderedSite | undefined>;

export interface BuiltFiles extends Omit<AppAnalysis, "documents" | "emit"> {
  /** In any order, each made when it is asked for; to be asked for once. */
  readonly files: Iterable<EmittedFile>;
  /** The digests of what was read. */
  readonly record: ReadRecord;
  /** Absent unless the target `docs` is chosen. */
  readonly renderSite?: RenderSite;
  /** How long the texts of the taxonomy are together, in UTF-16 units. */
  readonly size: number;
}

/**
 * Compiles a run's taxonomy, including the user's own targets, for the app
 * that contains its output folder.
 */
export async function buildFiles(
  run: Run,
  plainHost: SourceHost,
): Promise<BuiltFiles> {
  const { host, record } = recordReads(plainHost);
  const found = await analyzeInApp(run, host);
  // Without the documents, which are as large as everything else.
  const { taxonomy, kept, settings, diagnostics, inputs, imports } = found;
  const sizes = found.documents.map(({ file }) => file.text.length);
  const all = await withOwnTargets(run, found, host);
  const renderSite = siteRenderer(run, found, plainHost);
  return {
    settings,
    inputs,
    imports,
    record,
    size: sizes.reduce((sum, size) => sum + size, 0),
    ...(taxonomy && { taxonomy }),
    ...(kept && { kept }),
    ...(renderSite && { renderSite }),
    files: all.files,
    diagnostics: [...diagnostics, ...all.diagnostics],
  };
}

/** What renders a site is loaded only for one. */
function siteRenderer(
  run: Run,
  found: AppAnalysis,
  host: SourceHost,
): RenderSite | undefined {
  if (found.taxonomy?.settings.targets.includes(siteTarget) !== true) {
    return undefined;
  }
  return async () => {
    const { renderSiteTarget } = await import("./site-target.js");
    return renderSiteTarget(run, found, host);
  };
}

interface FilesOfTargets {
  readonly files: Iterable<EmittedFile>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The user's targets run only if there are no errors; their code is loaded only if there are any. */
async function withOwnTargets(
  run: Run,
  { taxonomy, emit }: AppAnalysis,
  host: SourceHost,
): Promise<FilesOfTargets> {
  if (taxonomy?.settings.targetFiles === undefined) {
    return { files: emit(), diagnostics: [] };
  }
  const { addOwnTargets } = await import("./user-targets.js");
  return addOwnTargets(run, taxonomy, [...emit()], host);
}

/** The destination of finished files. */
export interface FileSurroundings {
  /** Absolute output folder. */
  readonly folder: string;
  readonly record: ReadRecord;
  readonly settings: Settings;
  /** The app's prettier, if it has a configuration. */
  readonly formatter?: Formatter | undefined;
  /** For one of several runs. */
  readonly printed?: PrintMemory | undefined;
}

/**
 * Stamps and lays out files one after the other, and adds declaration maps,
 * which need the final text.
 */
export async function* finalizeFiles(
  { entry, cwd }: Run,
  emitted: Iterable<EmittedFile>,
  { folder, record, settings, formatter, printed }: FileSurroundings,
): AsyncGenerator<FormattedFile> {
  const stamp = {
    entryName: basename(entry),
    eslintDisable: settings.eslintDisable,
  };
  for (const file of emitted) {
    const { path, places } = file;
    const finished = await finishFile(file, stamp, formatter, printed);
    yield finished;
    if (places === undefined) continue;
    const { printDeclarationMap } =
      await import("../output/declaration-map.js");
    const text = printDeclarationMap({
      fileName: basename(path),
      text: textOf(finished),
      places,
      pathOf: (file) => {
        const source = resolve(cwd, file.path);
        return record.files.has(source)
          ? portable(relative(dirname(resolve(folder, path)), source))
          : undefined;
      },
    });
    const map = { path: `${path}.map`, language: "json", text } as const;
    yield finishFile(map, stamp);
  }
}
