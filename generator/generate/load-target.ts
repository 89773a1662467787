// Loads the module of a user's target.
import { badTarget } from "../diagnostics/codes/settings-bad-target.js";
import { notLoaded } from "../diagnostics/codes/target-not-loaded.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceHost } from "../read/source-host.js";
import type { TargetPath } from "../model/settings.js";
import { acceptTarget } from "../target/accept-target.js";
import type { Target } from "../target/define-target.js";
import { loadUserModule } from "../driver/load-user-module.js";
import { targetPathOf, type Run } from "../driver/run.js";

/** Loads a target, or reports what is wrong with it. The host records its digest for the manifest and for `--watch`. */
export async function loadTarget(
  run: Run,
  named: TargetPath,
  host: SourceHost,
): Promise<Target | Diagnostic> {
  const { span } = named;
  const module = await loadUserModule(
    run,
    {
      file: targetPathOf(run, named),
      ...(span && { span }),
      noun: "target",
      elsewhere:
        "name a file in the project, or use `--target` for any other file",
      without:
        "remove the import and export a plain object, which `defineTarget` returns unchanged",
    },
    host,
  );
  if ("exports" in module) return acceptTarget(module.exports, named);
  const { kind, ...problem } = module;
  return (kind === "outside" ? badTarget : notLoaded).at({ span, ...problem });
}
