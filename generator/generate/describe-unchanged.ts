// The one line of a run without changes: the only output code that the fast path loads.
import type { UnchangedOutput } from "./up-to-date.js";
import type { Message } from "../system/report.js";
import type { Run } from "../driver/run.js";
import { showPath } from "../driver/show-path.js";
import { unchangedFacts, unchangedLine } from "../unchanged/message.js";

/** Says that the folder is up to date. */
export async function describeUnchanged(
  command: "generate" | "check",
  { folder, fileCount }: UnchangedOutput,
  run: Run,
): Promise<Message> {
  const { output, shown } = await showOutput(folder, run.cwd);
  return {
    diagnostics: [],
    facts: unchangedFacts(command, output),
    text: unchangedLine(shown, fileCount, run.startedAt),
  };
}

/** An output folder in messages, and shortened to its place in the summary. */
export async function showOutput(
  folder: string,
  cwd: string,
): Promise<{ readonly output: string; readonly shown: string }> {
  const output = showPath(folder, cwd);
  const shown = /^[ -~]{1,30}$/.test(output)
    ? output
    : (await import("../text/fit.js")).fit(output, 30);
  return { output, shown };
}
