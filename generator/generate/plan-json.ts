// A plan as plain data, for `--format json`.
import type { Plan } from "../output/plan.js";
import type { BuildResult } from "./pipeline.js";

/**
 * The result of a run and its plan for the folder and for the site; paths are
 * relative to each. Empty if nothing was built.
 */
export function planJson(
  built: BuildResult | undefined,
): Readonly<Record<string, unknown>> {
  if (built === undefined) return {};
  const { plan, shownFolder, site, taxonomy } = built;
  return {
    output: shownFolder,
    events: taxonomy.events.filter(({ status }) => status === "active").length,
    eventChanges: built.eventChanges,
    plan: listPlan(plan),
    ...(site && {
      site: { output: site.shownFolder, plan: listPlan(site.plan) },
    }),
  };
}

function listPlan(plan: Plan): Readonly<Record<string, readonly string[]>> {
  const paths = (files: readonly { readonly path: string }[]) =>
    files.map(({ path }) => path);
  return {
    create: paths(plan.create),
    update: paths(plan.update),
    edited: paths(plan.edited),
    remove: plan.orphans,
    keep: [...plan.editedOrphans, ...plan.unstampedOrphans],
    foreign: plan.foreign,
    unchanged: paths(plan.unchanged),
  };
}
