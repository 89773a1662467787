// What a value's type and source say beyond its kind: which strings it can be, whether a number is an integer, whether it may be missing.
import { ts } from "ts-morph";
import { elementTypes, unbrandedType } from "./type-parts.js";
import { unwrap } from "./syntax.js";

/** Nothing here is guessed: absent is unknown. */
export interface ValueDetails {
  /** Whether nothing is known of it, or of its elements: `any`, `unknown`, `{}`, a type parameter. */
  readonly unknown: boolean;
  /** Whether it can be `undefined`: then the key is missing when it is sent. */
  readonly absent: boolean;
  readonly nullable: boolean;
  /** All strings that it, or each of its elements, can be; absent where it can be any string. */
  readonly texts?: readonly string[];
  /** Whether a type declares those strings, as a union or an enum does; false for a string literal in code. */
  readonly declared: boolean;
  /** Of a number, or of the elements: always an integer, or not always; absent where it is unknown. */
  readonly number?: "whole" | "decimal";
  /** A string as `toISOString()` makes it. */
  readonly datetime: boolean;
  /** Milliseconds since 1970, as `Date.now()` gives them. */
  readonly epoch: boolean;
  /** The type as the checker writes it, without string literals. */
  readonly typeText: string;
}

const anything =
  ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter;
const nothing =
  ts.TypeFlags.Null |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Void |
  ts.TypeFlags.Never;

/** `expression` is the value where it is written out, `constant` its value where that is known. */
export function detailsOf(
  type: ts.Type,
  checker: ts.TypeChecker,
  expression?: ts.Expression,
  constant?: unknown,
): ValueDetails {
  const all = partsOf(type);
  const parts = all
    .filter(({ flags }) => (flags & nothing) === 0)
    .flatMap((part) => innerTypes(part, checker))
    .map(unbrandedType);
  const written = textsOfConstant(constant);
  const texts = written ?? textsOf(parts);
  const number =
    (expression && numberOf(unwrap(expression))) ?? numberOfTypes(parts);
  const method = expression && calledMethod(unwrap(expression));
  return {
    unknown: [...all, ...parts].some((part) => isAnything(part, checker)),
    absent: all.some(
      ({ flags }) => (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) > 0,
    ),
    nullable: all.some(({ flags }) => (flags & ts.TypeFlags.Null) > 0),
    ...(texts && { texts }),
    declared: written === undefined && (texts?.length ?? 0) > 1,
    ...(number && { number }),
    datetime: method === "toISOString",
    epoch: method === "getTime" || method === "Date.now",
    typeText: checker
      .typeToString(type)
      .replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, '"…"'),
  };
}

/** Also `{}`, which is all but `null` and `undefined`: what is left of `unknown` after `??`, and of a `T` that is `NonNullable`. */
function isAnything(type: ts.Type, checker: ts.TypeChecker): boolean {
  if ((type.flags & anything) > 0) return true;
  if (type.isIntersection()) {
    return type.types.every((part) => isAnything(part, checker));
  }
  return (
    (type.flags & ts.TypeFlags.Object) > 0 &&
    // An object literal without properties is an object, also in JavaScript, where keys may be assigned to it later.
    type.getSymbol()?.valueDeclaration === undefined &&
    !type.isClassOrInterface() &&
    type.getProperties().length === 0 &&
    type.getCallSignatures().length + type.getConstructSignatures().length ===
      0 &&
    checker.getIndexInfosOfType(type).length === 0
  );
}

function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

/** Of an array the types of its elements, of anything else the type itself. */
function innerTypes(
  type: ts.Type,
  checker: ts.TypeChecker,
): readonly ts.Type[] {
  return checker.isArrayLikeType(type)
    ? elementTypes(type, checker).flatMap(partsOf)
    : [type];
}

function textsOfConstant(constant: unknown): readonly string[] | undefined {
  const list: readonly unknown[] = Array.isArray(constant)
    ? constant
    : [constant];
  const texts = list.filter((each) => typeof each === "string");
  return texts.length > 0 && texts.length === list.length
    ? [...new Set(texts)]
    : undefined;
}

