// A plan as plain data, for `--format json`.
import type { BuildResult } from "./pipeline.js";

/** What a run made of the taxonomy and would do to the folder; paths are relative to it. Empty without a built. */
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
