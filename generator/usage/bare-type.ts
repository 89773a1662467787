// Branded types: `string & { readonly brand: unique symbol }` is a text when it is sent, whatever else the compiler is told of it.
import { ts } from "ts-morph";

const bare =
  ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike;

/** The text, number or boolean among the parts of an intersection; any other type as it is. */
export function bareType(type: ts.Type): ts.Type {
  return type.isIntersection()
    ? (type.types.find(({ flags }) => (flags & bare) !== 0) ?? type)
    : type;
}
