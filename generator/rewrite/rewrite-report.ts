// What `usage --rewrite` did or would do, as plain data: the shape of `--format json`, and what all texts are made of.
import { structuredPatch } from "diff";
import type { RawForm } from "../usage/find-raw-calls.js";
import { placeOf, type SourceLocation } from "../usage/source-location.js";
import type { RewritePlan } from "./plan-rewrite.js";

export interface RewriteReport {
  /** Whether the files on the disk are the new ones. */
  readonly written: boolean;
  readonly files: readonly RewrittenUsage[];
  readonly left: readonly LeftUsage[];
}

export interface RewrittenUsage {
  readonly file: string;
  /** Names that it imports from now on. */
  readonly imported: readonly string[];
  /** Places are those in the old text. */
  readonly calls: readonly {
    readonly callee: string;
    readonly event: string;
    readonly builder: string;
    readonly place: SourceLocation;
  }[];
  /** A unified diff. */
  readonly diff: string;
  /** Why it could not be written. */
  readonly problem: string | null;
}

export interface LeftUsage {
  readonly form: RawForm;
  readonly callee: string;
  /** Null when nobody can tell before it runs. */
  readonly names: readonly string[] | null;
  readonly reasons: readonly string[];
  readonly place: SourceLocation;
}

/** In the order of paths and places. `problems` are reasons by path of files that could not be written. */
export function rewriteReport(
  plans: readonly RewritePlan[],
  written: boolean,
  show: (path: string) => string,
  problems: ReadonlyMap<string, string>,
): RewriteReport {
  const files = plans
    .flatMap((plan) => plan.files)
    .map(({ path, before, after, calls, imported }): RewrittenUsage => ({
      file: show(path),
      imported,
      calls: calls.map(({ call, event }) => ({
        callee: call.expression.getText().replace(/\s+/g, " "),
        event: event.name,
        builder: event.names.builder,
        place: placeOf(call, show),
      })),
      diff: unifiedDiff(show(path), before, after),
      problem: problems.get(path) ?? null,
    }));
  const left = plans
    .flatMap((plan) => plan.left)
    .map(({ raw, reasons }): LeftUsage => ({
      form: raw.form,
      callee: raw.callee,
      names: raw.names.kind === "known" ? raw.names.names : null,
      reasons,
      place: placeOf(raw.call, show),
    }));
  return {
    written,
    files: files.sort((a, b) => (a.file < b.file ? -1 : 1)),
    left: left.sort((a, b) => comparePlaces(a.place, b.place)),
  };
}

function comparePlaces(a: SourceLocation, b: SourceLocation): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** As `git apply` takes it. */
function unifiedDiff(file: string, before: string, after: string): string {
  const { hunks } = structuredPatch(file, file, before, after, "", "", {
    context: 3,
  });
  const texts = hunks.map((hunk) => {
    const from = `-${String(hunk.oldStart)},${String(hunk.oldLines)}`;
    const to = `+${String(hunk.newStart)},${String(hunk.newLines)}`;
    return [`@@ ${from} ${to} @@`, ...hunk.lines].join("\n");
  });
  return [`--- a/${file}`, `+++ b/${file}`, ...texts, ""].join("\n");
}

/** How many calls there are of each kind. */
export function countRewrite({ files, left }: RewriteReport): {
  readonly calls: number;
  readonly files: number;
  readonly left: number;
} {
  const done = files.filter(({ problem }) => problem === null);
  return {
    calls: done.reduce((sum, { calls }) => sum + calls.length, 0),
    files: done.length,
    left: left.length,
  };
}
