// Verifies that a merge only added entries: everything that was in the tree is still there, in the same
// order.
import type { YamlNode } from "../../parse/node.js";

/** Whether `after` contains all of `before`; arrays and mappings may have gained entries. */
export function keepsAll(before: YamlNode, after: YamlNode): boolean {
  if (before.kind === "scalar") {
    // A key without a value may have gained one.
    if (before.value === null) return true;
    return after.kind === "scalar" && Object.is(before.value, after.value);
  }
  if (before.kind === "list") {
    return (
      after.kind === "list" &&
      before.items.every((item, index) => {
        const other = after.items[index];
        return other !== undefined && keepsAll(item, other);
      })
    );
  }
  if (after.kind !== "map") return false;
  const keys = [...before.entries.keys()];
  const kept = [...after.entries.keys()].filter((key) =>
    before.entries.has(key),
  );
  return (
    kept.length === keys.length &&
    keys.every((key, index) => {
      const one = before.entries.get(key);
      const other = after.entries.get(key);
      return (
        kept[index] === key &&
        one !== undefined &&
        other !== undefined &&
        keepsAll(one.value, other.value)
      );
    })
  );
}
