// The body of one property's check: statements that return a fault, or nothing at the end.
import type { Constraints, PropertyType } from "../generator/model/taxonomy.js";
import {
  constraintRules,
  enumText,
  type ConstraintRule,
} from "./constraint-rules.js";
import { ident, lit, regex, ts, type Code } from "./kit/code.js";
import { call } from "./kit/declarations.js";
import { group, indent, print, softline, type Doc } from "./kit/layout.js";
import { validation } from "./kit/symbols.js";

/** The support code for single values, printed as `base.string`. */
export const base = ts`${validation.base}`;

/** The check that a type alone needs; the support code has one for each. */
export function typeCheck(type: PropertyType): Code {
  switch (type) {
    case "string[]":
      return ts`${base}.strings`;
    case "long[]":
      return ts`${base}.longs`;
    case "double[]":
      return ts`${base}.doubles`;
    case "string":
      return ts`${base}.string`;
    case "long":
      return ts`${base}.long`;
    case "double":
      return ts`${base}.double`;
    case "boolean":
      return ts`${base}.boolean`;
    case "datetime":
      return ts`${base}.datetime`;
    case "items":
      throw new Error("the item property has a walk, not a check");
  }
}

/** Statements that return a fault, or nothing at the end. An enum says everything: resolve checked its values. */
export function valueStatements(
  type: PropertyType,
  constraints: Constraints,
): readonly Code[] {
  if (constraints.enum !== undefined) return [enumStatement(constraints.enum)];
  const tests = constraintRules(constraints);
  const guard = typeGuard(type);
  if (guard === undefined || tests.length === 0) {
    return [ts`  return ${typeCheck(type)}(value);`];
  }
  return [
    ts`  if (${guard}) return ${typeCheck(type)}(value);`,
    ...tests.flatMap(testStatement),
    ts`  return undefined;`,
  ];
}

function typeGuard(type: PropertyType): Code | undefined {
  switch (type) {
    case "string":
      return ts`typeof value !== "string"`;
    case "long":
      return ts`!${base}.isLong(value)`;
    case "double":
      return ts`!${base}.isDouble(value)`;
    default:
      return undefined;
  }
}

/** True when the value breaks the rule. */
function brokenBy(rule: ConstraintRule): Doc {
  switch (rule.kind) {
    case "minLength":
      return call(ts`!${base}.hasLength`, [ts`value`, lit(rule.value)]);
    case "maxLength":
      return call(ts`!${base}.fitsLength`, [ts`value`, lit(rule.value)]);
    case "format":
      return call(ts`!${base}.${formatGuards[rule.value]}`, [ts`value`]);
    case "pattern":
      return call(ts`!${regex(rule.value)}.test`, [ts`value`]);
    case "minimum":
      return ts`value < ${lit(rule.value)}`;
    case "maximum":
      return ts`value > ${lit(rule.value)}`;
  }
}

const formatGuards = {
  date: ident("isDate"),
  email: ident("isEmail"),
  uri: ident("isUri"),
  uuid: ident("isUuid"),
} as const;

/** `if (broken) return base.fault(…);` on as many lines as prettier gives it. */
function testStatement(rule: ConstraintRule): readonly Code[] {
  const result = call(ts`${base}.fault`, [lit(rule.code), lit(rule.text)]);
  return [
    statement([
      ts`if (`,
      group([indent([softline, brokenBy(rule)]), softline]),
      ts`) {`,
    ]),
    statement([ts`return `, result, ts`;`], 2),
    ts`  }`,
  ];
}

function enumStatement(values: readonly (string | number)[]): Code {
  const cases = values.map((value) => ts`    case ${lit(value)}:`);
  const result = call(ts`${base}.fault`, [lit("enum"), lit(enumText(values))]);
  return ts`  switch (value) {\n${cases}\n      return undefined;\n    default:\n${statement([ts`return `, result, ts`;`], 3)}\n  }`;
}

/** A statement at a depth of indentation. */
export function statement(doc: Doc, depth: 1 | 2 | 3 = 1): Code {
  const margins = { 1: ts`  `, 2: ts`    `, 3: ts`      ` } as const;
  return print([margins[depth], doc], depth, 0);
}
