// A taxonomy's files as `generate` makes them, without a look at what is in the output folder.
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceHost } from "../read/source-host.js";
import type { OutputFile } from "../model/output-file.js";
import type { Taxonomy } from "../model/taxonomy.js";
import { hostOf } from "../driver/disk-host.js";
import { finalizeFiles, buildFiles } from "./build-files.js";
import { outputFolderOf, type Run } from "../driver/run.js";

export interface CompiledFiles {
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when there is an error. */
  readonly taxonomy?: Taxonomy;
  /** Empty when there is an error. */
  readonly files: readonly OutputFile[];
}

/** Compiles a run's taxonomy; `text` stands for what its entry file holds. */
export async function compileFiles(
  run: Run,
  text?: string,
): Promise<CompiledFiles> {
  const disk = hostOf(run.files);
  const host = text === undefined ? disk : withText(disk, run.entry, text);
  const { taxonomy, files, diagnostics, record } = await buildFiles(run, host);
  if (taxonomy === undefined) {
    return { diagnostics, files: [] };
  }
  const folder = outputFolderOf(run, taxonomy.settings.output);
  const finished = await finalizeFiles(run, files, { folder, record });
  return { diagnostics, taxonomy, files: finished.files };
}

/** The disk, but for the text of one file. */
function withText(disk: SourceHost, path: string, text: string): SourceHost {
  const bytes = new TextEncoder().encode(text);
  return {
    ...disk,
    readFile: (asked) => (asked === path ? bytes : disk.readFile(asked)),
  };
}
