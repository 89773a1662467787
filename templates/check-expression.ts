// The check of one property as an expression over the support code, such as `base.within(base.long, 0)`.
import type {
  Constraints,
  PropertyDef,
  PropertyType,
} from "../generator/model/taxonomy.js";
import { Code, ident, lit, regex, ts } from "./kit/code.js";
import { call } from "./kit/declarations.js";
import type { Doc } from "./kit/layout.js";
import { validation } from "./kit/symbols.js";

/** The support code for single values, printed as `base.string`. */
const base = ts`${validation.base}`;

/** A bundler drops an unused call only where it is told that the call does nothing else. */
const pure = ts`/* @__PURE__ */ `;

/** What a property's value must satisfy. A check that the support code has ready is `Code`; one that has to be made is a call. */
export function checkExpression(
  property: PropertyDef,
  constraints: Constraints,
): Doc {
  const check = valueCheck(property.type, constraints);
  return property.nullable ? made(ts`nullable`, [check]) : check;
}

function valueCheck(type: PropertyType, constraints: Constraints): Doc {
  const element = elementType(type);
  if (element === undefined) return scalarCheck(type, constraints);
  const { minItems, maxItems, ...own } = constraints;
  const isPlain = minItems === undefined && maxItems === undefined;
  if (isPlain && Object.keys(own).length === 0) return typeCheck(type);
  const check = scalarCheck(element, own);
  return made(ts`listOf`, [check, ...bounds(0, minItems, maxItems)]);
}

/** An enum says everything: resolve checked its values. */
function scalarCheck(type: PropertyType, constraints: Constraints): Doc {
  const values = constraints.enum;
  if (values !== undefined) {
    return made(
      ts`oneOf`,
      values.map((value) => lit(value)),
    );
  }
  const checks = constraintChecks(type, constraints);
  const [only] = checks;
  if (only === undefined) return typeCheck(type);
  return checks.length === 1 ? only : made(ts`every`, checks);
}

/** Each of these checks the type, too. */
function constraintChecks(
  type: PropertyType,
  constraints: Constraints,
): readonly Doc[] {
  const { minLength, maxLength, format, patterns, minimum, maximum } =
    constraints;
  const checks: Doc[] = [];
  if (minLength !== undefined || maxLength !== undefined) {
    checks.push(made(ts`sized`, bounds(0, minLength, maxLength)));
  }
  if (format !== undefined) checks.push(ts`${base}.${ident(format)}`);
  for (const pattern of patterns ?? []) {
    checks.push(made(ts`matches`, [ts`${regex(pattern)}`]));
  }
  if (minimum !== undefined || maximum !== undefined) {
    checks.push(
      made(ts`within`, [
        typeCheck(type),
        ...bounds(-Infinity, minimum, maximum),
      ]),
    );
  }
  return checks;
}

/** One or two arguments; none where there is no bound. */
function bounds(
  least: number,
  given: number | undefined,
  most: number | undefined,
): readonly Code[] {
  if (given === undefined && most === undefined) return [];
  const first = given ?? least;
  const lower = first === -Infinity ? ts`-Infinity` : lit(first);
  return most === undefined ? [lower] : [lower, lit(most)];
}

function made(name: Code, args: readonly Doc[]): Doc {
  const [only] = args;
  const head = ts`${pure}${base}.${name}`;
  return args.length === 1 && only instanceof Code && isShort(only)
    ? [ts`${head}(${only})`]
    : call(head, args);
}

/** Prettier does not break a call before a single short literal; it breaks before the call. */
function isShort({ text }: Code): boolean {
  if (text.startsWith("/")) return text.lastIndexOf("/") <= 21;
  if (/^["']/.test(text)) return text.length <= 20;
  return /^-?\d/.test(text);
}

/** The check that a type alone needs; the support code has one for each. */
function typeCheck(type: PropertyType): Code {
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

function elementType(type: PropertyType): PropertyType | undefined {
  switch (type) {
    case "string[]":
      return "string";
    case "long[]":
      return "long";
    case "double[]":
      return "double";
    default:
      return undefined;
  }
}
