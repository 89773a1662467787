// Whose member a name is, in code, in types and in patterns: of `events` in `events.couponUsed` and `events["couponUsed"]`.
import { ts } from "ts-morph";

export type MemberName = ts.Identifier | ts.StringLiteralLike;

export function isMemberName(node: ts.Node): node is MemberName {
  return ts.isIdentifier(node) || ts.isStringLiteralLike(node);
}

/** The type of the object or module; nothing for a name that is not a member. */
export function memberOwner(
  node: MemberName,
  checker: ts.TypeChecker,
): ts.Type | undefined {
  const { parent } = node;
  if (ts.isImportTypeNode(parent) && parent.qualifier === node) {
    const { argument } = parent;
    const module = ts.isLiteralTypeNode(argument)
      ? checker.getSymbolAtLocation(argument.literal)
      : undefined;
    return module && checker.getTypeOfSymbol(module);
  }
  const owner = ownerNode(node);
  return owner && checker.getTypeAtLocation(owner);
}

function ownerNode(node: MemberName): ts.Node | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) {
    return parent.name === node ? parent.expression : undefined;
  }
  if (ts.isElementAccessExpression(parent)) {
    return parent.argumentExpression === node && ts.isStringLiteralLike(node)
      ? parent.expression
      : undefined;
  }
  if (ts.isQualifiedName(parent)) {
    return parent.right === node ? parent.left : undefined;
  }
  if (ts.isLiteralTypeNode(parent)) {
    return ts.isIndexedAccessTypeNode(parent.parent) &&
      parent.parent.indexType === parent
      ? parent.parent.objectType
      : undefined;
  }
  return ts.isBindingElement(parent) &&
    ts.isObjectBindingPattern(parent.parent) &&
    (parent.propertyName ?? parent.name) === node
    ? parent.parent
    : undefined;
}
