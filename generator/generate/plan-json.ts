// A plan as plain data, for `--format json`.
import type { BuildResult } from "./pipeline.js";

/**
 * The result of a run and its plan for the folder; paths are relative to the
 * folder. Empty if nothing was built.
 */
export function planJson(
  built: BuildResult | undefined,
): Readonly<Record<string, unknown>> {
  if (built === undefined) return {};
  const { plan, shownFolder, taxonomy } = built;
  const paths = (files: readonly { readonly path: string }[]) =>
    files.map(({ path }) => path);
  return {
    output: shownFolder,
    events: taxonomy.events.filter(({ status }) => status === "active").length,
    eventChanges: built.eventChanges,
    plan: {
      create: paths(plan.create),
      update: paths(plan.update),
      edited: paths(plan.edited),
      remove: plan.orphans,
      keep: [...plan.editedOrphans, ...plan.unstampedOrphans],
      foreign: plan.foreign,
      unchanged: paths(plan.unchanged),
    },
  };
}
