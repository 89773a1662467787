// The result of `usage --rewrite` as plain data: the shape of `--format json`, and the basis of all other
// output.
import { unifiedDiff } from "../text/unified-diff.js";
import type { RawForm } from "../usage/find-raw-calls.js";
import { placeOf, type SourceLocation } from "../usage/source-location.js";
import {
  sharedCause,
  type Cause,
  type SharedCause,
} from "../usage/shared-cause.js";
import type { FormerName } from "./former-builders.js";
import type { RewritePlan } from "./plan-rewrite.js";

export interface RewriteReport {
  /** Whether the files on the disk are the new ones. */
  readonly written: boolean;
  readonly files: readonly RewrittenUsage[];
  readonly skipped: readonly SkippedUsage[];
  /** Former names of builders that stay as they are. */
  readonly formerBuilders: readonly (FormerBuilderUsage & {
    readonly reason: string;
  })[];
  /** Reasons that several skipped calls may share. */
  readonly causes: readonly SharedCause[];
}

export interface FormerBuilderUsage {
  readonly event: string;
  readonly former: string;
  readonly builder: string;
  readonly place: SourceLocation;
}

export interface RewrittenUsage {
  readonly file: string;
  /** Names that it newly imports. */
  readonly imported: readonly string[];
  /** Locations are those in the old text. */
  readonly calls: readonly {
    readonly callee: string;
    readonly event: string;
    readonly builder: string;
    readonly place: SourceLocation;
  }[];
  /** Former names of builders that became the present ones; `uses` leaves imports aside. */
  readonly formerBuilders: readonly (FormerBuilderUsage & {
    readonly uses: number;
  })[];
  /** A unified diff. */
  readonly diff: string;
  /** Why it could not be written. */
  readonly problem: string | null;
}

export interface SkippedUsage {
  readonly form: RawForm;
  readonly callee: string;
  /** Null if they are only known at run time. */
  readonly names: readonly string[] | null;
  readonly reasons: readonly string[];
  /** Index among the causes; null if the reasons apply only to this call. */
  readonly cause: number | null;
  readonly place: SourceLocation;
}

/** Sorted by path and location. `problems` are reasons by path for files that could not be written. */
export function rewriteReport(
  plans: readonly RewritePlan[],
  written: boolean,
  show: (path: string) => string,
  problems: ReadonlyMap<string, string>,
): RewriteReport {
  const files = plans
    .flatMap((plan) => plan.files)
    .map(({ path, before, after, calls, imported, names }): RewrittenUsage => ({
      file: show(path),
      imported,
      calls: calls.map(({ call, event }) => ({
        callee: call.expression.getText().replace(/\s+/g, " "),
        event: event.name,
        builder: event.names.builder,
        place: placeOf(call, show),
      })),
      formerBuilders: names.map(({ name, uses }) => ({
        ...formerBuilder(name, show),
        uses,
      })),
      diff: unifiedDiff(show(path), before, after),
      problem: problems.get(path) ?? null,
    }));
  const causes = new Map<Cause, number>();
  const skipped = plans
    .flatMap((plan) => plan.skipped)
    .map(({ raw, reasons, cause }): SkippedUsage => ({
      form: raw.form,
      callee: raw.callee,
      names: raw.names.kind === "known" ? raw.names.names : null,
      reasons,
      cause: cause === undefined ? null : indexOf(cause, causes),
      place: placeOf(raw.call, show),
    }));
  const kept = plans
    .flatMap((plan) => plan.kept)
    .map(({ name, reason }) => ({ ...formerBuilder(name, show), reason }));
  return {
    written,
    formerBuilders: kept.sort((a, b) => comparePlaces(a.place, b.place)),
    files: files.sort((a, b) => (a.file < b.file ? -1 : 1)),
    skipped: skipped.sort((a, b) => comparePlaces(a.place, b.place)),
    causes: [...causes.keys()].map((each) =>
      sharedCause(each, (node) => placeOf(node, show)),
    ),
  };
}

function formerBuilder(
  { event, former, node }: FormerName,
  show: (path: string) => string,
): FormerBuilderUsage {
  const { builder } = event.names;
  return { event: event.name, former, builder, place: placeOf(node, show) };
}

/** A reason about the same code is one cause, however many callers it has. */
function indexOf(cause: Cause, causes: Map<Cause, number>): number {
  const { message, node, excess } = cause;
  const [, known] =
    [...causes].find(
      ([each]) =>
        each.node === node &&
        each.excess === excess &&
        (node !== undefined || each.message === message),
    ) ?? [];
  const index = known ?? causes.size;
  if (known === undefined) causes.set(cause, index);
  return index;
}

function comparePlaces(a: SourceLocation, b: SourceLocation): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

export interface RewriteCounts {
  readonly calls: number;
  /** Files with calls that were rewritten. */
  readonly files: number;
  readonly skipped: number;
  readonly names: number;
  /** Files with former names that were replaced. */
  readonly filesWithNames: number;
  readonly keptNames: number;
  /** Files that could not be written. */
  readonly failed: number;
}

/** How many calls and former names there are of each kind. */
export function countRewrite(report: RewriteReport): RewriteCounts {
  const { files, skipped, formerBuilders } = report;
  const done = files.filter(({ problem }) => problem === null);
  return {
    calls: done.reduce((sum, { calls }) => sum + calls.length, 0),
    files: done.filter(({ calls }) => calls.length > 0).length,
    skipped: skipped.length,
    names: done.reduce((sum, file) => sum + file.formerBuilders.length, 0),
    filesWithNames: done.filter((file) => file.formerBuilders.length > 0)
      .length,
    keptNames: formerBuilders.length,
    failed: files.length - done.length,
  };
}
