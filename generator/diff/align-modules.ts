// For two files that are compared under different names: the module of one is that of the other.
import type { Taxonomy } from "../model/taxonomy.js";

/** The old taxonomy, with its one module that the new one lacks named like the one that the new one has instead. */
export function alignModules(old: Taxonomy, now: Taxonomy): Taxonomy {
  const before = new Set(old.modules.map(({ name }) => name));
  const after = new Set(now.modules.map(({ name }) => name));
  const [gone, ...moreGone] = [...before].filter((name) => !after.has(name));
  const [come, ...moreCome] = [...after].filter((name) => !before.has(name));
  if (gone === undefined || come === undefined) return old;
  if (moreGone.length + moreCome.length > 0) return old;
  return {
    ...old,
    events: old.events.map((event) =>
      event.module === gone ? { ...event, module: come } : event,
    ),
  };
}
