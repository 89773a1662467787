// What the checker's types say of an event's properties and their values.
import { ts } from "ts-morph";
import { combineUses } from "./combine-uses.js";
import { elementTypes, unbrandedType } from "./type-parts.js";
import { isExtendedType } from "./initial-literal.js";
import type { ValueKind } from "../judge/judge-arguments.js";
import type { PropertiesUse, ValueUse } from "./properties-use.js";
import { detailsOf } from "./value-details.js";

/** The properties of an object type; open where it may have more. */
export function readType(
  type: ts.Type,
  node: ts.Node,
  checker: ts.TypeChecker,
  depth = 0,
): PropertiesUse {
  const given = checker.getNonNullableType(type);
  if (!isPlainObject(given, checker) || depth > 2) {
    return { properties: [], open: true, openings: [node] };
  }
  if (given.isUnion()) {
    return combineUses(
      given.types.map((part) => readType(part, node, checker, depth)),
    );
  }
  const open =
    checker.getIndexInfosOfType(given).length > 0 ||
    isGenericMapped(given) ||
    isExtendedType(given, checker);
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
  return { properties, open, openings: open ? [node] : [] };
}

/** `{ [P in K]: string }` of a type parameter, whose keys are its callers' choice. */
function isGenericMapped(type: ts.Type): boolean {
  return (
    "objectFlags" in type &&
    typeof type.objectFlags === "number" &&
    (type.objectFlags & ts.ObjectFlags.Mapped) !== 0 &&
    type.getProperties().length === 0
  );
}

/** What a value of a type can be; members of a union one by one. */
export function valueOfType(
  type: ts.Type,
  node: ts.Node,
  checker: ts.TypeChecker,
  depth = 0,
): ValueUse {
  const kinds = new Set<ValueKind>();
  let elements: PropertiesUse[] | undefined;
  const details = detailsOf(type, checker);
  if (details.unknown) return { kinds: [], details };
  for (const part of type.isUnion() ? type.types : [type]) {
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
      const [element] = elementTypes(part, checker);
      if (element) {
        (elements ??= []).push(readType(element, node, checker, depth + 1));
      }
    }
  }
  return { kinds: [...kinds], ...(elements && { elements }), details };
}

function kindOf(given: ts.Type, checker: ts.TypeChecker): ValueKind {
  const type = unbrandedType(given);
  if (type.flags & ts.TypeFlags.StringLike) return "string";
  if (type.flags & ts.TypeFlags.NumberLike) return "number";
  if (type.flags & ts.TypeFlags.BooleanLike) return "boolean";
  if (checker.isArrayLikeType(type)) {
    const elements = elementTypes(type, checker);
    const kinds = new Set(
      elements.flatMap((each) =>
        (each.isUnion() ? each.types : [each]).map((part) =>
          kindOf(part, checker),
        ),
      ),
    );
    if (elements.every(({ flags }) => (flags & ts.TypeFlags.Never) > 0)) {
      return "empty[]";
    }
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
