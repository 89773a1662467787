// Calls of the snippet and of the project's own functions, which `logEvent` reaches through an adapter.
import { ts } from "ts-morph";
import type { RawCall } from "../usage/find-raw-calls.js";
import { unwrap } from "../usage/syntax.js";
import type { Cause } from "../usage/shared-cause.js";
import { replacementOf } from "../usage/wrapper-cause.js";
import { plainSlots, slotsOf } from "./adapter-slots.js";
import type { Sender } from "./certain-call.js";
import { mayWait } from "./moved-arguments.js";
import { isPlainReference, rootOf } from "./plain-reference.js";

export type Refusal =
  | { readonly reason: string }
  | { readonly cause: Cause; readonly difference?: string };

/**
 * An adapter is declared at the top of the module and calls what is visible
 * there; anything else is passed to it.
 */
export function decideAdapter(
  raw: RawCall,
  checker: ts.TypeChecker,
  knowsNull: boolean,
): Sender | Refusal {
  const { call, form, nameArgument } = raw;
  const callee = call.expression;
  if ((call.flags & ts.NodeFlags.OptionalChain) !== 0) {
    return { reason: "a `?.` may prevent the call" };
  }
  if (form === "snippet") {
    const [first] = call.arguments;
    if (first === undefined) return { reason: "it has no arguments" };
    return isVisibleAtTop(callee, checker)
      ? { kind: "adapter", callee, first, slots: plainSlots }
      : {
          reason: `\`${raw.callee}\` is not accessible at the top of the file`,
        };
  }
  const found = replacementOf(raw, checker, knowsNull);
  if (found.kind === "refused") {
    const { cause, difference } = found;
    return { cause, ...(difference !== undefined && { difference }) };
  }
  if (nameArgument === undefined) return { reason: "it has no name" };
  const slots = slotsOf(raw, found.kind, checker);
  const isStuck = slots.some(
    (slot) => slot.kind === "given" && slot.isLater && !mayWait(slot.argument),
  );
  if (isStuck) {
    return {
      reason:
        "an argument after the properties waits, and would be evaluated before them: put its value into a constant before the call",
    };
  }
  if (isVisibleAtTop(callee, checker)) {
    return { kind: "adapter", callee, slots };
  }
  const node = unwrap(callee);
  const isMember =
    ts.isPropertyAccessExpression(node) &&
    ts.isIdentifier(node.name) &&
    node.expression.kind !== ts.SyntaxKind.SuperKeyword;
  const isFree =
    ts.isIdentifier(node) &&
    found.made !== undefined &&
    (ts.isArrowFunction(found.made) || !usesThis(found.made));
  return isMember || isFree
    ? { kind: "owner", callee: node, slots }
    : { reason: `\`${raw.callee}\` is not accessible at the top of the file` };
}

function isVisibleAtTop(
  callee: ts.Expression,
  checker: ts.TypeChecker,
): boolean {
  const root = rootOf(callee);
  if (!isPlainReference(callee) || !ts.isIdentifier(root)) return false;
  const declarations = checker.getSymbolAtLocation(root)?.declarations ?? [];
  return !declarations.some(
    (each) => each.getSourceFile() === callee.getSourceFile() && !isTop(each),
  );
}

/** A function that is called without an object must not use `this`. */
function usesThis(node: ts.Node): boolean {
  return (
    node.kind === ts.SyntaxKind.ThisKeyword ||
    ts.forEachChild(node, (child) => usesThis(child) || undefined) === true
  );
}

/** Declared at the top of a module, or imported: not in a function, a block, a namespace or a loop's head. */
function isTop(declaration: ts.Node): boolean {
  if (ts.isParameter(declaration)) return false;
  for (
    let at = declaration.parent as ts.Node | undefined;
    at && !ts.isSourceFile(at);
    at = at.parent
  ) {
    const isPart =
      ts.isVariableStatement(at) ||
      ts.isVariableDeclarationList(at) ||
      ts.isVariableDeclaration(at) ||
      ts.isBindingElement(at) ||
      ts.isObjectBindingPattern(at) ||
      ts.isArrayBindingPattern(at) ||
      ts.isImportDeclaration(at) ||
      ts.isImportClause(at) ||
      ts.isNamedImports(at);
    if (!isPart) return false;
  }
  return true;
}
