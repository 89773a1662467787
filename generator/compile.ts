// All stages in order: from the path of a taxonomy to the files of the output. A caller may stop before the files.
import {
  emitEachFile,
  emitTaxonomy,
  supportNames,
} from "../templates/index.js";
import type { Support } from "../templates/support-files.js";
import { hasErrors, type Diagnostic } from "./diagnostics/diagnostic.js";
import { dropCascadingErrors } from "./diagnostics/drop-cascading-errors.js";
import { sortDiagnostics } from "./diagnostics/sort-diagnostics.js";
import {
  loadTaxonomy,
  type LoadOptions,
  type LoadResult,
} from "./read/load-taxonomy.js";
import type { InputRecord, SourceHost } from "./read/source-host.js";
import type { ImportSupport } from "./model/import-support.js";
import type { EmittedFile } from "./model/output-file.js";
import type { Settings } from "./model/settings.js";
import type { Taxonomy } from "./model/taxonomy.js";
import type { ParsedDocument } from "./parse/parsed-document.js";
import {
  startResolveMemory,
  type ResolveMemory,
} from "./resolve/resolve-memory.js";
import { resolveTaxonomy } from "./resolve/resolve-taxonomy.js";
import type { RunShapeCheck } from "./shape/shape-error.js";
import { checkChanged, type SoundEntries } from "./shape/check-changed.js";
import { createShapeCheck } from "./shape/validate-shape.js";

/** What the package brings along for reading taxonomies; the command line reads it from the package's own folder. */
export interface LanguageData {
  /** `schemas/standard.yaml`, parsed. */
  readonly catalogue: ParsedDocument;
  /** `schemas/taxonomy.schema.json`, parsed. */
  readonly taxonomySchema: object;
  /** The validator of that schema, compiled when the package was built. */
  readonly runShapeCheck: RunShapeCheck;
}

/** All that the package brings along. */
export interface PackageData extends LanguageData {
  /** The support code by its path in the output's `support/`, such as `records.ts`, `records.js` and `records.d.ts`. */
  readonly support: Support;
}

export interface AnalyzeOptions {
  /** Flags, which win over the `generate:` block. */
  readonly overrides: Partial<Settings>;
  /** What imports may look like where the output folder lies; without it they end in `.js`. */
  readonly imports?: ImportSupport;
  /** For a command that emits nothing: what flags and settings say about targets is not read. */
  readonly ignoresTargets?: boolean;
  /** For a command that compares or describes the taxonomy of all platforms, whatever the folder's is. */
  readonly allPlatforms?: boolean;
  /** The present day, `yyyy-MM-dd`, for a command that reports what expired. */
  readonly today?: string;
  /** For one of several runs. */
  readonly memory?: AnalysisMemory;
}

/** What earlier runs found out about definitions that have not changed since. */
export interface AnalysisMemory {
  readonly sound: SoundEntries;
  readonly resolved: ResolveMemory;
}

/** A memory of nothing. */
export function startAnalysisMemory(): AnalysisMemory {
  return { sound: new WeakSet(), resolved: startResolveMemory() };
}

export type CompileOptions = Omit<LoadOptions, "style"> & AnalyzeOptions;

export interface Analysis {
  /** Absent when there is an error. */
  readonly taxonomy?: Taxonomy;
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
  readonly inputs: InputRecord;
}

export interface Compilation extends Analysis {
  /** Laid out but not stamped; empty when there is an error. */
  readonly files: readonly EmittedFile[];
}

/** Runs all stages. Every mistake of the user's is a diagnostic. */
export function compile(
  options: CompileOptions,
  host: SourceHost,
  data: PackageData,
): Compilation {
  const analysis = analyze(loadTaxonomy(options, host), options, data);
  const { taxonomy } = analysis;
  const files =
    taxonomy === undefined ? [] : emitTaxonomy(taxonomy, data.support);
  return { ...analysis, files };
}

/** The stages between reading and emitting: checks the shape of what was read, and resolves it. */
export function analyze(
  loaded: LoadResult,
  {
    overrides,
    imports,
    ignoresTargets,
    allPlatforms,
    today,
    memory,
  }: AnalyzeOptions,
  data: LanguageData,
): Analysis {
  const shape = checkShapes(loaded.documents, data, memory?.sound);
  // A file that could not be read whole makes every name in it unknown: nothing that resolve says would be true.
  const whole = loaded.documents.every(({ root }) => root !== undefined);
  const resolved = resolveTaxonomy({
    documents: whole ? loaded.documents : [],
    catalogue: data.catalogue,
    overrides,
    ...(imports && { imports }),
    ...(ignoresTargets && { ignoresTargets }),
    ...(allPlatforms && { allPlatforms }),
    today,
    memory: memory?.resolved,
  });
  const diagnostics = sortDiagnostics(
    dropCascadingErrors({
      load: loaded.diagnostics,
      shape,
      resolve: resolved.diagnostics,
    }),
    loaded.documents.map(({ file }) => file),
  );
  const { settings, taxonomy } = resolved;
  const failed = taxonomy === undefined || hasErrors(diagnostics);
  return {
    settings,
    diagnostics,
    inputs: loaded.inputs,
    ...(failed ? {} : { taxonomy }),
  };
}

/**
 * The last stage: the files of a taxonomy in any order, each made when it is
 * asked for. The support code need not be more than `supportNames` says.
 */
export { emitEachFile as emit, supportNames };

function checkShapes(
  documents: readonly ParsedDocument[],
  { taxonomySchema, runShapeCheck }: LanguageData,
  sound: SoundEntries | undefined,
): readonly Diagnostic[] {
  const checkShape = createShapeCheck(taxonomySchema, runShapeCheck);
  return documents.flatMap((document, at) => {
    const role = at === 0 ? "entry" : "included";
    return sound === undefined
      ? checkShape(document, role)
      : checkChanged(document, role, checkShape, sound);
  });
}
