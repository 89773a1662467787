// `dfn-codegen load`: sends the events of NDJSON files to the loading API, and accounts for every line.
import { hasErrors } from "../../diagnostics/diagnostic.js";
import { visible } from "../../text/display-text.js";
import { makeJudge } from "../../judge/make-judge.js";
import { analyzeToJudge } from "../../driver/compile-run.js";
import { deliverAll } from "./deliver.js";
import type { Ledger } from "./ledger.js";
import { judgeAll } from "./read.js";
import type { LoadOptions } from "./load-options.js";
import { describeFiles, openLedger, readIdentity } from "./prepare.js";
import { grouped, takenVerb } from "./progress.js";
import { present } from "../../system/report.js";
import type { Run } from "../../driver/run.js";
import { describeError } from "../../driver/report-errors.js";
import type { Terminal } from "../../system/terminal.js";

/** Loads; the exit code. SIGINT and SIGTERM end it in good order. */
export async function load(
  run: Run,
  paths: readonly string[],
  options: LoadOptions,
  terminal: Terminal,
): Promise<number> {
  const { dryRun, serviceId = "", accessToken = "" } = options;
  if (!dryRun && (serviceId === "" || accessToken === "")) {
    return usage(
      terminal,
      "the credentials are missing",
      "set DFINERY_SERVICE_ID and DFINERY_ACCESS_TOKEN, or try `--dry-run`",
    );
  }
  const { taxonomy, diagnostics } = analyzeToJudge(run);
  if (taxonomy === undefined || hasErrors(diagnostics)) {
    const text = describeError(diagnostics, "nothing is loaded");
    const facts = { command: "load", ok: false };
    await present({ diagnostics, facts, text }, options.format, terminal);
    return 1;
  }
  const judge = makeJudge(taxonomy);
  const identity = readIdentity(options.identity, judge);
  if (typeof identity === "string") return usage(terminal, identity);
  const files = describeFiles(paths, run.cwd);
  if (typeof files === "string") return usage(terminal, files);
  const ledger = openLedger(files, run, options);
  if (typeof ledger === "string") return usage(terminal, ledger);
  const work = { files, judge, identity, ledger, cwd: run.cwd };
  let stopped: string | undefined;
  if (dryRun) {
    await judgeAll(
      work,
      () => Promise.resolve(),
      options,
      terminal,
      () => "",
    );
  } else {
    const credentials = { serviceId, accessToken };
    stopped = await deliverAll(work, { ...options, ...credentials }, terminal);
  }
  if (stopped?.startsWith("option: ") === true) {
    return usage(terminal, stopped.slice("option: ".length));
  }
  ledger.close(stopped === undefined);
  await summarise(ledger, stopped, options, terminal);
  return stopped === undefined && ledger.counts().rejected === 0 ? 0 : 1;
}

async function summarise(
  ledger: Ledger,
  stopped: string | undefined,
  options: LoadOptions,
  terminal: Terminal,
): Promise<void> {
  const counts = ledger.counts();
  const reasons = ledger.reasons();
  const text = [
    `${grouped(counts.delivered)} ${takenVerb(options)}, ${grouped(counts.rejected)} rejected${counts.resumed > 0 ? ` (${grouped(counts.resumed)} lines were settled before)` : ""}`,
    ...[...reasons].map(
      ([code, count]) => `  ${grouped(count).padStart(8)}  ${visible(code)}`,
    ),
    ...ledger.hints().map((hint) => `hint: ${visible(hint)}`),
    ...(ledger.hasRejectedFile()
      ? [`rejected lines with reasons: ${visible(options.rejected)}`]
      : []),
    ...(stopped === undefined
      ? []
      : [
          `stopped: ${visible(stopped)}`,
          "the rest is loaded by the same command again",
        ]),
  ].join("\n");
  const facts = {
    command: "load",
    ok: stopped === undefined && counts.rejected === 0,
    dryRun: options.dryRun,
    // Nothing was delivered by a run that sends nothing.
    ...(options.dryRun && { wouldSend: counts.delivered }),
    ...counts,
    ...(options.dryRun && { delivered: 0 }),
    reasons: Object.fromEntries(reasons),
    hints: ledger.hints(),
    ...(stopped !== undefined && { stopped }),
  };
  await present(
    { diagnostics: [], facts, text: `${text}\n` },
    options.format,
    terminal,
  );
}

function usage(terminal: Terminal, what: string, hint?: string): number {
  terminal.err(
    `error: ${what}\n${hint === undefined ? "" : `hint: ${hint}\n`}`,
  );
  return 2;
}
