// Adds the files of the user's targets to those of dfn-codegen.
import { hasErrors, type Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceHost } from "../read/source-host.js";
import { inLanguage } from "../model/in-language.js";
import type { EmittedFile } from "../model/output-file.js";
import type { Taxonomy } from "../model/taxonomy.js";
import { emitTarget } from "../target/emit-target.js";
import { findSameFiles, type Claim } from "../target/find-same-files.js";
import { loadTarget } from "./load-target.js";
import type { Run } from "../driver/run.js";

export interface AllFiles {
  /** Sorted by path; only those of dfn-codegen if a target failed. */
  readonly files: readonly EmittedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Loads and runs the targets of the settings one after the other. All of them
 * run, so that all mistakes are reported at once.
 */
export async function addOwnTargets(
  run: Run,
  taxonomy: Taxonomy,
  ours: readonly EmittedFile[],
  host: SourceHost,
): Promise<AllFiles> {
  const shown = inLanguage(taxonomy, taxonomy.settings.lang);
  const files: EmittedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const claims: Claim[] = [{ paths: ours.map(({ path }) => path) }];
  for (const source of taxonomy.settings.targetFiles ?? []) {
    const target = await loadTarget(run, source, host);
    if (!("emit" in target)) {
      diagnostics.push(target);
      continue;
    }
    const emission = await emitTarget(target, shown, source);
    diagnostics.push(...emission.diagnostics);
    files.push(...emission.files);
    const paths = emission.files.map(({ path }) => path);
    claims.push({ name: target.name, source, paths });
  }
  diagnostics.push(...findSameFiles(claims));
  if (hasErrors(diagnostics)) return { files: ours, diagnostics };
  const all = [...ours, ...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files: all, diagnostics };
}
