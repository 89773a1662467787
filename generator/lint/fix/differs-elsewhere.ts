// Compares the trees of a file before and after fixes: outside their ranges, nothing may have changed.
import type { YamlNode } from "../../parse/node.js";
import { newOffset, type TextEdit } from "../../text/text-edits.js";

/** Whether a key or a value outside the edits is gone, new, another one, or at another depth. */
export function differsElsewhere(
  before: YamlNode,
  after: YamlNode,
  edits: readonly TextEdit[],
): boolean {
  const expected = new Map<number, string>();
  for (const [start, leaf] of leavesOf(before)) {
    if (isTouched(leaf, edits)) continue;
    expected.set(newOffset(edits, start, "after"), leaf.text);
  }
  const ranges = edits.map(({ end, start, text }) => {
    const from = newOffset(
      edits.filter((edit) => edit.end <= start && edit.start < start),
      start,
      "before",
    );
    return { start: from, end: from + text.length, isEmpty: start === end };
  });
  const found = new Map<number, string>();
  for (const [start, leaf] of leavesOf(after)) {
    const isNew = ranges.some(
      (range) => leaf.start < range.end && leaf.end > range.start,
    );
    if (!isNew) found.set(start, leaf.text);
  }
  return (
    expected.size !== found.size ||
    [...expected].some(([start, text]) => found.get(start) !== text)
  );
}

interface Leaf {
  readonly start: number;
  readonly end: number;
  /** What it is, with its depth. */
  readonly text: string;
}

/** Keys and scalars by where they start; what an alias repeats is there once. */
function leavesOf(root: YamlNode): ReadonlyMap<number, Leaf> {
  const leaves = new Map<number, Leaf>();
  const add = (
    { end, start }: { readonly start: number; readonly end: number },
    text: string,
  ): void => {
    leaves.set(start, { start, end, text });
  };
  const walk = (node: YamlNode, depth: number): void => {
    switch (node.kind) {
      case "scalar":
        add(node.span, JSON.stringify([depth, "value", node.value]));
        return;
      case "list":
        for (const item of node.items) walk(item, depth + 1);
        return;
      case "map":
        for (const { key, keySpan, value } of node.entries.values()) {
          add(keySpan, JSON.stringify([depth, "key", key]));
          walk(value, depth + 1);
        }
    }
  };
  walk(root, 0);
  return leaves;
}

/** An insertion between two characters of a leaf touches it; one at its start or end does not. */
function isTouched(leaf: Leaf, edits: readonly TextEdit[]): boolean {
  return edits.some(({ end, start }) => leaf.start < end && start < leaf.end);
}
