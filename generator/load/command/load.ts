// `dfn-codegen load`: sends the events of NDJSON files to the loading API, and accounts for every line.
import { resolve } from "node:path";
import { noCredentials } from "../../diagnostics/codes/load-no-credentials.js";
import { counted, figure } from "../../text/count.js";
import { visible } from "../../text/display-text.js";
import { durationText, perSecond, sizeText } from "../../text/measures.js";
import { makeJudge } from "../../judge/make-judge.js";
import { analyzeToJudge } from "../../driver/compile-run.js";
import { deliverAll, whyStopped } from "./deliver.js";
import { findInputs } from "./inputs.js";
import { lockLoad } from "./lock.js";
import type { LoadOptions } from "./load-options.js";
import { checkOwnFiles } from "./own-files.js";
import { checkBaseUrl, openLedger, readIdentity } from "./prepare.js";
import { judgeAll, type Work } from "./read.js";
import { rejected } from "../../diagnostics/codes/load-rejected.js";
import { annotateProblems } from "../../validate/annotate-problems.js";
import { noProblems, summariseProblems } from "../../validate/problems.js";
import { placeText, problemLines } from "../../validate/show-problems.js";
import { makeRepeats, mostRemembered, type RepeatedIds } from "../repeats.js";
import { takenVerb } from "./progress.js";
import { refuse, type Refusal } from "../../system/refuse.js";
import { exitCodeOf, wrongUsage } from "../../system/exit-code.js";
import { present } from "../../system/report.js";
import { runAs, type Run } from "../../driver/run.js";
import { describeError } from "../../driver/report-errors.js";
import type { Terminal } from "../../system/terminal.js";

/** Runs the load and returns the exit code. SIGINT and SIGTERM end it cleanly. */
export async function load(
  run: Run,
  paths: readonly string[],
  options: LoadOptions,
  terminal: Terminal,
): Promise<number> {
  const { dryRun, format, serviceId = "", accessToken = "" } = options;
  const stop = async (refusal: Refusal): Promise<number> => {
    await refuse(refusal, { command: "load", format }, terminal);
    return wrongUsage;
  };
  if (!dryRun && (serviceId === "" || accessToken === "")) {
    const refusal = noCredentials.at({
      message: "the credentials are missing",
      hint: "set DFINERY_SERVICE_ID and DFINERY_ACCESS_TOKEN, or try `--dry-run`",
    });
    return stop({ refusal });
  }
  const unreachable = checkBaseUrl(options.baseUrl);
  if (unreachable !== undefined) return stop(unreachable);
  const { taxonomy, diagnostics } = analyzeToJudge(runAs(run, "server"));
  if (taxonomy === undefined) {
    const text = describeError(diagnostics, "nothing was loaded");
    const facts = { command: "load", ok: false };
    await present({ diagnostics, facts, text }, options.format, terminal);
    return exitCodeOf(diagnostics);
  }
  const judge = makeJudge(taxonomy);
  const about = readIdentity(options.identity, judge);
  if ("refusal" in about) return stop(about);
  const misplaced = checkOwnFiles(paths, run.cwd, options);
  if (misplaced !== undefined) return stop(misplaced);
  const found = await findInputs(paths, run.cwd);
  if ("refusal" in found) return stop(found);
  const { identity } = about;
  const { inputs } = found;
  const lock = await lockLoad(
    [...(dryRun ? [] : [options.checkpoint]), options.rejected].map((path) => ({
      path: resolve(run.cwd, path),
      shown: visible(path),
    })),
  );
  if ("refusal" in lock) return stop(lock);
  try {
    const files = inputs.map(({ file }) => file);
    const opened = openLedger(files, run, options, lock.isHeld);
    if ("refusal" in opened) return await stop(opened);
    const { ledger } = opened;
    const repeats = makeRepeats();
    const { lost } = lock;
    const given = { inputs, judge, identity };
    const found = { problems: noProblems(), bytes: 0 };
    const work: Work = { ...given, ...found, ledger, repeats, lost };
    return await carryOut(
      work,
      { ...options, serviceId, accessToken },
      terminal,
    );
  } finally {
    await lock.release();
  }
}

type Credentials = Readonly<Record<"serviceId" | "accessToken", string>>;

