// What an expression with the properties of an event holds: a literal part by part, anything else by its type.
import { ts } from "ts-morph";
import {
  assemblyOf,
  putProperties,
  readAssembled,
  type PartReader,
} from "./assembled-object.js";
import { combineUses } from "./combine-uses.js";
import { readKey } from "./read-key.js";
import { initialLiteral } from "./initial-literal.js";
import type { PropertiesUse, PropertyUse, ValueUse } from "./properties-use.js";
import { readOnce } from "./read-once.js";
import { readType, valueOfType } from "./read-types.js";
import { unwrap } from "./syntax.js";
import { detailsOf } from "./value-details.js";

const propertiesOnce = readOnce<PropertiesUse>();
const valueOnce = readOnce<ValueUse>();

/** Reads a literal part by part, and anything else by its type. */
export function readProperties(
  expression: ts.Expression,
  checker: ts.TypeChecker,
  standardNames: ReadonlySet<string>,
): PropertiesUse {
  const node = unwrap(expression);
  return propertiesOnce(
    node,
    checker,
    () => readHeld(node, checker, standardNames),
    () => ({ properties: [], open: true, openings: [node] }),
  );
}

function readHeld(
  node: ts.Expression,
  checker: ts.TypeChecker,
  standardNames: ReadonlySet<string>,
): PropertiesUse {
  if (ts.isObjectLiteralExpression(node)) {
    return readLiteral(node, checker, standardNames);
  }
  const held = ts.isIdentifier(node)
    ? initialLiteral(node, checker)
    : undefined;
  if (held?.isExact === true) {
    return readProperties(held.literal, checker, standardNames);
  }
  if (ts.isConditionalExpression(node)) {
    return readEither(node, checker, standardNames);
  }
  const assembled = ts.isIdentifier(node)
    ? readAssembled(node, checker, partReader(checker, standardNames))
    : undefined;
  if (assembled) return assembled;
  const byType = readType(checker.getTypeAtLocation(node), node, checker);
  return held?.isExtended === true
    ? { ...byType, open: true, openings: [node] }
    : byType;
}

function partReader(
  checker: ts.TypeChecker,
  standardNames: ReadonlySet<string>,
): PartReader {
  return {
    literal: (literal) => readProperties(literal, checker, standardNames),
    copied: (expression) => readSpread(expression, checker, standardNames),
    key: (expression) => readKey(expression, checker, standardNames),
    value: (expression) => readValue(expression, checker, standardNames),
  };
}

function readEither(
  { whenTrue, whenFalse }: ts.ConditionalExpression,
  checker: ts.TypeChecker,
  standardNames: ReadonlySet<string>,
): PropertiesUse {
  return combineUses(
    [whenTrue, whenFalse].map((part) =>
      isNothing(part)
        ? { properties: [], open: false, openings: [] }
        : readProperties(part, checker, standardNames),
    ),
  );
}

/** `null`, `undefined`, `void 0` */
export function isNothing(node: ts.Expression): boolean {
  const inner = unwrap(node);
  return (
    inner.kind === ts.SyntaxKind.NullKeyword ||
    (ts.isIdentifier(inner) && inner.text === "undefined") ||
    ts.isVoidExpression(inner)
  );
}

function readLiteral(
  literal: ts.ObjectLiteralExpression,
  checker: ts.TypeChecker,
  standardNames: ReadonlySet<string>,
): PropertiesUse {
  const properties = new Map<string, PropertyUse>();
  const openings: ts.Node[] = [];
  for (const part of literal.properties) {
    if (ts.isSpreadAssignment(part)) {
      const spread = readSpread(part.expression, checker, standardNames);
      if (spread.open) openings.push(part);
      putProperties(properties, spread.properties, part);
      continue;
    }
    const key = keyOf(part.name, checker, standardNames);
    if (key === undefined) {
      openings.push(part);
      continue;
    }
    const value: ValueUse = ts.isPropertyAssignment(part)
      ? readValue(part.initializer, checker, standardNames)
      : ts.isShorthandPropertyAssignment(part)
        ? readValue(part.name, checker, standardNames)
        : ts.isAccessor(part)
          ? valueOfType(checker.getTypeAtLocation(part), part, checker)
          : { kinds: ["other"] };
    putProperties(properties, [{ key, node: part, optional: false, value }]);
  }
  return {
    properties: [...properties.values()],
    open: openings.length > 0,
    openings,
  };
}

