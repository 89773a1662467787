// Compares what people read of a definition.
import type { Platform } from "../model/platform.js";
import type { Metadata } from "../model/taxonomy.js";
import type { BeforeAfter } from "./compare-values.js";
import {
  deprecationText,
  different,
  labelText,
  listChanges,
} from "./compare-values.js";
import type { KindId } from "./kinds/index.js";

/** A kind of change with the values of both sides: what the functions that compare fields return. */
export type FieldChange = { readonly kind: KindId } & BeforeAfter;

/** The differences between fields that every definition may have. */
export function compareMetadata(
  old: Metadata,
  now: Metadata,
): readonly FieldChange[] {
  return [
    ...changed("label-changed", labelText(old.label), labelText(now.label)),
    ...changed("description-changed", old.description, now.description),
    ...changed("note-changed", old.note, now.note),
    ...changed("owners-changed", old.owners, now.owners),
    ...changed("tags-changed", old.tags, now.tags),
    ...changed("links-changed", old.links, now.links),
    ...compareDeprecation(old, now),
    ...changed("expires-changed", old.expires, now.expires),
  ];
}

function compareDeprecation(
  { deprecated: old }: Metadata,
  { deprecated: now }: Metadata,
): readonly FieldChange[] {
  const kind =
    old === undefined
      ? "deprecated-added"
      : now === undefined
        ? "deprecated-removed"
        : "deprecated-changed";
  return changed(kind, deprecationText(old), deprecationText(now));
}

/** A list of one change, or of none if both values are the same. */
export function changed(
  kind: KindId,
  old: unknown,
  now: unknown,
): readonly FieldChange[] {
  const values = different(old, now);
  return values === undefined ? [] : [{ kind, ...values }];
}

/** A change for each platform that a list lost or gained. */
export function comparePlatforms(
  kinds: { readonly added: KindId; readonly removed: KindId },
  old: readonly Platform[] | undefined,
  now: readonly Platform[] | undefined,
): readonly FieldChange[] {
  const { removed, added } = listChanges(old, now);
  return [
    ...removed.map((before) => ({ kind: kinds.removed, before })),
    ...added.map((after) => ({ kind: kinds.added, after })),
  ];
}