async function carryOut(
  work: Work,
  options: LoadOptions & Credentials,
  terminal: Terminal,
): Promise<number> {
  const { ledger } = work;
  const { dryRun, format } = options;
  const startedAt = performance.now();
  const ended = dryRun
    ? await judgeOnly(work, options, terminal)
    : await deliverAll(work, options, terminal);
  if (typeof ended === "object") {
    await refuse(ended, { command: "load", format }, terminal);
    return wrongUsage;
  }
  let stopped = ended;
  try {
    ledger.close(stopped === undefined);
  } catch (error) {
    stopped ??= whyStopped(error);
  }
  const milliseconds = Math.round(performance.now() - startedAt);
  await summarise(work, milliseconds, stopped, options, terminal);
  return stopped === undefined && ledger.counts().rejected === 0 ? 0 : 1;
}

async function judgeOnly(
  work: Work,
  options: LoadOptions,
  terminal: Terminal,
): Promise<string | undefined> {
  try {
    await judgeAll(
      work,
      () => Promise.resolve(),
      options,
      terminal,
      () => "",
    );
    return undefined;
  } catch (error) {
    return whyStopped(error);
  }
}

async function summarise(
  { ledger, repeats, problems, bytes }: Work,
  milliseconds: number,
  stopped: string | undefined,
  options: LoadOptions,
  terminal: Terminal,
): Promise<void> {
  const counts = ledger.counts();
  const reasons = ledger.reasons();
  const repeated = repeats.found();
  const found = summariseProblems(problems);
  const lines = counts.delivered + counts.rejected;
  const isResumed = counts.resumed > 0;
  const text = [
    `${figure(counts.delivered)} ${takenVerb(options)}, ${figure(counts.rejected)} rejected${isResumed ? ` (${counted(counts.resumed, "line")} settled by an earlier run)` : ""}`,
    ...(lines === 0 ? [] : [paceText(lines, bytes, milliseconds)]),
    ...(isResumed && found.problems.length > 0
      ? ["rejected in this run:"]
      : []),
    ...problemLines(found, terminal.width),
    ...describeRepeats(repeated),
    ...(ledger.hasRejectedFile()
      ? [`rejected lines with reasons: ${visible(options.rejected)}`]
      : []),
    ...(stopped === undefined
      ? []
      : [
          `stopped: ${visible(stopped)}`,
          "run the same command again to load the rest",
        ]),
  ].join("\n");
  const facts = {
    command: "load",
    ok: stopped === undefined && counts.rejected === 0,
    dryRun: options.dryRun,
    // Omitted for a dry run, which delivers nothing.
    ...(options.dryRun && { wouldSend: counts.delivered }),
    ...counts,
    ...(options.dryRun && { delivered: 0 }),
    reasons: Object.fromEntries(reasons),
    rejectedBy: found.problems.map(
      ({ event, property, problem, events, first }) => ({
        ...(event !== undefined && { event }),
        ...{ property, problem, lines: events, first: placeText(first) },
      }),
    ),
    ...(found.others > 0 && { rejectedByOthers: found.others }),
    ...{ bytes, milliseconds },
    ...(repeated.count > 0 && { repeatedLogIds: repeated }),
    hints: ledger.hints(),
    ...(stopped !== undefined && { stopped }),
  };
  await present(
    {
      // The other formats have the table.
      diagnostics:
        options.format === "github"
          ? annotateProblems(
              found.problems,
              rejected,
              "line",
              `see the reasons in \`${visible(options.rejected)}\``,
            )
          : [],
      facts,
      text: `${text}\n`,
    },
    options.format,
    terminal,
  );
}

/** "171 MB in 2.3 s, 12,000 lines/s" */
function paceText(lines: number, bytes: number, milliseconds: number): string {
  const rate = perSecond(lines, milliseconds);
  return `${sizeText(bytes)} in ${durationText(milliseconds)}, ${figure(rate)} lines/s`;
}

function describeRepeats({
  count,
  first,
  isPartial,
}: RepeatedIds): readonly string[] {
  const among = isPartial
    ? ` (compared with only the first ${figure(mostRemembered)} ids)`
    : "";
  if (count === 0) {
    return isPartial ? [`no repeated \`event_log_id\`${among}`] : [];
  }
  const more = count > first.length ? ", …" : "";
  return [
    `${figure(count)} ${count === 1 ? "line repeats" : "lines repeat"} the \`event_log_id\` of an earlier line${among}: ${first.join(", ")}${more}`,
  ];
}
