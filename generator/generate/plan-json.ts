// A plan as plain data, for `--format json`.
import type { Product } from "./pipeline.js";

/** What a run made of the taxonomy and would do to the folder; paths are relative to it. Empty without a product. */
export function planFacts(
  product: Product | undefined,
): Readonly<Record<string, unknown>> {
  if (product === undefined) return {};
  const { plan, shownFolder, taxonomy } = product;
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
