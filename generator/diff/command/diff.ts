// `dfn-codegen diff`: compares the taxonomy with an older one, and says whom each change breaks.
import { resolve } from "node:path";
import { badUsage } from "../../diagnostics/codes/diff-bad-usage.js";
import { expiredAccept } from "../../diagnostics/codes/diff-expired-accept.js";
import { unusedAccept } from "../../diagnostics/codes/diff-unused-accept.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Run } from "../../driver/run.js";
import { showPath } from "../../driver/show-path.js";
import { readIfThere } from "../../system/read-text.js";
import { defaultSettings } from "../../model/settings.js";
import { wrongUsage } from "../../system/exit-code.js";
import type { Terminal } from "../../system/terminal.js";
import { visible } from "../../text/display-text.js";
import { messagesIn } from "../../text/messages/languages.js";
import type { Language } from "../../text/messages/language.js";
import {
  makeReport,
  type Comparison,
  type DiffReport,
} from "../make-report.js";
import { breaks, type Party } from "../row.js";
import { readUsageCounts, type UsageCounts } from "../usage-counts.js";
import { alignModules } from "../align-modules.js";
import type { DiffFormat } from "../formats.js";
import { printComparison, printRefusal } from "./print.js";
import {
  sourceAtCommit,
  sourceOnDisk,
  type OldSourceAdvice,
} from "./old-source.js";
import { readNewSide, readOldSide, type NoComparison } from "./sides.js";

export interface DiffOptions {
  /** The path of the old taxonomy: on the disk, or at the commit. */
  readonly old?: string;
  /** A commit, a branch or a tag. */
  readonly against?: string;
  readonly format: DiffFormat;
  /** Absent for that of the new taxonomy. */
  readonly language?: Language;
  /** Whether only what breaks is shown. */
  readonly onlyBreaking: boolean;
  /** The parties whose breaks make it fail; none if nothing does. */
  readonly failOn: readonly Party[];
  /** The path of a report of `usage`. */
  readonly usage?: string;
  /** Files that get the report too. */
  readonly report: readonly string[];
}

/** The exit code: 0, 1 if something breaks a party of `failOn`, or 2 if nothing could be compared. */
export async function diff(
  run: Run,
  options: DiffOptions,
  terminal: Terminal,
): Promise<number> {
  const compared = await compare(run, options);
  if ("reasons" in compared) {
    const { language = defaultSettings.lang } = options;
    const shown = { ...options, language };
    printRefusal(compared.reasons, shown, run.cwd, terminal);
    return wrongUsage;
  }
  const { report, notes, diagnostics, language } = compared;
  const failed = report.changes.some(
    (row) => options.failOn.length > 0 && breaks(row, options.failOn),
  );
  const written = printComparison(
    {
      report: options.onlyBreaking ? onlyBreaking(report) : report,
      notes,
      diagnostics,
      ok: !failed,
    },
    { ...options, language },
    run.cwd,
    terminal,
  );
  return failed || !written ? 1 : 0;
}

export interface Compared {
  readonly report: DiffReport;
  readonly notes: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly language: Language;
}

/** Compares the taxonomy of a run with an older one; `advice` says what to do if there is none at the commit. */
export async function compare(
  run: Run,
  options: Pick<DiffOptions, "old" | "against" | "language" | "usage">,
  advice?: OldSourceAdvice,
): Promise<Compared | NoComparison> {
  const { old, against } = options;
  const usage = readUsage(options.usage, run);
  if (usage !== undefined && "reasons" in usage) return usage;
  const now = await readNewSide(run);
  if ("reasons" in now) return now;
  const language = options.language ?? now.side.taxonomy.settings.lang;
  const source =
    against === undefined
      ? sourceOnDisk(run, old ?? run.entry)
      : sourceAtCommit(run, against, old, advice);
  if ("reasons" in source) return source;
  const before = await readOldSide(source, now);
  if ("reasons" in before) return before;
  const comparison = makeReport({
    // Of two files, the names of the files are no change.
    old:
      against === undefined
        ? {
            ...before.side,
            taxonomy: alignModules(before.side.taxonomy, now.side.taxonomy),
          }
        : before.side,
    now: now.side,
    ...(before.withTodaysCatalogue && {
      oldWithNewCatalogue: before.withTodaysCatalogue,
    }),
    accepted: now.accepted,
    ...(usage && { usage }),
    language,
    today: run.today,
  });
  const { notes } = messagesIn(language).diff;
  return {
    report: comparison.report,
    notes: [
      ...(source.movedFrom === undefined
        ? []
        : [notes.movedTaxonomy(source.movedFrom, now.side.name)]),
      ...(before.lacksCatalogue
        ? [notes.todaysCatalogue(before.side.name)]
        : []),
    ],
    diagnostics: acceptFindings(comparison),
    language,
  };
}

function readUsage(
  path: string | undefined,
  { cwd }: Run,
): UsageCounts | NoComparison | undefined {
  if (path === undefined) return undefined;
  const absolute = resolve(cwd, path);
  const text = readIfThere(absolute);
  const counts = text === undefined ? undefined : readUsageCounts(text);
  if (counts !== undefined) return counts;
  const shown = visible(showPath(absolute, cwd));
  const what =
    text === undefined ? "does not exist" : "is not a report of `usage`";
  return {
    reasons: [
      badUsage.at({
        message: `\`${shown}\` ${what}, so nothing was compared`,
        hint: "write it with `dfn-codegen usage --report usage.json`",
      }),
    ],
  };
}

function acceptFindings({
  unused,
  expired,
}: Comparison): readonly Diagnostic[] {
  return [
    ...expired.map(({ id, at, until = "", span }) =>
      expiredAccept.at({
        span,
        message: `the change \`${id}\` of \`${at}\` was accepted until ${until}`,
        label: "this day has passed",
        hint: "delete the entry, or choose a later day",
      }),
    ),
    ...unused
      .filter((one) => !expired.includes(one))
      .map(({ id, at, span }) =>
        unusedAccept.at({
          span,
          message: `no change \`${id}\` of \`${at}\` was found`,
          label: "accepts nothing",
          hint: "delete the entry if the change is merged; otherwise copy `id` and `at` from the report",
        }),
      ),
  ];
}

function onlyBreaking(report: DiffReport): DiffReport {
  const changes = report.changes.filter(({ verdict }) => verdict === "breaks");
  return { ...report, changes };
}
