// The one line of a run that found nothing to do; it is all that the fast path loads for its output.
import type { UnchangedOutput } from "./fast-path.js";
import { count } from "./list-names.js";
import { showPath } from "./output-folder.js";
import { present, type Format, type Terminal } from "./present.js";
import type { Run } from "./run.js";
import { took } from "./took.js";

/** Says that the folder is up to date. */
export async function presentUnchanged(
  command: "generate" | "check",
  { folder, fileCount }: UnchangedOutput,
  run: Run,
  format: Format,
  terminal: Terminal,
): Promise<void> {
  const output = showPath(folder, run.cwd);
  const shown = /^[ -~]{1,30}$/.test(output)
    ? output
    : (await import("./describe.js")).fit(output, 30);
  const text = `${shown}: up to date, ${count(fileCount, "file")}${took(run.startedAt)}\n`;
  const facts = { command, ok: true, output };
  await present({ diagnostics: [], facts, text }, format, terminal);
}
