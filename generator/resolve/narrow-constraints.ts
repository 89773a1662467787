// Puts narrower constraints on top of a definition's, and reports those that would widen it.
import { widens } from "../diagnostics/codes/resolve-widens.js";
import type { RelatedSpan } from "../diagnostics/diagnostic.js";
import { elementType, withoutEnum } from "../model/check-plan.js";
import type { Constraints, PropertyType } from "../model/taxonomy.js";
import type { Match } from "../pattern/create-matcher.js";
import { checkValue } from "./check-value.js";
import { quoteValue } from "./quote.js";
import { enumValueNodes } from "./read-constraint-value.js";
import type { ConstraintKey, StatedConstraints } from "./read-constraints.js";
import type { Report } from "./report.js";

export interface Narrowing {
  readonly type: PropertyType;
  /** The definition's constraints. */
  readonly base: Constraints;
  /** What is stated on top of them. */
  readonly stated: StatedConstraints;
  /** Who narrows what, for messages: "event `x` widens `y`". */
  readonly subject: string;
  /** Where the definition stands. */
  readonly related: RelatedSpan;
  /** What to do about a constraint that widens. */
  readonly hint: string;
  /** Constraints that may be replaced freely, because documentation disagrees about them. */
  readonly free: ReadonlySet<string>;
  readonly match: Match;
}

export interface Narrowed {
  readonly constraints: Constraints;
  /** True when at least one constraint really became narrower. */
  readonly changed: boolean;
}

/**
 * Both together: bounds may only move inward, an enum may only lose values (the
 * definition's order stays), a pattern is one more to match, a format is new or
 * the same. What would widen is reported and left as it was. Values of an enum
 * that the new constraints exclude are left out of it.
 */
export function narrowConstraints(
  { type, base, stated, subject, related, hint, free, match }: Narrowing,
  report: Report,
): Narrowed {
  let merged = base;
  const widen = (key: ConstraintKey, what: string, index?: number) => {
    const value = stated.places.get(key)?.value;
    const item = value && enumValueNodes(value)[index ?? -1];
    report(
      widens.at({
        span: (item ?? value)?.span,
        message: `${subject} ${what}`,
        label: "wider than the definition",
        related: [related],
        hint,
      }),
    );
  };
  for (const key of stated.places.keys()) {
    const next = narrowOne(key, merged, stated.constraints, free.has(key));
    if (next.widens === undefined) merged = next.constraints;
    else widen(key, next.widens, next.index);
  }
  if (merged === base) return { constraints: base, changed: false };
  const constraints = stated.places.has("enum")
    ? merged
    : withoutExcluded(type, merged, match);
  return { constraints, changed: true };
}

interface Step {
  readonly constraints: Constraints;
  readonly widens?: string;
  readonly index?: number;
}

/** One constraint on top of what there is; the very same object when nothing changes. */
function narrowOne(
  key: ConstraintKey,
  base: Constraints,
  own: Constraints,
  free: boolean,
): Step {
  switch (key) {
    case "enum":
      return narrowEnum(base, own, free);
    case "open":
      // The enum that stands beside it has opened what it may open.
      return base.open === true || own.enum === undefined
        ? { constraints: base }
        : {
            constraints: base,
            widens: "allows other values than those of the `enum`",
          };
    case "pattern": {
      const patterns = base.patterns ?? [];
      const added = (own.patterns ?? []).filter(
        (pattern) => !patterns.includes(pattern),
      );
      return added.length === 0
        ? { constraints: base }
        : { constraints: { ...base, patterns: [...patterns, ...added] } };
    }
    case "format":
      if (own.format === undefined || own.format === base.format) {
        return { constraints: base };
      }
      return base.format === undefined || free
        ? { constraints: { ...base, format: own.format } }
        : {
            constraints: base,
            widens: `changes the format \`${base.format}\` to \`${own.format}\``,
          };
    case "min_length":
      return narrowBound(key, "minLength", 1, base, own, free);
    case "max_length":
      return narrowBound(key, "maxLength", -1, base, own, free);
    case "minimum":
      return narrowBound(key, "minimum", 1, base, own, free);
    case "maximum":
      return narrowBound(key, "maximum", -1, base, own, free);
    case "min_items":
      return narrowBound(key, "minItems", 1, base, own, free);
    case "max_items":
      return narrowBound(key, "maxItems", -1, base, own, free);
  }
}

type BoundName = Exclude<
  keyof Constraints,
  "enum" | "open" | "patterns" | "format"
>;

/** `inward` is 1 for a lower bound and -1 for an upper one. */
function narrowBound(
  key: ConstraintKey,
  name: BoundName,
  inward: 1 | -1,
  base: Constraints,
  own: Constraints,
  free: boolean,
): Step {
  const before = base[name];
  const after = own[name];
  if (after === undefined || after === before) return { constraints: base };
  if (before !== undefined && !free && (after - before) * inward < 0) {
    const verb = inward === 1 ? "lowers" : "raises";
    return {
      constraints: base,
      widens: `${verb} \`${key}\` from ${String(before)} to ${String(after)}`,
    };
  }
  return { constraints: { ...base, [name]: after } };
}

function narrowEnum(
  base: Constraints,
  { enum: own = [], open }: Constraints,
  free: boolean,
): Step {
  if (base.enum === undefined || base.open === true || free) {
    const others = withoutEnum(base);
    return { constraints: { ...others, enum: own, ...(open && { open }) } };
  }
  const known = new Set(base.enum);
  const index = own.findIndex((value) => !known.has(value));
  if (index !== -1) {
    return {
      constraints: base,
      index,
      widens: `allows ${quoteValue(own[index])}, which is not in the \`enum\` of the definition`,
    };
  }
  const kept = new Set(own);
  if (kept.size === known.size) return { constraints: base };
  return {
    constraints: {
      ...base,
      enum: base.enum.filter((value) => kept.has(value)),
    },
  };
}

function withoutExcluded(
  type: PropertyType,
  constraints: Constraints,
  match: Match,
): Constraints {
  const { enum: values, open } = constraints;
  const others = withoutEnum(constraints);
  const element = elementType(type);
  if (values === undefined || element === undefined) return constraints;
  const kept = values.filter(
    (value) => checkValue(element, others, value, match) === undefined,
  );
  if (open === true && kept.length === 0) return others;
  return { ...constraints, enum: kept };
}
