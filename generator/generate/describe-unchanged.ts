// The one line of a run without changes: the only output code that the fast path loads.
import { resolve } from "node:path";
import type { UnchangedOutput } from "./up-to-date.js";
import type { Message } from "../system/report.js";
import type { Run } from "../driver/run.js";
import { showPath } from "../driver/show-path.js";
import {
  unchangedFacts,
  unchangedLines,
  type UnchangedFolders,
} from "../unchanged/message.js";

/** Says that the folder is up to date. */
export async function describeUnchanged(
  command: "generate" | "check",
  unchanged: UnchangedOutput,
  run: Run,
): Promise<Message> {
  const folders = await showFolders(unchanged, run.cwd);
  return {
    diagnostics: [],
    facts: unchangedFacts(command, folders),
    text: unchangedLines(folders, run.startedAt),
  };
}

/** The folder of code and that of the site, as messages name them. */
export async function showFolders(
  { folder, fileCount, manifest }: UnchangedOutput,
  cwd: string,
): Promise<UnchangedFolders> {
  const { site } = manifest;
  const code = { ...(await showOutput(folder, cwd)), fileCount };
  if (site === undefined) return code;
  const shown = await showOutput(resolve(folder, site.folder), cwd);
  return { ...code, site: { ...shown, fileCount: site.fileCount } };
}

/** An output folder in messages, and shortened to its place in the summary. */
async function showOutput(
  folder: string,
  cwd: string,
): Promise<{ readonly output: string; readonly shown: string }> {
  const output = showPath(folder, cwd);
  const shown = /^[ -~]{1,30}$/.test(output)
    ? output
    : (await import("../text/fit.js")).fit(output, 30);
  return { output, shown };
}
