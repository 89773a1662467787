// Parts of the checker's types: the primitive in a branded type, the elements of an array.
import { ts } from "ts-morph";

const primitive =
  ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike;

/** The string, number or boolean of a branded type, such as `string & { readonly brand: unique symbol }`; any other type as it is. */
export function unbrandedType(type: ts.Type): ts.Type {
  return type.isIntersection()
    ? (type.types.find(({ flags }) => (flags & primitive) !== 0) ?? type)
    : type;
}

/** The types between the brackets of an array or tuple; none for anything else. */
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
