// What an expression with the properties of an event holds: keys, and of each value its types or the value itself.
import { ts } from "ts-morph";
import { readKey } from "./event-names.js";
import { unwrap } from "./syntax.js";

/** What is known of the properties of one call. */
export interface PropertiesUse {
  readonly properties: readonly PropertyUse[];
  /** Whether there may be more than those: a spread of something unknown, an index signature, `any`. */
  readonly open: boolean;
}

export interface PropertyUse {
  readonly key: string;
  /** Where it stands: the property of the literal, or the whole expression when it comes from a variable. */
  readonly node: ts.Node;
  /** Whether it may be left out. */
  readonly optional: boolean;
  readonly value: ValueUse;
}

/** What can be known of a value without running anything. */
export interface ValueUse {
  /** What it can be; empty when nothing is known. `null` and `undefined` are not listed. */
  readonly kinds: readonly ValueKind[];
  /** The value itself where it is written out: `JSON`, and nothing else. */
  readonly constant?: unknown;
  /** For `object` and `array` of objects: the properties. */
  readonly elements?: readonly PropertiesUse[];
}

export type ValueKind =
  | "string"
  | "number"
  | "boolean"
  | "date"
  | "string[]"
  | "number[]"
  | "boolean[]"
  | "object[]"
  | "empty[]"
  | "object"
  | "other";

/** Reads a literal part by part, and anything else by its type. */
export function readProperties(
  expression: ts.Expression,
  checker: ts.TypeChecker,
  standardNames: ReadonlySet<string>,
): PropertiesUse {
  const node = unwrap(expression);
  if (ts.isObjectLiteralExpression(node)) {
    return readLiteral(node, checker, standardNames);
  }
  if (ts.isIdentifier(node)) {
    const literal = constantLiteral(node, checker);
    if (literal !== undefined) {
      return readLiteral(literal, checker, standardNames);
    }
  }
  return readType(checker.getTypeAtLocation(node), node, checker);
}

function readLiteral(
  literal: ts.ObjectLiteralExpression,
  checker: ts.TypeChecker,
  standardNames: ReadonlySet<string>,
): PropertiesUse {
  const properties = new Map<string, PropertyUse>();
  let open = false;
  const add = (use: PropertyUse) => {
    properties.delete(use.key);
    properties.set(use.key, use);
  };
  for (const part of literal.properties) {
    if (ts.isSpreadAssignment(part)) {
      const spread = readSpread(part.expression, checker, standardNames);
      open ||= spread.open;
      for (const each of spread.properties) {
        const known = properties.get(each.key);
        add({
          ...each,
          node: part,
          optional: each.optional && (known?.optional ?? true),
        });
      }
      continue;
    }
    const key = keyOf(part.name, checker, standardNames);
    if (key === undefined) {
      open = true;
      continue;
    }
    const value = ts.isPropertyAssignment(part)
      ? readValue(part.initializer, checker, standardNames)
      : ts.isShorthandPropertyAssignment(part)
        ? readValue(part.name, checker, standardNames)
        : { kinds: ["other" as const] };
    add({ key, node: part, optional: false, value });
  }
  return { properties: [...properties.values()], open };
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
  if (ts.isConditionalExpression(node)) {
    const parts = [node.whenTrue, node.whenFalse].map((part) =>
      optionally(readProperties(part, checker, standardNames)),
    );
    return {
      properties: parts.flatMap(({ properties }) => properties),
      open: parts.some((part) => part.open),
    };
  }
  return readProperties(node, checker, standardNames);
}

function optionally({ properties, open }: PropertiesUse): PropertiesUse {
  return {
    properties: properties.map((each) => ({ ...each, optional: true })),
    open,
  };
}

/** The key of a property of a literal; `undefined` for one that is computed when it runs. */
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

/** `const properties = { … }`, where nothing changes it afterwards. */
function constantLiteral(
  node: ts.Identifier,
  checker: ts.TypeChecker,
): ts.ObjectLiteralExpression | undefined {
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) {
    return undefined;
  }
  if (declaration.type !== undefined || !declaration.initializer) {
    return undefined;
  }
  const value = unwrap(declaration.initializer);
  if (!ts.isObjectLiteralExpression(value)) return undefined;
  const isConst =
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return isConst && !isWrittenTo(node.text, node.getSourceFile())
    ? value
    : undefined;
}

/** `name.key = …`, `name["key"] = …`, `Object.assign(name, …)` anywhere in the file. */
function isWrittenTo(name: string, file: ts.SourceFile): boolean {
  const escaped = name.replace(/\$/g, "\\$&");
  return new RegExp(
    `(?:^|[^\\w$.])${escaped}\\s*(?:\\.\\s*[\\w$]+|\\[[^\\]]*\\])\\s*(?:[-+*/|&?]*=)(?!=)|assign\\(\\s*${escaped}\\b|delete\\s+${escaped}\\b`,
  ).test(file.text);
}

