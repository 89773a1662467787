// Whether the text that an expression stands for is settled, so that the expression itself can go.
import { ts } from "ts-morph";
import { isDfinery } from "../usage/receivers.js";
import { targetOf, unwrap } from "../usage/syntax.js";
import { isPlainReference, rootOf } from "./plain-reference.js";

export interface Settled {
  /** Why it is not, as a sentence without stop; nothing when it is. */
  readonly whyOpen: (expression: ts.Expression) => string | undefined;
}

/** `texts` are those of the project: a member that is assigned anywhere in them is not settled. */
export function settledNames(
  checker: ts.TypeChecker,
  texts: readonly string[],
): Settled {
  const written = new Map<string, boolean>();
  const isWritten = (name: string) => {
    let known = written.get(name);
    if (known === undefined) {
      const escaped = name.replace(/[$]/g, "\\$&");
      const pattern = new RegExp(
        `(?:\\.\\s*${escaped}|\\[\\s*["'\`]${escaped}["'\`]\\s*\\])\\s*=(?![=>])`,
      );
      known = texts.some((text) => pattern.test(text));
      written.set(name, known);
    }
    return known;
  };
  return {
    whyOpen: (expression) => {
      const node = unwrap(expression);
      if (ts.isStringLiteralLike(node)) return undefined;
      const shown = `\`${node.getText().replace(/\s+/g, " ")}\``;
      if (ts.isElementAccessExpression(node)) {
        if (
          !ts.isStringLiteralLike(node.argumentExpression) ||
          !isPlainReference(node.expression)
        ) {
          return `${shown} does something, and would go`;
        }
      } else if (!isPlainReference(node)) {
        return `${shown} does something, and would go`;
      }
      if (checker.getTypeAtLocation(node).isStringLiteral()) return undefined;
      const member = ts.isPropertyAccessExpression(node)
        ? node.name
        : ts.isElementAccessExpression(node)
          ? node.argumentExpression
          : node;
      const declaration = targetOf(
        checker.getSymbolAtLocation(member),
        checker,
      )?.valueDeclaration;
      if (declaration !== undefined) {
        return ts.isPropertyAssignment(declaration) &&
          isWritten(declaration.name.getText().replace(/^["'`]|["'`]$/g, ""))
          ? `${shown} is assigned to somewhere`
          : undefined;
      }
      return isSdkConstant(node, checker)
        ? undefined
        : `where ${shown} comes from cannot be told`;
    },
  };
}

/** `DFEvent.LOGIN` of DFINERY's package or of the page, which the types do not know. */
function isSdkConstant(node: ts.Expression, checker: ts.TypeChecker): boolean {
  const root = rootOf(node);
  if (!ts.isIdentifier(root)) return false;
  const symbol = checker.getSymbolAtLocation(root);
  if (symbol === undefined) return true;
  const isAmbient = symbol.declarations?.every(
    (each) =>
      ts.isVariableDeclaration(each) &&
      (ts.getCombinedModifierFlags(each) & ts.ModifierFlags.Ambient) !== 0,
  );
  return isAmbient === true || isDfinery(root, checker) !== undefined;
}
