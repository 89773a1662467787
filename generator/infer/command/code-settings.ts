// The settings of `infer --from-code`: the taxonomy's `usage` settings, overridden by flags.
import { dirname, resolve } from "node:path";
import { hasErrors } from "../../diagnostics/diagnostic.js";
import type { AppFiles } from "../../driver/app-files.js";
import { analyzeToJudge } from "../../driver/compile-run.js";
import { findEntry } from "../../driver/find-entry.js";
import { showPath } from "../../driver/show-path.js";
import { callFrom } from "../../driver/suggested-command.js";
import {
  effectiveUsage,
  type UsageSettings,
} from "../../model/usage-settings.js";
import type { TrackFunction } from "../../sdk/sdk-names.js";
import type { Terminal } from "../../system/terminal.js";
import { visible } from "../../text/display-text.js";

export interface CodeSettings {
  readonly usage: UsageSettings;
  /** The folder that `usage.exclude` is relative to. */
  readonly folder: string;
}

/**
 * The settings of the taxonomy that is merged into; without one, those of the
 * nearest `taxonomy.yaml`, as other commands find it, if there is one.
 */
export function readCodeSettings(
  given: {
    readonly merge: string | undefined;
    readonly trackFunctions: readonly TrackFunction[];
    readonly cwd: string;
    readonly files: AppFiles;
  },
  terminal: Terminal,
): CodeSettings {
  const { merge, trackFunctions, cwd, files } = given;
  const entry =
    merge === undefined ? findEntry(cwd, files) : resolve(cwd, merge);
  const folder = dirname(entry);
  const flags = { trackFunctions };
  if (!files.exists(entry)) {
    return { usage: effectiveUsage(undefined, flags), folder };
  }
  const { settings, diagnostics } = analyzeToJudge({
    ...{ entry, cwd, files },
    overrides: {},
  });
  // A merge reports the errors itself.
  if (hasErrors(diagnostics) && merge === undefined) {
    terminal.err(
      `note: \`${visible(showPath(entry, cwd))}\` has errors, so its \`usage\` settings may be incomplete; run \`${callFrom(cwd, "check", files)}\` to see them\n`,
    );
  }
  return { usage: effectiveUsage(settings.usage, flags), folder };
}
