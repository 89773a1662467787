// Compiles the taxonomy of a run as the app that it lies in needs it.
import { type Run, outputFolderOf } from "./run.js";
import type { SourceHost } from "../read/source-host.js";
import { type Compilation, compile } from "../compile.js";
import {
  type FoundImportSupport,
  makeImportFinder,
} from "./read-module-config.js";
import { dirname } from "node:path";
import { callFrom } from "./suggested-command.js";
import { projectRootOf } from "./project-root.js";
import { readPackageData } from "./package-data.js";

/** Without the user's own targets, whose modules would be run. */
export async function compileInApp(
  run: Run,
  host: SourceHost,
): Promise<{
  readonly compiled: Compilation;
  readonly findImports: (folder: string) => FoundImportSupport;
}> {
  const { entry, cwd, root, overrides } = run;
  const findImports = await makeImportFinder(dirname(entry), cwd);
  const compiled = compile(
    {
      entry,
      cwd,
      overrides,
      call: (words) => callFrom(cwd, words),
      ...(root !== undefined && { root }),
      widestRoot: projectRootOf(dirname(entry)),
      findImportSupport: (output) =>
        findImports(outputFolderOf(run, output)).support,
    },
    host,
    readPackageData(),
  );
  return { compiled, findImports };
}
