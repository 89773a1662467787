// `dfn-codegen check`: says whether the output folder is what the taxonomy makes, and writes nothing.
import { findUnchanged } from "./fast-path.js";
import type { Format, Terminal } from "./present.js";
import { presentUnchanged } from "./present-unchanged.js";
import type { Run } from "./run.js";

export interface CheckOptions {
  readonly format: Format;
  /** Compare with what a full run makes, even where the manifest says that nothing changed. */
  readonly full: boolean;
}

/**
 * The exit code: 0 when the folder is what a run would write, 1 when not or when
 * the taxonomy has errors. A manifest that shows that nothing changed is
 * believed unless `full` is set: whoever can write to the folder can forge one.
 */
export async function check(
  run: Run,
  { format, full }: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const unchanged = full ? undefined : await findUnchanged(run);
  if (unchanged !== undefined) {
    await presentUnchanged("check", unchanged, run, format, terminal);
    return 0;
  }
  const { checkFully } = await import("./check-fully.js");
  return checkFully(run, { format, full }, terminal);
}
