// The one line of a run without changes: the only output code that the fast path loads.
import type { UnchangedOutput } from "./up-to-date.js";
import { counted } from "../text/count.js";
import type { Message } from "../system/report.js";
import type { Run } from "../driver/run.js";
import { took } from "../text/elapsed.js";
import { showPath } from "../driver/show-path.js";

/** Says that the folder is up to date. */
export async function describeUnchanged(
  command: "generate" | "check",
  { folder, fileCount }: UnchangedOutput,
  run: Run,
): Promise<Message> {
  const output = showPath(folder, run.cwd);
  const shown = /^[ -~]{1,30}$/.test(output)
    ? output
    : (await import("../text/fit.js")).fit(output, 30);
  const text = `${shown}: up to date, ${counted(fileCount, "file")}${took(run.startedAt)}\n`;
  const facts = { command, ok: true, output };
  return { diagnostics: [], facts, text };
}