/** `...(condition && { a })`, `...(condition ? { a } : {})`, `...known` */
function readSpread(
  expression: ts.Expression,
  checker: ts.TypeChecker,
  standardNames: ReadonlySet<string>,
): PropertiesUse {
  const node = unwrap(expression);
  if (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
  ) {
    return optionally(readProperties(node.right, checker, standardNames));
  }
  return readProperties(node, checker, standardNames);
}

function optionally(use: PropertiesUse): PropertiesUse {
  return {
    ...use,
    properties: use.properties.map((each) => ({ ...each, optional: true })),
  };
}

/** The key of a property of a literal; `undefined` for one that is computed at run time. */
export function keyOf(
  name: ts.PropertyName,
  checker: ts.TypeChecker,
  standardNames: ReadonlySet<string>,
): string | undefined {
  if (ts.isComputedPropertyName(name)) {
    return readKey(name.expression, checker, standardNames);
  }
  return ts.isIdentifier(name) ||
    ts.isStringLiteralLike(name) ||
    ts.isNumericLiteral(name)
    ? name.text
    : undefined;
}

/** A value by its source where it is written out, else by its type. */
export function readValue(
  expression: ts.Expression,
  checker: ts.TypeChecker,
  standardNames: ReadonlySet<string>,
): ValueUse {
  const node = unwrap(expression);
  return valueOnce(
    node,
    checker,
    () => readHeldValue(node, checker, standardNames),
    () => ({ kinds: [] }),
  );
}

function readHeldValue(
  node: ts.Expression,
  checker: ts.TypeChecker,
  standardNames: ReadonlySet<string>,
): ValueUse {
  if (ts.isArrayLiteralExpression(node)) {
    const elements = readElements(node, checker, standardNames);
    if (elements !== undefined) return { kinds: ["object[]"], elements };
  }
  const constant = constantOf(node);
  const type = checker.getTypeAtLocation(node);
  if (ts.isArrayLiteralExpression(node) && node.elements.length === 0) {
    const details = { ...detailsOf(type, checker), unknown: false };
    return { kinds: ["empty[]"], details };
  }
  return {
    ...valueOfType(type, node, checker),
    ...(constant !== undefined && { constant }),
    details: detailsOf(type, checker, node, constant),
  };
}

/** Each object of an array, where all its elements are written out or assembled before. */
function readElements(
  { elements }: ts.ArrayLiteralExpression,
  checker: ts.TypeChecker,
  standardNames: ReadonlySet<string>,
): readonly PropertiesUse[] | undefined {
  const uses = elements.flatMap((each) => {
    const node = unwrap(each);
    if (ts.isObjectLiteralExpression(node)) {
      return [readProperties(node, checker, standardNames)];
    }
    return ts.isIdentifier(node) && assemblyOf(node, checker)
      ? [readProperties(node, checker, standardNames)]
      : [];
  });
  return uses.length > 0 && uses.length === elements.length ? uses : undefined;
}

/** Strings, numbers, booleans and arrays of them as they are written. */
function constantOf(expression: ts.Expression): unknown {
  const node = unwrap(expression);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (
    ts.isPrefixUnaryExpression(node) &&
    node.operator === ts.SyntaxKind.MinusToken &&
    ts.isNumericLiteral(node.operand)
  ) {
    return -Number(node.operand.text);
  }
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) {
    const values = node.elements.map(constantOf);
    return values.includes(undefined) ? undefined : values;
  }
  return undefined;
}
