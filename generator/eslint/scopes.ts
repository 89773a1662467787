// Variables of a file by its scopes.
import type { Scope, SourceCode } from "eslint";
import type { Node } from "estree";

/** The variable that a name stands for at its place. */
export function variableOf(
  node: Node & { readonly type: "Identifier" },
  sourceCode: SourceCode,
  name = node.name,
): Scope.Variable | undefined {
  let scope: Scope.Scope | null = sourceCode.getScope(node);
  for (; scope !== null; scope = scope.upper) {
    const variable = scope.set.get(name);
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
