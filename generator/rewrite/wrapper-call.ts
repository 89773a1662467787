// Calls of the snippet and of the project's own functions: `logEvent` reaches those through an adapter.
import { ts } from "ts-morph";
import type { RawCall } from "../usage/find-raw-calls.js";
import { forwarding } from "./forwarding-function.js";
import { isPlainReference, rootOf } from "./plain-reference.js";
import type { Sender } from "./certain-call.js";

type Reason = { readonly reason: string };

/** The adapter stands at the top of the module, so that what it calls must be visible there. */
export function decideAdapter(
  raw: RawCall,
  checker: ts.TypeChecker,
): Sender | Reason {
  const { call, form, nameArgument } = raw;
  const callee = call.expression;
  const shown = `\`${raw.callee}\``;
  const isChain = (call.flags & ts.NodeFlags.OptionalChain) !== 0;
  if (isChain) return { reason: "a `?.` may prevent the call" };
  const root = rootOf(callee);
  if (!isPlainReference(callee) || !ts.isIdentifier(root)) {
    return { reason: `${shown} is not accessible at the top of the file` };
  }
  const symbol = checker.getSymbolAtLocation(root);
  const isLocal = symbol?.declarations?.some(
    (each) => each.getSourceFile() === call.getSourceFile() && !isTop(each),
  );
  if (isLocal === true) {
    return { reason: `${shown} is not accessible at the top of the file` };
  }
  if (form === "snippet") {
    const [first] = call.arguments;
    return first === undefined
      ? { reason: "it has no arguments" }
      : { kind: "adapter", callee, first };
  }
  if (nameArgument === undefined || call.arguments[0] !== nameArgument) {
    return { reason: "it has arguments before the event's name" };
  }
  switch (forwarding(callee, checker)) {
    case "forwards":
      return { kind: "adapter", callee };
    case "does-more":
      return {
        reason: `${shown} does more than forward name and properties, and nothing would check what it adds or omits`,
      };
    case "unknown":
      return {
        reason: `what ${shown} does with the properties cannot be determined`,
      };
  }
}

/** Declared at the top of a module, or imported: not in a function, a block, a namespace, a loop's head. */
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

/** Whether a method `logEvent` of the project's own does more with its properties than to hand them on. */
export function looksAtProperties(
  callee: ts.Expression,
  checker: ts.TypeChecker,
): boolean {
  return forwarding(callee, checker) === "does-more";
}
