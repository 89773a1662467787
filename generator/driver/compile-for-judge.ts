// The taxonomy of a run for commands that judge payloads: compiled, with nothing emitted to the disk.
import { dirname } from "node:path";
import { compile, type Compilation } from "../compile.js";
import { callFrom } from "./suggested-command.js";
import { diskHost, recordReads } from "./disk-host.js";
import { readPackageData } from "./package-data.js";
import { projectRootOf } from "./project-root.js";
import type { Run } from "./run.js";
import type { InputRecord } from "../read/source-host.js";

export interface Compiled extends Pick<
  Compilation,
  "taxonomy" | "diagnostics"
> {
  /** What was read, also when something is wrong with it. */
  readonly inputs: InputRecord;
}

/** Compiles the run's taxonomy. */
export function compileForJudge(run: Run): Compiled {
  const { host, record } = recordReads(diskHost);
  const { entry, cwd, root } = run;
  const { taxonomy, diagnostics } = compile(
    {
      entry,
      cwd,
      overrides: { ...run.overrides, targets: [] },
      call: (words) => callFrom(cwd, words),
      ...(root !== undefined && { root }),
      widestRoot: projectRootOf(dirname(entry)),
    },
    host,
    readPackageData(),
  );
  return {
    diagnostics,
    inputs: { files: [...record.files.keys()], includes: record.globs },
    ...(taxonomy && { taxonomy }),
  };
}
