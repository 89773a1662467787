// The rules for a property's value as data: the validators' template prints the plan, and the judge runs it.
import type {
  Constraints,
  PropertyType,
  ScalarType,
  StringFormat,
} from "./taxonomy.js";

/** A check that exists in the support code, by its name. */
export type NamedCheck =
  ScalarType | "strings" | "longs" | "doubles" | StringFormat;

/** A check, or the call of the support code that creates one. */
export type CheckPlan =
  | { readonly kind: "named"; readonly name: NamedCheck }
  | {
      readonly kind: "oneOf";
      readonly values: readonly (string | number)[];
    }
  | { readonly kind: "matches"; readonly pattern: string }
  | ({ readonly kind: "sized" } & Bounds)
  | ({ readonly kind: "within"; readonly type: ScalarType } & Bounds)
  | { readonly kind: "every"; readonly checks: readonly CheckPlan[] }
  | ({ readonly kind: "listOf"; readonly element: CheckPlan } & Bounds)
  | { readonly kind: "nullable"; readonly check: CheckPlan };

export interface Bounds {
  readonly least: number | undefined;
  readonly most: number | undefined;
}

/** The plan for a property's values; throws for the item property, which is walked instead. */
export function planCheck(
  {
    type,
    nullable,
  }: { readonly type: PropertyType; readonly nullable: boolean },
  constraints: Constraints,
): CheckPlan {
  const check = planValue(type, constraints);
  return nullable ? { kind: "nullable", check } : check;
}

function planValue(type: PropertyType, constraints: Constraints): CheckPlan {
  switch (type) {
    case "string[]":
      return planList("string", "strings", constraints);
    case "long[]":
      return planList("long", "longs", constraints);
    case "double[]":
      return planList("double", "doubles", constraints);
    case "items":
      throw new Error("the item property has a walk, not a check");
    default:
      return planScalar(type, constraints);
  }
}

function planList(
  element: ScalarType,
  plain: NamedCheck,
  { minItems: least, maxItems: most, ...stated }: Constraints,
): CheckPlan {
  const own = stated.open === true ? withoutEnum(stated) : stated;
  const isPlain = least === undefined && most === undefined;
  return isPlain && Object.keys(own).length === 0
    ? { kind: "named", name: plain }
    : { kind: "listOf", element: planScalar(element, own), least, most };
}

/** What holds for every value where the enum lists the known ones only. */
export function withoutEnum(constraints: Constraints): Constraints {
  const { enum: values, open, ...others } = constraints;
  return values === undefined && open === undefined ? constraints : others;
}

/**
 * An enum is enough, because resolve checked its values, and their type with
 * them. Each other check also checks the type.
 */
function planScalar(
  type: ScalarType,
  {
    enum: values,
    open,
    minLength,
    maxLength,
    format,
    patterns = [],
    minimum,
    maximum,
  }: Constraints,
): CheckPlan {
  if (values !== undefined && open !== true) return { kind: "oneOf", values };
  const checks: CheckPlan[] = [];
  if (minLength !== undefined || maxLength !== undefined) {
    checks.push({ kind: "sized", least: minLength, most: maxLength });
  }
  if (format !== undefined) checks.push({ kind: "named", name: format });
  for (const pattern of patterns) checks.push({ kind: "matches", pattern });
  if (minimum !== undefined || maximum !== undefined) {
    checks.push({ kind: "within", type, least: minimum, most: maximum });
  }
  const [first = { kind: "named", name: type }, ...more] = checks;
  return more.length === 0 ? first : { kind: "every", checks };
}

/** The type of an array's elements; a scalar is its own type. The items of the item property have none. */
export function elementType(type: PropertyType): ScalarType | undefined {
  switch (type) {
    case "string[]":
      return "string";
    case "long[]":
      return "long";
    case "double[]":
      return "double";
    case "items":
      return undefined;
    default:
      return type;
  }
}
