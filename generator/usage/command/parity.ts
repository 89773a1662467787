// `dfn-codegen usage --app web=apps/web --app android=apps/android`: which app builds which event.
import { analyzeAllPlatforms } from "../../driver/compile-run.js";
import { describeError } from "../../driver/report-errors.js";
import type { Run } from "../../driver/run.js";
import { showPath } from "../../driver/show-path.js";
import { effectiveUsage } from "../../model/usage-settings.js";
import { exitCodeOf, wrongUsage } from "../../system/exit-code.js";
import { refuse } from "../../system/refuse.js";
import { present } from "../../system/report.js";
import type { Terminal } from "../../system/terminal.js";
import {
  countCells,
  countRawCalls,
  makeParity,
  type AppUses,
} from "../parity.js";
import {
  showParity,
  showParityGithub,
  showParityMarkdown,
} from "../show-parity.js";
import { printFindings } from "./print-findings.js";
import { readOneApp, type NamedApp } from "./read-one-app.js";
import type { UsageOptions } from "./usage.js";

export interface ParityOptions extends Pick<
  UsageOptions,
  "format" | "trackFunctions" | "failOn" | "report" | "onScreen"
> {
  readonly apps: readonly NamedApp[];
}

/** The exit code: 0 unless `failOn`, of the flag or the taxonomy, names `unused` or `raw` and an app has that (1), the taxonomy has errors (1), a report could not be written (1), or an app cannot be read (2). */
export async function parity(
  run: Run,
  options: ParityOptions,
  terminal: Terminal,
): Promise<number> {
  const { format } = options;
  const { taxonomy, diagnostics } = analyzeAllPlatforms(run);
  if (taxonomy === undefined) {
    const text = describeError(diagnostics, "nothing scanned");
    const facts = { command: "usage", ok: false };
    await present(
      { diagnostics, facts, text },
      format === "markdown" ? "pretty" : format,
      terminal,
    );
    return exitCodeOf(diagnostics);
  }
  const settings = effectiveUsage(taxonomy.settings.usage, options);
  const apps: AppUses[] = [];
  for (const app of options.apps) {
    const read = await readOneApp(app, run, { taxonomy, settings });
    if ("refusal" in read) {
      await refuse(read, { command: "usage", format }, terminal);
      return wrongUsage;
    }
    apps.push(read);
  }
  const report = makeParity(taxonomy, showPath(run.entry, run.cwd), apps);
  const counts = {
    unused: countCells(report, "missing"),
    raw: countRawCalls(report),
    unexpected: countCells(report, "unexpected"),
  };
  const failures = (["unused", "raw"] as const).filter(
    (kind) => settings.failOn.includes(kind) && counts[kind] > 0,
  );
  return printFindings(
    { report, counts, failures, isSilent: failures.length === 0 },
    {
      pretty: showParity,
      github: showParityGithub,
      markdown: showParityMarkdown,
    },
    { ...options, cwd: run.cwd },
    terminal,
  );
}
