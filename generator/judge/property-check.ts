// The check of one property: what the emitted checks do, decided from the model instead of printed.
import {
  constraintRules,
  enumText,
  type ConstraintRule,
} from "../../templates/constraint-rules.js";
import * as base from "../../templates/runtime/validation.js";
import type { Check } from "../../templates/runtime/validation.js";
import type { Constraints, PropertyType } from "../model/taxonomy.js";

/** The check of a property's values; `nullable` ones may be null. Throws for the item property, which has a shape. */
export function propertyCheck(
  {
    type,
    nullable,
  }: { readonly type: PropertyType; readonly nullable: boolean },
  constraints: Constraints,
): Check {
  const check = typedCheck(type, constraints);
  return nullable
    ? (value) => (value === null ? undefined : check(value))
    : check;
}

function typedCheck(type: PropertyType, constraints: Constraints): Check {
  switch (type) {
    case "string":
      return scalarCheck(base.string, constraints);
    case "long":
      return scalarCheck(base.long, constraints);
    case "double":
      return scalarCheck(base.double, constraints);
    case "boolean":
      return base.boolean;
    case "datetime":
      return base.datetime;
    case "string[]":
      return listCheck(base.string, constraints);
    case "long[]":
      return listCheck(base.long, constraints);
    case "double[]":
      return listCheck(base.double, constraints);
    case "items":
      throw new Error("the item property has a shape, not a check");
  }
}

function listCheck(
  type: Check,
  { minItems, maxItems, ...own }: Constraints,
): Check {
  const element = scalarCheck(type, own);
  return (value) => base.list(value, element, minItems, maxItems);
}

/** An enum says everything, its type included. */
function scalarCheck(type: Check, constraints: Constraints): Check {
  if (constraints.enum !== undefined) return enumCheck(constraints.enum);
  const rules = constraintRules(constraints).map((rule) => ({
    holds: holdsOf(rule),
    fault: base.fault(rule.code, rule.text),
  }));
  if (rules.length === 0) return type;
  return (value) => {
    const found = type(value);
    if (found !== undefined) return found;
    return rules.find(({ holds }) => !holds(value))?.fault;
  };
}

function enumCheck(values: readonly (string | number)[]): Check {
  const known: ReadonlySet<unknown> = new Set(values);
  const fault = base.fault("enum", enumText(values));
  return (value) => (known.has(value) ? undefined : fault);
}

const formats = {
  date: base.isDate,
  email: base.isEmail,
  uri: base.isUri,
  uuid: base.isUuid,
} as const;

/** A rule as a predicate. It is asked about values of the right type alone; rules speak of a string or of a number. */
function holdsOf(rule: ConstraintRule): (value: unknown) => boolean {
  switch (rule.kind) {
    case "minLength":
      return ofString((value) => base.hasLength(value, rule.value));
    case "maxLength":
      return ofString((value) => base.fitsLength(value, rule.value));
    case "format":
      return ofString(formats[rule.value]);
    case "pattern": {
      const pattern = new RegExp(rule.value, "u");
      return ofString((value) => pattern.test(value));
    }
    case "minimum":
      return ofNumber((value) => value >= rule.value);
    case "maximum":
      return ofNumber((value) => value <= rule.value);
  }
}

function ofString(
  holds: (value: string) => boolean,
): (value: unknown) => boolean {
  return (value) => typeof value === "string" && holds(value);
}

function ofNumber(
  holds: (value: number) => boolean,
): (value: unknown) => boolean {
  return (value) => typeof value === "number" && holds(value);
}
