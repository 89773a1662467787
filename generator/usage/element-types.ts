// The types of a list's elements.
import type { ts } from "ts-morph";

/** The types between the brackets of a list or tuple; none for anything else. */
export function elementTypes(
  type: ts.Type,
  checker: ts.TypeChecker,
): readonly ts.Type[] {
  return (checker.isArrayType(type) || checker.isTupleType(type)) &&
    isReference(type)
    ? checker.getTypeArguments(type)
    : [];
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return "target" in type;
}
