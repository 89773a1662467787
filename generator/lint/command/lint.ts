// `dfn-codegen lint`: reports what loses data or makes a taxonomy harder to use, and fixes what has one right answer.
import { dirname, join, resolve } from "node:path";
import { notFound } from "../../diagnostics/codes/source-not-found.js";
import { hasErrors, type Diagnostic } from "../../diagnostics/diagnostic.js";
import { sortDiagnostics } from "../../diagnostics/sort-diagnostics.js";
import type { OldSourceAdvice } from "../../diff/command/old-source.js";
import { hostOf } from "../../driver/disk-host.js";
import { describeError } from "../../driver/report-errors.js";
import type { Run } from "../../driver/run.js";
import { showPath } from "../../driver/show-path.js";
import { exitCodeOf, wrongUsage } from "../../system/exit-code.js";
import type { Terminal } from "../../system/terminal.js";
import { writeReports } from "../../system/write-reports.js";
import { counted } from "../../text/count.js";
import { visible } from "../../text/display-text.js";
import { applyBaseline, findNew, makeBaseline } from "../baseline.js";
import { listRules, rulesAsData } from "../describe-rules.js";
import type { LintFormat } from "../lint-formats.js";
import type { LintFinding } from "../lint-taxonomy.js";
import { countFindings, describeFindings, problemsIn } from "../summary.js";
import { readBaseline, writeBaseline } from "./baseline-file.js";
import { diffOf, fixApp, writeFixes, type FixResult } from "./fix.js";
import { lintApp, type LintedApp } from "./lint-app.js";
import { asJson, asMarkdown, present, type Outcome } from "./outcome.js";

export interface LintOptions {
  readonly format: LintFormat;
  /** List the rules instead of applying them. */
  readonly rules: boolean;
  /** Whether the command line names the taxonomy, which must then exist for `rules` too. */
  readonly named?: boolean;
  readonly fix: boolean;
  readonly dryRun: boolean;
  /** A commit: only findings that it does not have are reported. */
  readonly against?: string | undefined;
  /** As given on the command line. */
  readonly baseline?: string | undefined;
  readonly writeBaseline: boolean;
  /** More errors and warnings than these fail the run. */
  readonly maxProblems?: number | undefined;
  /** Files to write the report to, `.json` or `.md`. */
  readonly report?: readonly string[];
}

/** Where a baseline is written if none is named. */
const usualBaseline = "lint-baseline.json";

/** `lint` cannot name an old path: it compares one taxonomy with itself. */
const againstAdvice: OldSourceAdvice = {
  noRepository:
    "run it in a clone of the repository, or use `--baseline` instead of `--against`",
  notInCommit: () =>
    "leave out `--against` if the taxonomy is new, or use `--baseline` instead",
};

/**
 * The exit code: 0 without errors; 1 for errors among the findings, for more
 * problems than `maxProblems`, or if something could not be written; 2 if there
 * is no taxonomy, no such baseline, or nothing to compare with.
 */
export async function lint(
  run: Run,
  options: LintOptions,
  terminal: Terminal,
): Promise<number> {
  const found = await outcomeOf(run, options);
  const problems = writeReports(
    { paths: options.report ?? [], cwd: run.cwd },
    (kind) => (kind === "json" ? asJson(found) : asMarkdown(found)),
  );
  const outcome =
    problems.length === 0
      ? found
      : {
          ...found,
          diagnostics: [...found.diagnostics, ...problems],
          facts: { ...found.facts, ok: false },
          exitCode: found.exitCode === 0 ? 1 : found.exitCode,
        };
  present(outcome, options.format, terminal);
  return outcome.exitCode;
}

async function outcomeOf(run: Run, options: LintOptions): Promise<Outcome> {
  const host = hostOf(run.files);
  const fixes = options.fix ? await fixApp(run, host) : undefined;
  const linted = fixes?.left ?? (await lintApp(run, host));
  const done = fixes && finishFixes(fixes, run, options);
  if (options.rules) return listing(linted, options);
  if (hasErrors(linted.errors)) {
    const errors = sortDiagnostics(
      linted.errors,
      linted.documents.map(({ file }) => file),
    );
    return failure([...errors, ...(done?.problems ?? [])], done);
  }
  const known = await findKnown(linted, run, options);
  if ("reasons" in known) {
    return { ...failure(known.reasons, done), exitCode: wrongUsage };
  }
  return report(linted, known.findings, run, options, done);
}

/**
 * The findings at the commit that is compared with, by the rules and settings
 * of now; or why there are none to compare with.
 */
async function findKnown(
  linted: LintedApp,
  run: Run,
  { against }: LintOptions,
): Promise<
  | { readonly findings: readonly LintFinding[] }
  | { readonly reasons: readonly Diagnostic[] }
> {
  if (against === undefined) return { findings: [] };
  const { sourceAtCommit } = await import("../../diff/command/old-source.js");
  const source = sourceAtCommit(run, against, undefined, againstAdvice);
  if ("reasons" in source) return { reasons: source.reasons };
  const { errors, findings } = await lintApp(source.run, source.host, linted);
  return hasErrors(errors) ? { reasons: errors } : { findings };
}

