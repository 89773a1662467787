// What `generate` tells people, in lines of at most 80 columns.
import type { Taxonomy } from "../model/taxonomy.js";
import { isUpToDate, type Plan } from "../output/plan.js";
import { checkCall } from "../driver/suggested-command.js";
import { findWorkflow } from "../driver/find-workflow.js";
import { count } from "../text/lists.js";
import type { Product } from "./pipeline.js";
import { projectRootOf } from "../driver/project-root.js";
import type { Run } from "../driver/run.js";
import { took } from "../text/elapsed.js";
import { fit } from "../text/fit.js";
import { showPath } from "../driver/show-path.js";

/** A list longer than this is cut: nobody reads it, and the counts stand below. */
const mostLines = 20;
const widest = 80;

/** The summary of a run that succeeded. */
export function describePlan(
  product: Product,
  run: Run,
  { dryRun }: { readonly dryRun: boolean },
): string {
  const { plan, shownFolder, taxonomy, previous } = product;
  const active = taxonomy.events.filter(({ status }) => status === "active");
  const from = showPath(run.entry, run.cwd);
  const lines = [
    `${fit(from, 40)}: ${count(active.length, "event")}, ${count(countProperties(taxonomy), "property")}`,
    ...changeLines(plan, dryRun),
  ];
  const verb = isUpToDate(plan) ? "up to date" : countsOf(plan);
  const would = dryRun ? "dry run, nothing written: " : "";
  lines.push(`${fit(shownFolder, 30)}: ${would}${verb}${took(run.startedAt)}`);
  const isFirst = previous === undefined && plan.unchanged.length === 0;
  if (isFirst && !dryRun) {
    const inCi =
      findWorkflow(projectRootOf(run.cwd, run.files), run.files) !== undefined
        ? ""
        : `, and run \`${checkCall(run)}\` in CI`;
    lines.push(`next: commit the folder${inCi}`);
  }
  return `${lines.join("\n")}\n`;
}

/** One line for `check` where the full comparison found no difference. */
export function describeFresh(product: Product, isOther: boolean): string {
  const { plan, shownFolder } = product;
  const files = count(plan.unchanged.length, "file");
  const note = isOther
    ? "made by another version of dfn-codegen, but this one makes the same files\n"
    : "";
  return `${fit(shownFolder, 30)}: up to date, ${files}${took()}\n${note}`;
}

/** Those that somebody chose: neither the items of no event nor what the service registers by itself. */
function countProperties(taxonomy: Taxonomy): number {
  const { events, eventProperties, itemProperties, userProperties } = taxonomy;
  const hasItems =
    events.some(({ items, status }) => items && status === "active") ||
    itemProperties.some(({ standard }) => !standard);
  return (
    eventProperties.length +
    (hasItems ? itemProperties.length : 0) +
    userProperties.filter(({ automatic }) => automatic !== true).length
  );
}

function changeLines(plan: Plan, dryRun: boolean): readonly string[] {
  const paths = (files: readonly { readonly path: string }[]) =>
    files.map(({ path }) => path);
  const line =
    (done: string, planned: string, note = "") =>
    (path: string) =>
      `  ${(dryRun ? planned : done).padEnd(10)}${fit(path, widest - 12 - note.length)}${note}`;
  const lines = [
    ...paths(plan.create).map(line("created", "create")),
    ...paths(plan.update).map(line("updated", "update")),
    ...paths(plan.edited).map(line("replaced", "replace", ", edited by hand")),
    ...plan.orphans.map(line("removed", "remove")),
    ...plan.editedOrphans.map(
      line("kept", "keep", ", not made any more but edited by hand"),
    ),
    ...plan.unstampedOrphans.map(
      line("kept", "keep", ", not made any more: delete it"),
    ),
  ];
  if (lines.length <= mostLines) return lines;
  const rest = lines.length - mostLines + 1;
  return [...lines.slice(0, mostLines - 1), `  and ${String(rest)} more`];
}

function countsOf(plan: Plan): string {
  const counts: readonly (readonly [number, string])[] = [
    [plan.create.length, "created"],
    [plan.update.length + plan.edited.length, "updated"],
    [plan.orphans.length, "removed"],
    [plan.unchanged.length, "unchanged"],
  ];
  return counts
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${String(number)} ${word}`)
    .join(", ");
}
