// Why a call is not counted, with the flag that would make it count.
import { ts } from "ts-morph";
import type { RawCall } from "../../usage/find-raw-calls.js";
import type { TrackFunction } from "../../usage/sdk-names.js";
import { enclosingName } from "../../usage/places.js";
import { unwrap } from "../../usage/syntax.js";

/**
 * The end of a sentence about the call; `undefined` for one that counts, and
 * `wrapper` for the call inside a function that `--track-function` names: its
 * callers count. `isEvent` tells whether a name is surely one of DFINERY's.
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
    const flag = position === 1 ? name : `${name}:${String(position)}`;
    return `passes on a parameter of \`${name}\`: \`--track-function ${flag}\` reads its callers`;
  }
  if (names.kind === "unknown") return "names its event only when it runs";
  if (guessed !== true || names.names.some(isEvent)) return undefined;
  const short = /^[\w$]+(?:\.[\w$]+)*$/.test(callee);
  return `calls a \`logEvent\` of unknown origin${short ? `: \`--track-function ${callee}\` reads it` : ""}`;
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** The named function whose parameter an expression is, and which one, from 1. */
function parameterOf(
  expression: ts.Expression,
  checker: ts.TypeChecker,
): { readonly name: string; readonly position: number } | undefined {
  const node = unwrap(expression);
  if (!ts.isIdentifier(node)) return undefined;
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (declaration === undefined || !ts.isParameter(declaration)) {
    return undefined;
  }
  const name = enclosingName(declaration);
  const position = declaration.parent.parameters.indexOf(declaration) + 1;
  return name === undefined || !/^[\w$]+(?:\.[\w$]+)*$/.test(name)
    ? undefined
    : { name, position };
}
