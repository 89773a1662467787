// What a sheet shows of constraints and of a deprecation.
import type { Constraints, Deprecation } from "../../model/taxonomy.js";
import type { FieldColumn } from "./columns.js";
import { joinList } from "./list-cell.js";

type Cells = Readonly<Partial<Record<FieldColumn, string | undefined>>>;

/** Of several patterns the last, which is what an event adds to its property's. */
export function constraintCells(constraints: Constraints): Cells {
  const { enum: values, format, open, patterns } = constraints;
  return {
    values: joinList(values ?? []),
    pattern: patterns?.at(-1),
    format,
    open: open === true ? "yes" : undefined,
    minLength: numberText(constraints.minLength),
    maxLength: numberText(constraints.maxLength),
    minimum: numberText(constraints.minimum),
    maximum: numberText(constraints.maximum),
    minItems: numberText(constraints.minItems),
    maxItems: numberText(constraints.maxItems),
  };
}

/** `yes` if something is deprecated and nobody wrote since when. */
export function deprecationCells(deprecated: Deprecation | undefined): Cells {
  if (deprecated === undefined) return {};
  const { reason, replacedBy, since } = deprecated;
  return {
    deprecated: since ?? "yes",
    replacedBy,
    deprecationReason: reason,
  };
}

function numberText(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
