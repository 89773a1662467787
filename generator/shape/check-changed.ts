// Checks the shape of a document again after an edit, for `--watch`: only the definitions that are not known to be right.
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { YamlEntry, YamlMap, YamlNode } from "../parse/node.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import { definitionSections, type FileRole } from "./check-role.js";
import type { ShapeCheck } from "./validate-shape.js";

/** Definitions in which there was no mistake. */
export type SoundEntries = WeakSet<YamlEntry>;

/**
 * What `check` finds. The schema judges each definition by itself, so those in
 * which it found nothing are left out; if it finds anything in the rest, the
 * whole document is checked, because messages may refer to what is around.
 */
export function checkChanged(
  document: ParsedDocument,
  role: FileRole,
  check: ShapeCheck,
  sound: SoundEntries,
): readonly Diagnostic[] {
  const { root } = document;
  if (root === undefined) return check(document, role);
  const rest = withoutSound(root, sound);
  if (check({ ...document, root: rest }, role).length > 0) {
    return check(document, role);
  }
  for (const { key, value } of root.entries.values()) {
    if (!definitionSections.has(key) || value.kind !== "map") continue;
    for (const entry of value.entries.values()) sound.add(entry);
  }
  return [];
}

/** The root without the definitions that are known to be right. */
function withoutSound(root: YamlMap, sound: SoundEntries): YamlMap {
  const restOf = (value: YamlNode): YamlNode =>
    value.kind === "map"
      ? {
          ...value,
          entries: new Map(
            [...value.entries].filter(([, entry]) => !sound.has(entry)),
          ),
        }
      : value;
  const entries = new Map(
    [...root.entries].map(([key, entry]) => [
      key,
      definitionSections.has(key)
        ? { ...entry, value: restOf(entry.value) }
        : entry,
    ]),
  );
  return { ...root, entries };
}
