// Compiles the taxonomy of a run for the app that it is in, no further than the caller asks.
import { dirname } from "node:path";
import {
  analyze,
  emit,
  type Analysis,
  type AnalyzeOptions,
} from "../compile.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import type { EmittedFile } from "../model/output-file.js";
import type { Taxonomy } from "../model/taxonomy.js";
import { loadTaxonomy, type LoadOptions } from "../read/load-taxonomy.js";
import type { SourceHost } from "../read/source-host.js";
import { outputSetting } from "../resolve/read-settings.js";
import { hostOf } from "./disk-host.js";
import { readPackageData } from "./package-data.js";
import { projectRootOf } from "./project-root.js";
import {
  makeImportFinder,
  type FoundImportSupport,
} from "./read-module-config.js";
import { outputFolderOf, type Run } from "./run.js";
import { callFrom } from "./suggested-command.js";

export { startAnalysisMemory } from "../compile.js";

export interface AppAnalysis extends Analysis {
  /** The entry first, then the included files. */
  readonly documents: readonly ParsedDocument[];
  /** How imports must be written in the output folder. */
  readonly imports: FoundImportSupport;
  /** The same taxonomy with definitions that are nowhere, as far as possible those of the last run; only for one of several runs. */
  readonly kept?: Taxonomy;
  /**
   * The files of the taxonomy in any order, each made when it is asked for,
   * without those of the user's own targets; none if there is an error.
   */
  readonly emit: () => Iterable<EmittedFile>;
}

/** Analyses a run's taxonomy for the app that contains its output folder; with `allPlatforms`, whatever the folder is for. */
export async function analyzeInApp(
  run: Run,
  host: SourceHost,
  { allPlatforms = false }: Pick<AnalyzeOptions, "allPlatforms"> = {},
): Promise<AppAnalysis> {
  const {
    entry,
    cwd,
    overrides,
    files,
    today,
    parse,
    keep,
    analysis: memory,
  } = run;
  const loaded = loadTaxonomy(loadOptionsOf(run), host);
  const output = outputSetting(loaded.documents[0]?.root, overrides);
  const findImports = await makeImportFinder(dirname(entry), cwd, files);
  const imports = findImports(outputFolderOf(run, output));
  const data = readPackageData();
  const options = {
    overrides,
    imports: imports.support,
    allPlatforms,
    today,
    ...(parse && { parse }),
    ...(memory && { memory }),
  };
  const analysis = analyze(loaded, options, data);
  const { documents } = loaded;
  const { taxonomy } = analysis;
  // Declaration maps say where definitions are.
  const isPlaced = taxonomy?.settings.declarationMap === true;
  const kept = taxonomy && keep && !isPlaced ? keep(taxonomy) : undefined;
  return {
    ...analysis,
    documents,
    imports,
    ...(kept && { kept }),
    emit: () => emit(kept ?? taxonomy, data),
  };
}

/** Analyses a run's taxonomy for a command that emits nothing. */
export function analyzeToJudge(run: Omit<Run, "today">): Analysis {
  const loaded = loadTaxonomy(loadOptionsOf(run), hostOf(run.files));
  const options = { overrides: run.overrides, ignoresTargets: true };
  return analyze(loaded, options, readPackageData());
}

/** The same with the events and properties of all platforms, whatever the folder is for. */
export function analyzeAllPlatforms(run: Run): Analysis {
  const loaded = loadTaxonomy(loadOptionsOf(run), hostOf(run.files));
  const { overrides } = run;
  const options = { overrides, ignoresTargets: true, allPlatforms: true };
  return analyze(loaded, options, readPackageData());
}

function loadOptionsOf({
  entry,
  cwd,
  root,
  files,
  parse,
}: Omit<Run, "today">): LoadOptions {
  return {
    entry,
    cwd,
    call: (words) => callFrom(cwd, words, files),
    ...(root !== undefined && { root }),
    ...(parse && { parse }),
    widestRoot: projectRootOf(dirname(entry), files),
  };
}
