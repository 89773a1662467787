// All stages in order: from the path of a taxonomy to the files of the output.
import { emitTaxonomy } from "../templates/index.js";
import { hasErrors, type Diagnostic } from "./diagnostics/diagnostic.js";
import { dropEchoes } from "./diagnostics/drop-echoes.js";
import { sortDiagnostics } from "./diagnostics/sort-diagnostics.js";
import { loadTaxonomy } from "./read/load-taxonomy.js";
import type { InputRecord, SourceHost } from "./read/source-host.js";
import type { EmittedFile } from "./model/output-file.js";
import type { Settings } from "./model/settings.js";
import type { Taxonomy } from "./model/taxonomy.js";
import type { ParsedDocument } from "./parse/parsed-document.js";
import { parseYaml } from "./parse/parse-yaml.js";
import { resolveTaxonomy } from "./resolve/resolve-taxonomy.js";
import type { FindImportSupport } from "./resolve/read-settings.js";
import type { SourceFile } from "./source/source-file.js";
import type { RunShapeCheck } from "./shape/shape-error.js";
import { createShapeCheck } from "./shape/validate-shape.js";

/** What the package brings along; the command line reads it from the package's own folder. */
export interface PackageData {
  /** `schemas/standard.yaml` */
  readonly catalogue: SourceFile;
  /** `schemas/taxonomy.schema.json`, parsed. */
  readonly taxonomySchema: object;
  /** The validator of that schema, compiled when the package was built. */
  readonly runShapeCheck: RunShapeCheck;
  /** The support code by its path in the output, such as `runtime.ts`, `runtime.js` and `runtime.d.ts`. */
  readonly support: ReadonlyMap<string, string>;
}

export interface CompileOptions {
  /** Absolute path of the entry file. */
  readonly entry: string;
  /** Absolute folder that includes may not leave; by default what `generate.root` says, and else the entry's folder. */
  readonly root?: string;
  /** Absolute folder that `generate.root` may not leave; anywhere by default. */
  readonly widestRoot?: string;
  /** Absolute folder that paths in messages are relative to. */
  readonly cwd: string;
  /** How a command of ours is called there, for hints; without it by its bare name. */
  readonly call?: (words: string) => string;
  /** Flags, which win over the `generate:` block. */
  readonly overrides: Partial<Settings>;
  /** What imports may look like where an output folder lies; without it they end in `.js`. */
  readonly findImportSupport?: FindImportSupport;
}

export interface Compilation {
  /** Absent when there is an error. */
  readonly taxonomy?: Taxonomy;
  /** Empty when there is an error. */
  readonly files: readonly EmittedFile[];
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
  readonly inputs: InputRecord;
}

/** Runs all stages. Every mistake of the user's is a diagnostic; the files are laid out but not stamped. */
export function compile(
  options: CompileOptions,
  host: SourceHost,
  data: PackageData,
): Compilation {
  const loaded = loadTaxonomy(options, host);
  const shape = checkShapes(loaded.documents, data);
  const { document: catalogue } = parseYaml(data.catalogue, "standard.yaml");
  // A file that could not be read whole makes every name in it unknown: nothing that resolve says would be true.
  const whole = loaded.documents.every(({ root }) => root !== undefined);
  const resolved = resolveTaxonomy({
    documents: whole ? loaded.documents : [],
    catalogue,
    overrides: options.overrides,
    ...(options.findImportSupport && {
      findImportSupport: options.findImportSupport,
    }),
  });
  const diagnostics = sortDiagnostics(
    dropEchoes({
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
    files: failed ? [] : emitTaxonomy(taxonomy, data.support),
    ...(failed ? {} : { taxonomy }),
  };
}

function checkShapes(
  documents: readonly ParsedDocument[],
  { taxonomySchema, runShapeCheck }: PackageData,
): readonly Diagnostic[] {
  const checkShape = createShapeCheck(taxonomySchema, runShapeCheck);
  return documents.flatMap((document, at) =>
    checkShape(document, at === 0 ? "entry" : "included"),
  );
}
