// Decides whether the value of an expression is always the same string, so that it can be removed.
import { ts } from "ts-morph";
import { vendorOf } from "../calls/sdk-origin.js";
import { traceConstant } from "../calls/trace-value.js";
import { targetOf, unwrap } from "../usage/syntax.js";
import { typescriptTree } from "../usage/typescript-tree.js";
import { hasGetter, isPlainReference, rootOf } from "./plain-reference.js";
import { writtenNames } from "../usage/written-names.js";

export interface ConstantNames {
  /** A sentence without a full stop; absent if it is constant. */
  readonly reasonNotConstant: (expression: ts.Expression) => string | undefined;
}

/** `files` are the project's files: a member that any of them assigns is not constant. */
export function constantNames(
  checker: ts.TypeChecker,
  files: readonly ts.SourceFile[],
): ConstantNames {
  const tree = typescriptTree(checker);
  const written = new Map<string, boolean>();
  const isWritten = (kind: "members" | "owners", name: string) => {
    const key = `${kind} ${name}`;
    let answer = written.get(key);
    if (answer === undefined) {
      answer = files.some(
        (file) =>
          file.text.includes(name) && writtenNames(file)[kind].has(name),
      );
      written.set(key, answer);
    }
    return answer;
  };
  return {
    reasonNotConstant: (expression) => {
      const node = unwrap(expression);
      if (ts.isStringLiteralLike(node)) return undefined;
      const shown = `\`${node.getText().replace(/\s+/g, " ")}\``;
      const isPlain = ts.isElementAccessExpression(node)
        ? ts.isStringLiteralLike(node.argumentExpression) &&
          isPlainReference(node.expression)
        : isPlainReference(node);
      if (!isPlain || hasGetter(node, checker)) {
        return `${shown} has side effects and would be removed`;
      }
      const assigned = `${shown} is reassigned`;
      if (checker.getTypeAtLocation(node).isStringLiteral()) {
        return mayHaveChanged(node, checker, (name) =>
          isWritten("members", name),
        )
          ? assigned
          : undefined;
      }
      const traced = traceConstant(node, tree);
      if (traced !== undefined) {
        return traced.through.some((each) => {
          const name = nameOf(each);
          return (
            isWritten("owners", name) ||
            (!ts.isVariableDeclaration(each) && isWritten("members", name))
          );
        })
          ? assigned
          : undefined;
      }
      return isSdkConstant(node, checker)
        ? undefined
        : `the origin of ${shown} cannot be determined`;
    },
  };
}

function nameOf(node: ts.Node): string {
  return ts.isVariableDeclaration(node) ||
    ts.isBindingElement(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isPropertyDeclaration(node)
    ? node.name.getText().replace(/^["'`]|["'`]$/g, "")
    : "";
}

/**
 * Whether a name that was narrowed, as in `if (kind === "df_login")`, may have
 * another value by now: the checker does not see what intermediate function
 * calls do to variables and members.
 */
function mayHaveChanged(
  node: ts.Expression,
  checker: ts.TypeChecker,
  isMemberWritten: (name: string) => boolean,
): boolean {
  const member = ts.isPropertyAccessExpression(node)
    ? node.name
    : ts.isElementAccessExpression(node)
      ? node.argumentExpression
      : node;
  const symbol = targetOf(checker.getSymbolAtLocation(member), checker);
  if (symbol === undefined) return false;
  if (
    checker
      .getTypeOfSymbolAtLocation(symbol, symbol.valueDeclaration ?? node)
      .isStringLiteral()
  ) {
    return false;
  }
  if (member !== node) return isMemberWritten(symbol.name);
  const declaration = symbol.valueDeclaration;
  const isConst =
    declaration !== undefined &&
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return (
    !isConst &&
    (declaration?.getSourceFile() !== node.getSourceFile() ||
      writtenNames(node.getSourceFile()).variables.has(symbol.name))
  );
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
  return (
    isAmbient === true || vendorOf(root, typescriptTree(checker)) === "dfinery"
  );
}
