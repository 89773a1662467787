// The one line of a run without changes, and its facts for JSON; with an index and without, they are the same.
import { counted } from "../text/count.js";
import { took } from "../text/elapsed.js";

/** A folder in which nothing changed. */
export interface UnchangedFolder {
  /** The folder in messages. */
  readonly output: string;
  /** At most 30 columns wide. */
  readonly shown: string;
  readonly fileCount: number;
}

export interface UnchangedFolders extends UnchangedFolder {
  /** That of the site; absent unless the target `docs` is chosen. */
  readonly site?: UnchangedFolder | undefined;
}

/** A line for each folder; `now` is when the run ends. */
export function unchangedLines(
  { shown, fileCount, site }: UnchangedFolders,
  startedAt: number | undefined,
  now?: number,
): string {
  const siteLine = site
    ? `${site.shown}: up to date, ${counted(site.fileCount, "file")}\n`
    : "";
  return `${siteLine}${shown}: up to date, ${counted(fileCount, "file")}${took(startedAt, now)}\n`;
}

export function unchangedFacts(
  command: "generate" | "check",
  { output, site }: UnchangedFolders,
): Readonly<Record<string, unknown>> {
  return {
    command,
    ok: true,
    output,
    ...(site && { site: { output: site.output } }),
  };
}