/** A value by its text where it is written out, else by its type. */
export function readValue(
  expression: ts.Expression,
  checker: ts.TypeChecker,
  standardNames: ReadonlySet<string>,
): ValueUse {
  const node = unwrap(expression);
  if (ts.isArrayLiteralExpression(node)) {
    const objects = node.elements.map((each) => unwrap(each));
    if (objects.length > 0 && objects.every(ts.isObjectLiteralExpression)) {
      return {
        kinds: ["object[]"],
        elements: objects.map((each) =>
          readLiteral(each, checker, standardNames),
        ),
      };
    }
  }
  const constant = constantOf(node);
  const byType = valueOfType(checker.getTypeAtLocation(node), node, checker);
  return constant === undefined ? byType : { ...byType, constant };
}

/** Strings, numbers, booleans and lists of them as they are written. */
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

function readType(
  type: ts.Type,
  node: ts.Node,
  checker: ts.TypeChecker,
  depth = 0,
): PropertiesUse {
  const given = checker.getNonNullableType(type);
  if (!isPlainObject(given, checker) || depth > 2) {
    return { properties: [], open: true };
  }
  const open = checker.getIndexInfosOfType(given).length > 0 || given.isUnion();
  const properties = checker.getPropertiesOfType(given).map((symbol) => ({
    key: symbol.name,
    node,
    optional: (symbol.flags & ts.SymbolFlags.Optional) !== 0,
    value: valueOfType(
      checker.getTypeOfSymbolAtLocation(symbol, node),
      node,
      checker,
      depth + 1,
    ),
  }));
  return { properties, open };
}

function valueOfType(
  type: ts.Type,
  node: ts.Node,
  checker: ts.TypeChecker,
  depth = 0,
): ValueUse {
  const kinds = new Set<ValueKind>();
  let elements: PropertiesUse[] | undefined;
  for (const part of type.isUnion() ? type.types : [type]) {
    if (
      part.flags &
      (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter)
    ) {
      return { kinds: [] };
    }
    if (
      part.flags &
      (ts.TypeFlags.Null |
        ts.TypeFlags.Undefined |
        ts.TypeFlags.Void |
        ts.TypeFlags.Never)
    ) {
      continue;
    }
    const kind = kindOf(part, checker);
    kinds.add(kind);
    if (kind === "object[]") {
      const [element] = elementsOf(part, checker);
      if (element) {
        (elements ??= []).push(readType(element, node, checker, depth + 1));
      }
    }
  }
  return { kinds: [...kinds], ...(elements && { elements }) };
}

/** The types between the brackets of a list or tuple. */
function elementsOf(
  type: ts.Type,
  checker: ts.TypeChecker,
): readonly ts.Type[] {
  return checker.isArrayType(type) || checker.isTupleType(type)
    ? isReference(type)
      ? checker.getTypeArguments(type)
      : []
    : [];
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return "target" in type;
}

function kindOf(type: ts.Type, checker: ts.TypeChecker): ValueKind {
  if (type.flags & ts.TypeFlags.StringLike) return "string";
  if (type.flags & ts.TypeFlags.NumberLike) return "number";
  if (type.flags & ts.TypeFlags.BooleanLike) return "boolean";
  if (checker.isArrayLikeType(type)) {
    const elements = elementsOf(type, checker);
    const kinds = new Set(
      elements.flatMap((each) =>
        (each.isUnion() ? each.types : [each]).map((part) =>
          kindOf(part, checker),
        ),
      ),
    );
    if (elements.length === 0) return "empty[]";
    const [only] = kinds;
    if (kinds.size !== 1) return "other";
    switch (only) {
      case "string":
        return "string[]";
      case "number":
        return "number[]";
      case "boolean":
        return "boolean[]";
      case "object":
        return "object[]";
      default:
        return "other";
    }
  }
  if (type.getSymbol()?.name === "Date") return "date";
  return isPlainObject(type, checker) ? "object" : "other";
}

function isPlainObject(type: ts.Type, checker: ts.TypeChecker): boolean {
  return (
    (type.flags &
      (ts.TypeFlags.Object |
        ts.TypeFlags.Intersection |
        ts.TypeFlags.Union)) !==
      0 &&
    type.getCallSignatures().length === 0 &&
    !checker.isArrayLikeType(type) &&
    (!type.isUnion() ||
      type.types.every((part) => isPlainObject(part, checker)))
  );
}