function textsOf(parts: readonly ts.Type[]): readonly string[] | undefined {
  const texts = new Set<string>();
  for (const part of parts) {
    if (part.isStringLiteral()) texts.add(part.value);
    else if (part.flags & ts.TypeFlags.StringLike) return undefined;
  }
  return texts.size === 0 ? undefined : [...texts].sort();
}

function numberOfTypes(
  parts: readonly ts.Type[],
): "whole" | "decimal" | undefined {
  const numbers = parts.filter(
    ({ flags }) => (flags & ts.TypeFlags.NumberLike) > 0,
  );
  const literals = numbers.filter((part) => part.isNumberLiteral());
  if (literals.some(({ value }) => !Number.isInteger(value))) return "decimal";
  return numbers.length > 0 &&
    literals.length === numbers.length &&
    literals.every(({ value }) => Number.isSafeInteger(value))
    ? "whole"
    : undefined;
}

const wholeFunctions =
  /^(?:Math\.(?:ceil|floor|round|sign|trunc)|parseInt|Number\.parseInt|Date\.now)$/;
const wholeMethods =
  /^(?:getTime|get(?:UTC)?(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|indexOf|lastIndexOf|findIndex|charCodeAt)$/;

/** What the source of an expression shows: `3`, `2.50`, `items.length`, `Math.round(x)`, `total / 100`. */
function numberOf(node: ts.Expression): "whole" | "decimal" | undefined {
  if (ts.isNumericLiteral(node)) {
    // `4000.0` is the integer 4000 to JavaScript, but not to its author.
    const value = Number(node.text);
    if (/^[\d_]+\.[\d_]/.test(node.getText()) || !Number.isInteger(value)) {
      return "decimal";
    }
    return Number.isSafeInteger(value) ? "whole" : undefined;
  }
  if (ts.isPrefixUnaryExpression(node)) {
    return node.operator === ts.SyntaxKind.TildeToken
      ? "whole"
      : node.operator === ts.SyntaxKind.MinusToken
        ? numberOf(unwrap(node.operand))
        : undefined;
  }
  if (ts.isPropertyAccessExpression(node)) {
    return node.name.text === "length" ? "whole" : undefined;
  }
  if (ts.isCallExpression(node)) {
    const callee = node.expression.getText();
    const method = calledMethod(node) ?? "";
    return wholeFunctions.test(callee) || wholeMethods.test(method)
      ? "whole"
      : undefined;
  }
  if (ts.isConditionalExpression(node)) {
    return together(numberOf(unwrap(node.whenTrue)), node.whenFalse);
  }
  return ts.isBinaryExpression(node) ? numberOfBinary(node) : undefined;
}

function numberOfBinary(
  node: ts.BinaryExpression,
): "whole" | "decimal" | undefined {
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.SlashToken:
      return "decimal";
    case ts.SyntaxKind.BarToken:
    case ts.SyntaxKind.GreaterThanGreaterThanToken:
    case ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken:
      return "whole";
    case ts.SyntaxKind.PlusToken:
    case ts.SyntaxKind.MinusToken:
    case ts.SyntaxKind.AsteriskToken:
    case ts.SyntaxKind.PercentToken:
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.BarBarToken:
      return together(numberOf(unwrap(node.left)), node.right);
    default:
      return undefined;
  }
}

function together(
  first: "whole" | "decimal" | undefined,
  other: ts.Expression,
): "whole" | "decimal" | undefined {
  const second = numberOf(unwrap(other));
  if (first === "decimal" || second === "decimal") return "decimal";
  return first === "whole" && second === "whole" ? "whole" : undefined;
}

/** `toISOString` of `day.toISOString()`, and `Date.now` as a whole. */
function calledMethod(node: ts.Expression): string | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const callee = unwrap(node.expression);
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  return callee.getText() === "Date.now" ? "Date.now" : callee.name.text;
}
