// Compares the rules that at least one property of a list must be present.
import type { FieldChange } from "./compare-metadata.js";
import { changed } from "./compare-metadata.js";

type Lists = readonly (readonly string[])[];

/** Lists that differ are one changed rule if one of them has all names of the other. */
export function compareAnyOf(old: Lists, now: Lists): readonly FieldChange[] {
  const removed = old.filter((list) => !hasList(now, list));
  const added = now.filter((list) => !hasList(old, list));
  const changes: FieldChange[] = [];
  for (const list of removed) {
    const at = added.findIndex(
      (other) => includesAll(other, list) || includesAll(list, other),
    );
    const [other] = at < 0 ? [] : added.splice(at, 1);
    const kind =
      other === undefined
        ? "any-of-removed"
        : includesAll(other, list)
          ? "any-of-widened"
          : "any-of-narrowed";
    changes.push(...changed(kind, list, other));
  }
  return [
    ...changes,
    ...added.flatMap((list) => changed("any-of-added", undefined, list)),
  ];
}

function hasList(lists: Lists, list: readonly string[]): boolean {
  return lists.some(
    (other) => other.length === list.length && includesAll(other, list),
  );
}

function includesAll(
  names: readonly string[],
  some: readonly string[],
): boolean {
  return some.every((name) => names.includes(name));
}
