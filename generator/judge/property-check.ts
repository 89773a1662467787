// The check of one property: the calls that `templates/check-expression.ts` prints, made at once.
import { regexSource } from "../../templates/kit/code.js";
import * as base from "../../templates/runtime/validation.js";
import type { Check } from "../../templates/runtime/validation.js";
import type { Constraints, PropertyType } from "../model/taxonomy.js";
import type { Match } from "../pattern/create-matcher.js";

/** The check of a property's values; `nullable` ones may be null. Throws for the item property, which has a shape. */
export function propertyCheck(
  {
    type,
    nullable,
  }: { readonly type: PropertyType; readonly nullable: boolean },
  constraints: Constraints,
  match: Match,
): Check {
  const check = valueCheck(type, constraints, match);
  return nullable ? base.nullable(check) : check;
}

function valueCheck(
  type: PropertyType,
  constraints: Constraints,
  match: Match,
): Check {
  switch (type) {
    case "string":
      return scalarCheck(base.string, constraints, match);
    case "long":
      return scalarCheck(base.long, constraints, match);
    case "double":
      return scalarCheck(base.double, constraints, match);
    case "boolean":
      return base.boolean;
    case "datetime":
      return base.datetime;
    case "string[]":
      return listCheck(base.string, constraints, match);
    case "long[]":
      return listCheck(base.long, constraints, match);
    case "double[]":
      return listCheck(base.double, constraints, match);
    case "items":
      throw new Error("the item property has a shape, not a check");
  }
}

function listCheck(
  type: Check,
  { minItems, maxItems, ...own }: Constraints,
  match: Match,
): Check {
  return base.listOf(scalarCheck(type, own, match), minItems, maxItems);
}

const formats = {
  date: base.date,
  email: base.email,
  uri: base.uri,
  uuid: base.uuid,
} as const;

/** An enum says everything, its type included. */
function scalarCheck(
  type: Check,
  constraints: Constraints,
  match: Match,
): Check {
  const { minLength, maxLength, format, patterns, minimum, maximum } =
    constraints;
  if (constraints.enum !== undefined) return base.oneOf(...constraints.enum);
  const checks = [type];
  if (minLength !== undefined || maxLength !== undefined) {
    checks.push(base.sized(minLength ?? 0, maxLength));
  }
  if (format !== undefined) checks.push(formats[format]);
  for (const pattern of patterns ?? []) {
    checks.push(matches(pattern, match));
  }
  if (minimum !== undefined || maximum !== undefined) {
    checks.push(base.within(type, minimum ?? -Infinity, maximum));
  }
  return checks.length === 1 ? type : base.every(...checks);
}

/**
 * The support code's `matches` with its words, but with a limit of time. A value
 * that cannot be checked within it is at fault: nothing unchecked is let through.
 */
function matches(pattern: string, match: Match): Check {
  const shown = regexSource(pattern).replace(/\\\//g, "/");
  return (value) => {
    if (typeof value !== "string") return base.notA("a string");
    const matched = match(pattern, value);
    if (matched === true) return undefined;
    return base.fault(
      "pattern",
      matched === false
        ? `must match ${shown}`
        : `could not be checked: matching ${shown} took longer than 100 ms, for this or an earlier value`,
    );
  };
}
