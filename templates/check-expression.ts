// The check of one property as an expression that uses the support code, such as `base.within(base.long, 0)`.
import {
  planCheck,
  type Bounds,
  type CheckPlan,
  type NamedCheck,
} from "../generator/model/check-plan.js";
import type { Constraints, PropertyDef } from "../generator/model/taxonomy.js";
import { Code, ident, lit, regex, ts } from "./kit/code.js";
import { call } from "./kit/declarations.js";
import type { Doc } from "./kit/doc.js";
import { checkValue } from "./kit/symbols.js";

/** The support code for single values, printed as `base.string`. */
const base = ts`${checkValue.base}`;

/** A bundler drops an unused call only if it is marked as free of side effects. */
const pure = ts`/* @__PURE__ */ `;

/**
 * The check of a property's value. A check that exists in the support code is
 * `Code`; one that has to be created is a call.
 */
export function checkExpression(
  property: PropertyDef,
  constraints: Constraints,
): Doc {
  return printPlan(planCheck(property, constraints));
}

function printPlan(plan: CheckPlan): Doc {
  switch (plan.kind) {
    case "named":
      return named(plan.name);
    case "oneOf":
      return made(
        ts`oneOf`,
        plan.values.map((value) => lit(value)),
      );
    case "matches":
      return made(ts`matches`, [ts`${regex(plan.pattern)}`]);
    case "sized":
      return made(ts`sized`, bounds(ts`0`, plan));
    case "within":
      return made(ts`within`, [
        named(plan.type),
        ...bounds(ts`-Infinity`, plan),
      ]);
    case "every":
      return made(ts`every`, plan.checks.map(printPlan));
    case "listOf":
      return made(ts`listOf`, [
        printPlan(plan.element),
        ...bounds(ts`0`, plan),
      ]);
    case "nullable":
      return made(ts`nullable`, [printPlan(plan.check)]);
  }
}

function named(name: NamedCheck): Code {
  return ts`${base}.${ident(name)}`;
}

/** One or two arguments; none if there is no bound. */
function bounds(lowest: Code, { least, most }: Bounds): readonly Code[] {
  if (least === undefined && most === undefined) return [];
  const lower = least === undefined ? lowest : lit(least);
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
