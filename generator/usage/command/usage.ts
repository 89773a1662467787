// `dfn-codegen usage`: reports where each registered event is built, and which calls bypass the builders.
import { join } from "node:path";
import type { Run } from "../../driver/run.js";
import type { Terminal } from "../../system/terminal.js";
import { committedVersions } from "../../system/git-history.js";
import { readSnapshot } from "../../snapshot/read-snapshot.js";
import { showGithub, showMarkdown, showPretty } from "../show-usage.js";
import { countFindings, type UsageReport } from "../usage-report.js";
import { explainGone, hasUnknownNames } from "../explain-gone.js";
import { printFindings } from "./print-findings.js";
import { scanApp, type AppScan, type ScanOptions } from "./scan-app.js";
import { noteUncalled } from "./warn-unused-track-functions.js";

/** Enough to find what a release or two ago was registered. */
const mostVersions = 30;

export type UsageOptions = Omit<ScanOptions, "outputFor">;

/** The exit code: 0 unless `failOn`, of the flag or the taxonomy, names a kind that was found (1), the taxonomy has errors (1), a report could not be written (1), or there is nothing to scan or no generated folder (2). */
export async function usage(
  run: Run,
  options: UsageOptions,
  terminal: Terminal,
): Promise<number> {
  const scanned = await scanApp(
    run,
    { ...options, outputFor: "report" },
    terminal,
  );
  if (typeof scanned === "number") return scanned;
  const { scan, clear } = scanned;
  clear();
  noteUncalled(scan.uncalled, terminal, scanned.named);
  const report = explainNames(scan.report, scanned);
  const counts = countFindings(report);
  const { failOn } = scanned.settings;
  const failures = failOn.filter((reason) => counts[reason] > 0);
  const isSilent =
    failOn.length > 0
      ? failures.length === 0
      : Object.values(counts).every((count) => count === 0);
  return printFindings(
    { report, counts, failures, isSilent },
    { pretty: showPretty, github: showGithub, markdown: showMarkdown },
    { ...options, cwd: run.cwd },
    terminal,
  );
}

/** The committed versions of `taxonomy.json` know names that are gone; they are read only if there are such names. */
function explainNames(
  report: UsageReport,
  { generated, taxonomy }: AppScan,
): UsageReport {
  if (!hasUnknownNames(report)) return report;
  const path = join(generated, "taxonomy.json");
  const past = committedVersions(path, mostVersions).flatMap(
    (text) => readSnapshot(text, path) ?? [],
  );
  return explainGone(report, past, taxonomy);
}