/** What `--fix` did. */
interface FixesDone {
  /** Why something was not written. */
  readonly problems: readonly Diagnostic[];
  readonly text: string;
  readonly diff?: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

function finishFixes(
  { files, fixed, refused }: FixResult,
  run: Run,
  { dryRun }: LintOptions,
): FixesDone {
  const problems = [
    ...(refused ? [refused] : []),
    ...(dryRun ? [] : writeFixes(files, run)),
  ];
  const isWritten = !dryRun && problems.length === 0;
  const where = `${counted(fixed.length, "finding")} in ${counted(files.length, "file")}`;
  const diff = diffOf(files);
  return {
    problems,
    text:
      fixed.length === 0
        ? ""
        : isWritten
          ? `fixed ${where}\n`
          : `${dryRun ? "dry run, nothing written: would fix" : "not fixed:"} ${where}\n`,
    ...(dryRun && diff !== "" && { diff }),
    facts: {
      fixed: fixed.map(({ code, fix, message }) => ({
        code,
        message,
        fix: fix?.title ?? "",
      })),
      wrote: isWritten ? files.map(({ shown }) => shown) : [],
      diff: dryRun ? diff : null,
    },
  };
}

/** Without a taxonomy, the rules have their default severities. */
function listing(
  { errors: all, rules, settings }: LintedApp,
  { named = false }: LintOptions,
): Outcome {
  const errors = all.filter(
    ({ code, span }) => named || code !== notFound.code || span !== undefined,
  );
  return {
    diagnostics: errors,
    text: listRules(rules, settings),
    facts: { ok: !hasErrors(errors), rules: rulesAsData(rules, settings) },
    exitCode: exitCodeOf(errors),
  };
}

function failure(
  diagnostics: readonly Diagnostic[],
  done: FixesDone | undefined,
): Outcome {
  return {
    diagnostics,
    text: `${done?.text ?? ""}${describeError(diagnostics, "nothing linted")}`,
    facts: { ok: false, ...done?.facts },
    exitCode: exitCodeOf(diagnostics),
    ...(done?.diff !== undefined && { diff: done.diff }),
  };
}

function report(
  { documents, findings: all }: LintedApp,
  known: readonly LintFinding[],
  run: Run,
  options: LintOptions,
  done: FixesDone | undefined,
): Outcome {
  // The baseline first: an entry is stale if its finding is gone, not if the commit has it too.
  const kept = keepFindings(all, run, options);
  if ("refusal" in kept) return failure([kept.refusal], done);
  const findings = findNew(kept.findings, known);
  const before = kept.findings.length - findings.length;
  const diagnostics = sortDiagnostics(
    [
      ...findings.map(({ diagnostic }) => diagnostic),
      ...kept.stale,
      ...(done?.problems ?? []),
    ],
    documents.map(({ file }) => file),
  );
  const counts = countFindings(diagnostics);
  const { maxProblems } = options;
  const isTooMany =
    maxProblems !== undefined && problemsIn(counts) > maxProblems;
  const exitCode = isTooMany || counts.error > 0 ? 1 : 0;
  const fixable = options.fix
    ? 0
    : diagnostics.filter(({ fix }) => fix !== undefined).length;
  const summary = describeFindings({
    taxonomy: visible(showPath(run.entry, run.cwd)),
    counts,
    accepted: kept.accepted,
    before,
    fixable,
    maxProblems,
  });
  return {
    diagnostics,
    text: `${done?.text ?? ""}${kept.text}${summary}\n`,
    facts: {
      ok: exitCode === 0,
      counts,
      accepted: kept.accepted,
      ...(options.against !== undefined && {
        against: options.against,
        notNew: before,
      }),
      ...kept.facts,
      ...done?.facts,
    },
    exitCode,
    ...(done?.diff !== undefined && { diff: done.diff }),
  };
}

/** The findings that no baseline accepts. */
interface KeptFindings {
  readonly findings: readonly LintFinding[];
  readonly stale: readonly Diagnostic[];
  readonly accepted: number;
  readonly text: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

function keepFindings(
  findings: readonly LintFinding[],
  run: Run,
  { baseline, writeBaseline: writes }: LintOptions,
): KeptFindings | { readonly refusal: Diagnostic } {
  if (writes) {
    const path =
      baseline === undefined
        ? join(dirname(run.entry), usualBaseline)
        : resolve(run.cwd, baseline);
    const entries = makeBaseline(findings);
    const problem = writeBaseline(path, entries, run);
    if (problem !== undefined) return { refusal: problem };
    const shown = showPath(path, run.cwd);
    const kept = applyBaseline(findings, entries, shown);
    return {
      ...kept,
      text: `wrote ${visible(shown)}; pass it with \`--baseline ${visible(shown)}\`\n`,
      facts: { baseline: shown, wrote: [shown] },
    };
  }
  if (baseline === undefined) {
    return { findings, stale: [], accepted: 0, text: "", facts: {} };
  }
  const entries = readBaseline(baseline, run);
  if ("code" in entries) return { refusal: entries };
  const shown = showPath(resolve(run.cwd, baseline), run.cwd);
  const kept = applyBaseline(findings, entries, shown);
  return { ...kept, text: "", facts: { baseline: shown } };
}
