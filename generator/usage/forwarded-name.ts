// Through which function of the app the name of an event comes, and the flag that names this function.
import { ts } from "ts-morph";
import { lastPart } from "../sdk/sdk-names.js";
import { nameOfFunction } from "./source-location.js";
import { unwrap } from "./syntax.js";

/** The function that the name of an event comes through. */
export interface ForwardingFunction {
  /** `track`, `Analytics.track` */
  readonly name: string;
  /** What makes its callers known: `--track-function track:2`. */
  readonly flag: string;
  /** On what the flag depends, as the end of a sentence: the name of its object is the caller's. Empty for most. */
  readonly condition: string;
}

/** The named function that has the expression as a parameter. */
export function forwardingFunction(
  expression: ts.Expression,
  checker: ts.TypeChecker,
): ForwardingFunction | undefined {
  const node = unwrap(expression);
  if (!ts.isIdentifier(node)) return undefined;
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (declaration === undefined || !ts.isParameter(declaration)) {
    return undefined;
  }
  const made = declaration.parent;
  const name = nameOfFunction(made);
  if (name === undefined || !/^[\w$]+(?:\.[\w$]+)*$/.test(name)) {
    return undefined;
  }
  const owner = ownerOf(made);
  const called = owner === undefined ? name : `${owner.name}.${lastPart(name)}`;
  const position = made.parameters.indexOf(declaration) + 1;
  const at = position === 1 ? "" : `:${String(position)}`;
  return {
    name,
    flag: `--track-function ${called}${at}`,
    condition: owner?.condition ?? "",
  };
}

/**
 * The object whose method a function is: the class's name for a static method,
 * otherwise the likely name of an instance; `OBJECT` where it has none.
 */
function ownerOf(
  made: ts.SignatureDeclaration,
): { readonly name: string; readonly condition: string } | undefined {
  const member =
    ts.isPropertyDeclaration(made.parent) ||
    ts.isPropertyAssignment(made.parent)
      ? made.parent
      : made;
  const holder = member.parent;
  if (ts.isClassLike(holder) && ts.isClassElement(member)) {
    const name = holder.name?.text;
    if (name === undefined) return undefined;
    const isStatic =
      (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
    return {
      name: isStatic ? name : name.charAt(0).toLowerCase() + name.slice(1),
      condition: isStatic ? "" : ", if its callers use that name",
    };
  }
  if (!ts.isObjectLiteralExpression(holder)) return undefined;
  const { parent } = holder;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)
    ? { name: parent.name.text, condition: "" }
    : {
        name: "OBJECT",
        condition: ", with the name that its callers use for OBJECT",
      };
}
