// Merge keys: `<<: *base` or `<<: [*one, *two]` copies the entries of other mappings.
import { isScalar } from "yaml";
import type { ParsedNode } from "yaml";
import { badMerge } from "../diagnostics/codes/yaml-bad-merge.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Span } from "../source/source-file.js";
import type { YamlEntry, YamlNode } from "./node.js";

/** Whether a key is `<<` without quotes; in quotes it is an ordinary key. */
export function isMergeKey(key: ParsedNode): boolean {
  return isScalar(key) && key.value === "<<" && key.type === "PLAIN";
}

/** The entries that a merge key adds. */
export interface Merge {
  /** Each key once, in the order in which it first appears. */
  readonly entries: ReadonlyMap<string, YamlEntry>;
  /** The values that are not mappings, and so cannot be merged. */
  readonly misfits: readonly YamlNode[];
}

/**
 * Reads the value of a merge key. As YAML's merge type says, earlier mappings
 * of an array win. The caller adds the keys of the merging mapping, which win
 * over all. Entries keep the spans where they were written.
 */
export function readMerge(value: YamlNode): Merge {
  const entries = new Map<string, YamlEntry>();
  const misfits: YamlNode[] = [];
  for (const source of value.kind === "list" ? value.items : [value]) {
    if (source.kind !== "map") {
      misfits.push(source);
      continue;
    }
    for (const [key, entry] of source.entries) {
      if (!entries.has(key)) entries.set(key, entry);
    }
  }
  return { entries, misfits };
}

export function reportMisfit(misfit: YamlNode, keySpan: Span): Diagnostic {
  const what = misfit.kind === "list" ? "an array" : "a single value";
  return badMerge.at({
    span: misfit.span.start === misfit.span.end ? keySpan : misfit.span,
    message: `\`<<\` merges mappings, but this is ${what}`,
    label: what,
    related: [{ span: keySpan, label: "merged here" }],
    hint: "merge a mapping (`<<: *name`) or an array of mappings (`<<: [*a, *b]`)",
  });
}
