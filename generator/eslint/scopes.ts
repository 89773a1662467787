// Variables of a file by its scopes.
import type { Scope, SourceCode } from "eslint";
import type { Node } from "estree";
import { scopeAt } from "./component.js";

/** The variable that a name stands for at its place. */
export function variableOf(
  node: Node & { readonly type: "Identifier" },
  sourceCode: SourceCode,
): Scope.Variable | undefined {
  let scope: Scope.Scope | null | undefined = scopeAt(node, sourceCode);
  for (; scope; scope = scope.upper) {
    const variable = scope.set.get(node.name);
    if (variable !== undefined) return variable;
  }
  return undefined;
}

/** Whether a variable keeps what it was declared with. */
export function isNeverWritten(variable: Scope.Variable): boolean {
  return (
    variable.defs.length === 1 &&
    !variable.references.some(
      (reference) => reference.isWrite() && !reference.init,
    )
  );
}
