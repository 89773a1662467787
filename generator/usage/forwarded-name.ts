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
  /** The name of its object depends on the caller, so the flag is a guess. */
  readonly isOfObject: boolean;
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
    isOfObject: owner?.isOfObject ?? false,
  };
}

/**
 * The object whose method a function is: the class's name for a static method,
 * otherwise the likely name of an instance.
 */
function ownerOf(
  made: ts.SignatureDeclaration,
): { readonly name: string; readonly isOfObject: boolean } | undefined {
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
      isOfObject: !isStatic,
    };
  }
  return ts.isObjectLiteralExpression(holder) &&
    ts.isVariableDeclaration(holder.parent) &&
    ts.isIdentifier(holder.parent.name)
    ? { name: holder.parent.name.text, isOfObject: false }
    : undefined;
}
