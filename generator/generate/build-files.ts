// Builds the output files of a taxonomy: `generate`, `check` and the function `compile` all use this.
import { basename, dirname, relative, resolve } from "node:path";
import type { Compilation } from "../compile.js";
import type { SourceHost } from "../read/source-host.js";
import type { EmittedFile, OutputFile } from "../model/output-file.js";
import {
  finishFiles,
  type FormattedFiles,
  type Formatter,
} from "../output/format.js";
import { addStamp, seal } from "../output/stamp.js";
import type { Settings } from "../model/settings.js";
import { recordReads, type ReadRecord } from "../driver/disk-host.js";
import type { AllFiles } from "./user-targets.js";
import type { FoundImportSupport } from "../driver/read-module-config.js";
import { portable, type Run } from "../driver/run.js";
import { analyzeInApp } from "../driver/compile-run.js";

export interface BuiltFiles extends Compilation {
  /** The digests of what was read. */
  readonly record: ReadRecord;
  /** How imports must be written in the output folder. */
  readonly imports: FoundImportSupport;
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
  const analysis = await analyzeInApp(run, host);
  const compiled = { ...analysis, files: analysis.emit() };
  const all = await withOwnTargets(run, compiled, host);
  return { ...compiled, ...all, record };
}

/** The user's targets run only if there are no errors; their code is loaded only if there are any. */
async function withOwnTargets(
  run: Run,
  { taxonomy, files, diagnostics }: Compilation,
  host: SourceHost,
): Promise<AllFiles> {
  if (taxonomy?.settings.targetFiles === undefined) {
    return { files, diagnostics };
  }
  const { addOwnTargets } = await import("./user-targets.js");
  const own = await addOwnTargets(run, taxonomy, files, host);
  return { ...own, diagnostics: [...diagnostics, ...own.diagnostics] };
}

/** The destination of finished files. */
export interface FileSurroundings {
  /** Absolute output folder. */
  readonly folder: string;
  readonly record: ReadRecord;
  readonly settings: Settings;
  /** The app's prettier, if it has a configuration. */
  readonly formatter?: Formatter | undefined;
}

/** Stamps and lays out files, and adds declaration maps, which need the final text. */
export async function finalizeFiles(
  { entry, cwd }: Run,
  emitted: readonly EmittedFile[],
  { folder, record, settings, formatter }: FileSurroundings,
): Promise<FormattedFiles> {
  const stamp = {
    entryName: basename(entry),
    eslintDisable: settings.eslintDisable,
  };
  const finished = await finishFiles(emitted, stamp, formatter);
  const mapped = emitted.filter(({ places }) => places !== undefined);
  if (mapped.length === 0) return finished;
  const { printDeclarationMap } = await import("../output/declaration-map.js");
  const maps = mapped.map(({ path, places = [] }): OutputFile => {
    const text = printDeclarationMap({
      fileName: basename(path),
      text: finished.files.find((each) => each.path === path)?.text ?? "",
      places,
      pathOf: (file) => {
        const source = resolve(cwd, file.path);
        return record.files.has(source)
          ? portable(relative(dirname(resolve(folder, path)), source))
          : undefined;
      },
    });
    const map = { path: `${path}.map`, language: "json", text } as const;
    return { path: map.path, text: seal(addStamp(map, stamp)) };
  });
  const files = [...finished.files, ...maps];
  return {
    ...finished,
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}
