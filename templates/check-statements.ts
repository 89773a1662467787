// The body of one property's check: statements that return a fault, or nothing at the end.
import type { Constraints, PropertyType } from "../generator/model/taxonomy.js";
import { countOf } from "./describe.js";
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
  const tests = constraintTests(constraints);
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

interface ConstraintTest {
  /** True when the value breaks the rule. */
  readonly broken: Doc;
  readonly code: string;
  readonly text: string;
}

function constraintTests(constraints: Constraints): readonly ConstraintTest[] {
  const { minLength, maxLength, format, patterns, minimum, maximum } =
    constraints;
  const tests: ConstraintTest[] = [];
  const add = (broken: Doc, code: string, text: string): void => {
    tests.push({ broken, code, text });
  };
  if (minLength !== undefined) {
    add(
      call(ts`!${base}.hasLength`, [ts`value`, lit(minLength)]),
      "min_length",
      `must have at least ${countOf(minLength, "character")}`,
    );
  }
  if (maxLength !== undefined) {
    add(
      call(ts`!${base}.fitsLength`, [ts`value`, lit(maxLength)]),
      "max_length",
      `must have at most ${countOf(maxLength, "character")}`,
    );
  }
  if (format !== undefined) {
    const { guard, text } = formats[format];
    add(call(ts`!${base}.${guard}`, [ts`value`]), "format", text);
  }
  for (const pattern of patterns ?? []) {
    add(
      call(ts`!${regex(pattern)}.test`, [ts`value`]),
      "pattern",
      `must match ${pattern}`,
    );
  }
  if (minimum !== undefined) {
    add(ts`value < ${lit(minimum)}`, "minimum", `must be at least ${minimum}`);
  }
  if (maximum !== undefined) {
    add(ts`value > ${lit(maximum)}`, "maximum", `must be at most ${maximum}`);
  }
  return tests;
}

const formats = {
  date: { guard: ident("isDate"), text: "must be a date such as 2026-01-31" },
  email: { guard: ident("isEmail"), text: "must be an e-mail address" },
  uri: { guard: ident("isUri"), text: "must be an absolute URI" },
  uuid: { guard: ident("isUuid"), text: "must be a UUID" },
} as const;

/** `if (broken) return base.fault(…);` on as many lines as prettier gives it. */
function testStatement({
  broken,
  code,
  text,
}: ConstraintTest): readonly Code[] {
  const result = call(ts`${base}.fault`, [lit(code), lit(text)]);
  return [
    statement([
      ts`if (`,
      group([indent([softline, broken]), softline]),
      ts`) {`,
    ]),
    statement([ts`return `, result, ts`;`], 2),
    ts`  }`,
  ];
}

function enumStatement(values: readonly (string | number)[]): Code {
  const cases = values.map((value) => ts`    case ${lit(value)}:`);
  const shown = values.slice(0, 10).map((value) => JSON.stringify(value));
  const more = values.length > shown.length ? ", …" : "";
  const text = `must be one of ${shown.join(", ")}${more}`;
  const result = call(ts`${base}.fault`, [lit("enum"), lit(text)]);
  return ts`  switch (value) {\n${cases}\n      return undefined;\n    default:\n${statement([ts`return `, result, ts`;`], 3)}\n  }`;
}

/** A statement at a depth of indentation. */
export function statement(doc: Doc, depth: 1 | 2 | 3 = 1): Code {
  const margins = { 1: ts`  `, 2: ts`    `, 3: ts`      ` } as const;
  return print([margins[depth], doc], depth, 0);
}
