// Compares the constraints on a value.
import type { Constraints } from "../model/taxonomy.js";
import { changed, type FieldChange } from "./compare-metadata.js";
import type { KindId } from "./kinds/index.js";

interface Bound {
  readonly field:
    "minLength" | "maxLength" | "minimum" | "maximum" | "minItems" | "maxItems";
  /** Whether a larger value allows less. */
  readonly isLower: boolean;
  readonly tightened: KindId;
  readonly loosened: KindId;
}

const bounds: readonly Bound[] = [
  {
    field: "minLength",
    isLower: true,
    tightened: "min-length-tightened",
    loosened: "min-length-loosened",
  },
  {
    field: "maxLength",
    isLower: false,
    tightened: "max-length-tightened",
    loosened: "max-length-loosened",
  },
  {
    field: "minimum",
    isLower: true,
    tightened: "minimum-tightened",
    loosened: "minimum-loosened",
  },
  {
    field: "maximum",
    isLower: false,
    tightened: "maximum-tightened",
    loosened: "maximum-loosened",
  },
  {
    field: "minItems",
    isLower: true,
    tightened: "min-items-tightened",
    loosened: "min-items-loosened",
  },
  {
    field: "maxItems",
    isLower: false,
    tightened: "max-items-tightened",
    loosened: "max-items-loosened",
  },
];

/** The differences between constraints on values of one type. */
export function compareConstraints(
  old: Constraints,
  now: Constraints,
): readonly FieldChange[] {
  if (old === now) return [];
  return [
    ...compareEnums(old, now),
    ...comparePatterns(old.patterns ?? [], now.patterns ?? []),
    ...compareFormats(old.format, now.format),
    ...bounds.flatMap((bound) => compareBounds(bound, old, now)),
  ];
}

function compareEnums(
  old: Constraints,
  now: Constraints,
): readonly FieldChange[] {
  if (old.enum === undefined || now.enum === undefined) {
    const kind = old.enum === undefined ? "enum-added" : "enum-removed";
    return changed(kind, valuesText(old.enum), valuesText(now.enum));
  }
  const isOpen = old.open === true && now.open === true;
  const opened =
    old.open === now.open
      ? []
      : [
          now.open === true
            ? ({
                kind: "enum-opened",
                before: "closed",
                after: "open",
              } as const)
            : ({
                kind: "enum-closed",
                before: "open",
                after: "closed",
              } as const),
        ];
  const before = new Set(old.enum);
  const after = new Set(now.enum);
  const removed = old.enum.filter((value) => !after.has(value));
  const added = now.enum.filter((value) => !before.has(value));
  const isReordered =
    removed.length === 0 &&
    added.length === 0 &&
    old.enum.some((value, at) => value !== now.enum?.[at]);
  return [
    ...opened,
    ...removed.map((value) => ({
      kind: isOpen
        ? ("known-value-removed" as const)
        : ("enum-value-removed" as const),
      before: String(value),
    })),
    ...added.map((value) => ({
      kind: isOpen
        ? ("known-value-added" as const)
        : ("enum-value-added" as const),
      after: String(value),
    })),
    ...(isReordered
      ? changed("enum-reordered", valuesText(old.enum), valuesText(now.enum))
      : []),
  ];
}

function valuesText(
  values: readonly (string | number)[] | undefined,
): string | undefined {
  return values?.join(", ");
}

/** A value must match all patterns, so one more allows less; another one instead allows other values. */
function comparePatterns(
  old: readonly string[],
  now: readonly string[],
): readonly FieldChange[] {
  const removed = old.filter((pattern) => !now.includes(pattern));
  const added = now.filter((pattern) => !old.includes(pattern));
  const kind =
    removed.length === 0
      ? "pattern-added"
      : added.length === 0
        ? "pattern-removed"
        : "pattern-changed";
  return changed(kind, removed, added);
}

function compareFormats(
  old: string | undefined,
  now: string | undefined,
): readonly FieldChange[] {
  const kind =
    old === undefined
      ? "format-added"
      : now === undefined
        ? "format-removed"
        : "format-changed";
  return changed(kind, old, now);
}

function compareBounds(
  { field, isLower, tightened, loosened }: Bound,
  old: Constraints,
  now: Constraints,
): readonly FieldChange[] {
  const none = isLower ? -Infinity : Infinity;
  const before = old[field] ?? none;
  const after = now[field] ?? none;
  const isTightened = isLower ? after > before : after < before;
  return changed(isTightened ? tightened : loosened, old[field], now[field]);
}
