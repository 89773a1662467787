// Warns of functions that were named and are never called: after a typing mistake the report would say that there is nothing to report.
import { visible } from "../../text/display-text.js";
import type { UncalledFunction } from "../suggest-function.js";
import type { Terminal } from "../../system/terminal.js";

export function noteUncalled(
  uncalled: readonly UncalledFunction[],
  terminal: Terminal,
  named: "flag" | "setting" = "flag",
): void {
  const where =
    named === "flag" ? "`--track-function`" : "`usage.track_functions`";
  for (const { name, similar } of uncalled) {
    const hint =
      similar === undefined ? "" : `: did you mean \`${visible(similar)}\`?`;
    terminal.err(
      `note: no code calls \`${visible(name)}\`, which ${where} names${hint}\n`,
    );
  }
}
