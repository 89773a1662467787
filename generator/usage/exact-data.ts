// Whether a builder hands on exactly what a raw call gives: then no function can see the difference.
import { ts } from "ts-morph";
import type { ValueKind } from "../judge/judge-arguments.js";
import type { RawCall } from "./find-raw-calls.js";
import type { PropertyUse } from "./properties-use.js";
import { unwrap } from "./syntax.js";

const same: ReadonlySet<ValueKind> = new Set<ValueKind>([
  "string",
  "number",
  "boolean",
  "string[]",
  "number[]",
  "boolean[]",
  "empty[]",
]);

/** Whether types tell a value from `null` and `undefined`. */
export function tellsNull({
  strict,
  strictNullChecks,
}: ts.CompilerOptions): boolean {
  return strictNullChecks ?? strict === true;
}

/**
 * The first difference that a function could see, as a sentence without a full
 * stop. A builder's record is a new object without what is `null` or
 * `undefined`, and with strings for dates. `knowsNull` is false where the
 * compiler does not tell a value from `null`.
 */
export function whyInexact(
  { properties, use }: RawCall,
  knowsNull: boolean,
): string | undefined {
  if (properties === undefined) return undefined;
  const node = unwrap(properties);
  if (!ts.isObjectLiteralExpression(node)) {
    return "its properties are not written out in the call, and a builder passes a copy of them";
  }
  if (use.open) return "its properties are only known at run time";
  if (use.properties.length > 0 && !knowsNull) {
    return "without `strictNullChecks`, each of its properties may be `null`";
  }
  for (const property of use.properties) {
    const reason = whyChanged(property);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function whyChanged({ key, node, value }: PropertyUse): string | undefined {
  const { kinds, details, constant } = value;
  const shown = `\`${key}\``;
  if (kinds.includes("date")) {
    return `${shown} may be a \`Date\`, which a builder passes as a string`;
  }
  if (details?.nullable)
    return `${shown} may be \`null\`, which a builder omits`;
  // A key that is added only at times is absent on both sides.
  if (details?.absent) {
    return `${shown} may be \`undefined\`, which a builder omits`;
  }
  const isShared =
    kinds.some((kind) => kind.endsWith("[]")) &&
    !(
      ts.isPropertyAssignment(node) &&
      ts.isArrayLiteralExpression(unwrap(node.initializer))
    );
  if (isShared) return `${shown} is an array, of which a builder passes a copy`;
  const isKnown = constant !== undefined || (details && !details.unknown);
  return isKnown && kinds.length > 0 && kinds.every((kind) => same.has(kind))
    ? undefined
    : `${shown} may be more than a string, a number or a boolean`;
}
