// Compiles the taxonomy of a run for the app that it is in, no further than the caller asks.
import { dirname } from "node:path";
import {
  analyze,
  emit,
  supportNames,
  type Analysis,
  type AnalyzeOptions,
} from "../compile.js";
import { invalid } from "../diagnostics/codes/arguments-invalid.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import type { EmittedFile } from "../model/output-file.js";
import type { Taxonomy } from "../model/taxonomy.js";
import { loadTaxonomy, type LoadResult } from "../read/load-taxonomy.js";
import type { SourceHost } from "../read/source-host.js";
import { outputSetting } from "../resolve/read-settings.js";
import { hostOf } from "./disk-host.js";
import { readLanguageData, readSupport } from "./package-data.js";
import { projectRootOf } from "./project-root.js";
import {
  makeImportFinder,
  type FoundImportSupport,
} from "./read-module-config.js";
import { outputFolderOf, type Run } from "./run.js";
import { showPath } from "./show-path.js";
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
  const { entry, cwd, overrides, files, today, keep, analysis } = run;
  const loaded = loadRun(run, host);
  const output = outputSetting(loaded.documents[0]?.root, overrides);
  const findImports = await makeImportFinder(dirname(entry), cwd, files);
  const imports = findImports(outputFolderOf(run, output));
  const options = {
    overrides,
    imports: imports.support,
    allPlatforms,
    today,
    ...(analysis && { memory: analysis }),
  };
  const found = analyze(loaded, options, readLanguageData());
  const { documents } = loaded;
  const { taxonomy } = found;
  // Declaration maps say where definitions are.
  const isPlaced = taxonomy?.settings.declarationMap === true;
  const kept = taxonomy && keep && !isPlaced ? keep(taxonomy) : undefined;
  return {
    ...found,
    documents,
    imports,
    ...(kept && { kept }),
    emit: () =>
      taxonomy === undefined
        ? []
        : emit(kept ?? taxonomy, readSupport(supportNames(taxonomy))),
  };
}

/** Analyses a run's taxonomy for a command that emits nothing. */
export function analyzeToJudge(run: Omit<Run, "today">): Analysis {
  const loaded = loadRun(run, hostOf(run.files));
  const options = { overrides: run.overrides, ignoresTargets: true };
  return analyze(loaded, options, readLanguageData());
}

/** The same with the events and properties of all platforms, whatever the folder is for. */
export function analyzeAllPlatforms(run: Run): Analysis {
  const loaded = loadRun(run, hostOf(run.files));
  const { overrides } = run;
  const options = { overrides, ignoresTargets: true, allPlatforms: true };
  return analyze(loaded, options, readLanguageData());
}

/** Reads the taxonomy of a run; nothing of it if the flag names a root that is not there. */
function loadRun(
  { entry, cwd, root, files, parse }: Omit<Run, "today">,
  host: SourceHost,
): LoadResult {
  if (root !== undefined && !files.isFolder(root)) {
    const refusal = invalid.at({
      message: `there is no folder \`${showPath(root, cwd)}\`, which \`--root\` names`,
      hint: "name the folder that holds all included files, or omit `--root` to read only those in the taxonomy's folder",
    });
    const inputs = { files: [], includes: [] };
    return { documents: [], inputs, diagnostics: [refusal] };
  }
  const options = {
    entry,
    cwd,
    call: (words: string) => callFrom(cwd, words, files),
    ...(root !== undefined && { root }),
    ...(parse && { parse }),
    widestRoot: projectRootOf(dirname(entry), files),
  };
  return loadTaxonomy(options, host);
}
