// Explains why a call is not counted, with the flag that would make it count.
import { ts } from "ts-morph";
import type { RawCall } from "../../usage/find-raw-calls.js";
import { lastPart, type TrackFunction } from "../../sdk/sdk-names.js";
import { enclosingName } from "../../usage/source-location.js";
import { unwrap } from "../../usage/syntax.js";

/**
 * The end of a sentence about the call; `undefined` for one that counts;
 * `wrapper` for the call inside a function that `--track-function` names,
 * whose callers count. `isEvent` says whether a name is certainly one of
 * DFINERY's.
 */
export function whyUnread(
  { names, nameArgument, callee, guessed }: RawCall,
  checker: ts.TypeChecker,
  trackFunctions: readonly TrackFunction[],
  isEvent: (name: string) => boolean,
): string | undefined {
  if (nameArgument === undefined) return "names no event";
  const passed = parameterOf(nameArgument, checker);
  if (names.kind === "unknown" && passed !== undefined) {
    const { name, position } = passed;
    const last = lastPart(name);
    if (trackFunctions.some((each) => lastPart(each.name) === last)) {
      return "wrapper";
    }
    const at = position === 1 ? "" : `:${String(position)}`;
    const flag = `--track-function ${passed.called}${at}`;
    return passed.isOfObject
      ? `forwards a parameter of \`${name}\`: add \`${flag}\`, if its callers use that name, to read them`
      : `forwards a parameter of \`${name}\`: add \`${flag}\` to read its callers`;
  }
  if (names.kind === "unknown") {
    const { flag } = names;
    return flag === undefined
      ? "names its event only at run time"
      : `names its event elsewhere, or only at run time: try \`${flag}\``;
  }
  if (guessed !== true || names.names.some(isEvent)) return undefined;
  const short = /^[\w$]+(?:\.[\w$]+)*$/.test(callee);
  return `calls a \`logEvent\` of unknown origin${short ? `: \`--track-function ${callee}\` reads it` : ""}`;
}

interface Passed {
  readonly name: string;
  /** How a call of it begins, as far as that can be determined. */
  readonly called: string;
  /** The name of its object depends on the caller. */
  readonly isOfObject: boolean;
  /** From 1. */
  readonly position: number;
}

/** The named function that has the expression as a parameter, and the position of that parameter. */
function parameterOf(
  expression: ts.Expression,
  checker: ts.TypeChecker,
): Passed | undefined {
  const node = unwrap(expression);
  if (!ts.isIdentifier(node)) return undefined;
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (declaration === undefined || !ts.isParameter(declaration)) {
    return undefined;
  }
  const name = enclosingName(declaration);
  const position = declaration.parent.parameters.indexOf(declaration) + 1;
  if (name === undefined || !/^[\w$]+(?:\.[\w$]+)*$/.test(name)) {
    return undefined;
  }
  const owner = ownerOf(declaration.parent);
  return {
    name,
    called: owner === undefined ? name : `${owner.name}.${lastPart(name)}`,
    isOfObject: owner?.isOfObject ?? false,
    position,
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
