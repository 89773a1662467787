// Compiles a taxonomy to the files of `generate`, without reading the output folder.
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceHost } from "../read/source-host.js";
import type { OutputFile } from "../model/output-file.js";
import type { Taxonomy } from "../model/taxonomy.js";
import { textOf } from "../output/finished-file.js";
import { hostOf } from "../driver/disk-host.js";
import { finalizeFiles, buildFiles } from "./build-files.js";
import { outputFolderOf, type Run } from "../driver/run.js";

export interface CompiledFiles {
  readonly diagnostics: readonly Diagnostic[];
  /** Absent if there is an error. */
  readonly taxonomy?: Taxonomy;
  /** Empty if there is an error. */
  readonly files: readonly OutputFile[];
}

/** Compiles a run's taxonomy; `text` replaces the content of its entry file. */
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
  const { settings } = taxonomy;
  const folder = outputFolderOf(run, settings.output);
  const finished: OutputFile[] = [];
  const surroundings = { folder, record, settings };
  for await (const file of finalizeFiles(run, files, surroundings)) {
    finished.push({ path: file.path, text: textOf(file) });
  }
  finished.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { diagnostics, taxonomy, files: finished };
}

/** The disk, with the text of one file replaced. */
function withText(disk: SourceHost, path: string, text: string): SourceHost {
  const bytes = new TextEncoder().encode(text);
  return {
    ...disk,
    readFile: (asked) => (asked === path ? bytes : disk.readFile(asked)),
  };
}
