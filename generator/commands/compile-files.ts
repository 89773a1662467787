// A taxonomy's files with their stamps, without a look at the output folder.
import { basename, dirname } from "node:path";
import { compile } from "../compile.js";
import { hasErrors, type Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceHost } from "../load/source-host.js";
import type { OutputFile } from "../model/output-file.js";
import type { Taxonomy } from "../model/taxonomy.js";
import { finishFiles } from "../output/format.js";
import { diskHost } from "./disk-host.js";
import { readPackageData } from "./package-data.js";
import { projectRootOf } from "./project-root.js";
import { withOwnTargets } from "./produce.js";
import type { Run } from "./run.js";

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
  const host = text === undefined ? diskHost : withText(run.entry, text);
  const { entry, cwd, root, overrides } = run;
  const compiled = compile(
    {
      entry,
      cwd,
      overrides,
      ...(root !== undefined && { root }),
      widestRoot: projectRootOf(dirname(entry)),
    },
    host,
    readPackageData(),
  );
  const { taxonomy } = compiled;
  const { files, diagnostics } = await withOwnTargets(run, compiled, host);
  if (taxonomy === undefined || hasErrors(diagnostics)) {
    return { diagnostics, files: [] };
  }
  const finished = await finishFiles(files, basename(entry));
  return { diagnostics, taxonomy, files: finished.files };
}

/** The disk, but for the text of one file. */
function withText(path: string, text: string): SourceHost {
  const bytes = new TextEncoder().encode(text);
  return {
    ...diskHost,
    readFile: (asked) => (asked === path ? bytes : diskHost.readFile(asked)),
  };
}
