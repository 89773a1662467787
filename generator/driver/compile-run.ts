// Compiles the taxonomy of a run as the app that it lies in needs it.
import { type Run, outputFolderOf } from "../commands/run.js";
import type { SourceHost } from "../load/source-host.js";
import { type Compilation, compile } from "../compile.js";
import { makeImportFinder } from "../commands/read-module-facts.js";
import { dirname } from "node:path";
import { callFrom } from "../commands/calls.js";
import { projectRootOf } from "../commands/project-root.js";
import { readPackageData } from "../commands/package-data.js";
import type { MadeFiles } from "../commands/make-files.js";

/** Without the user's own targets, whose modules would be run. */
export async function compileInApp(
  run: Run,
  host: SourceHost,
): Promise<{
  readonly compiled: Compilation;
  readonly findImports: MadeFiles["findImports"];
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
