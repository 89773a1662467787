// The function of the project's own that an expression calls.
import { ts } from "ts-morph";
import { targetOf, unwrap } from "./syntax.js";

export interface FunctionBehind {
  readonly made?: ts.FunctionLikeDeclaration;
  /** Where the trail ends, if it ends without a function. */
  readonly declaration?: ts.Declaration;
}

const maxSteps = 5;

/** Also through `{ track }`, `const { track } = useTracking()`, `const send = track` and `useCallback(…)`. Functions of packages are not read. */
export function functionBehind(
  callee: ts.Expression,
  checker: ts.TypeChecker,
  steps = maxSteps,
): FunctionBehind {
  const node = unwrap(callee);
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
    return { made: node };
  }
  if (ts.isCallExpression(node)) {
    const [first] = node.arguments;
    const isKept = /^(?:React\.)?useCallback$/.test(node.expression.getText());
    return isKept && first && steps > 0
      ? functionBehind(first, checker, steps - 1)
      : {};
  }
  const member = ts.isPropertyAccessExpression(node) ? node.name : node;
  const declaration = declarationBehind(
    checker.getSymbolAtLocation(member),
    checker,
  );
  if (declaration === undefined) return {};
  if (
    ts.isFunctionDeclaration(declaration) ||
    ts.isMethodDeclaration(declaration)
  ) {
    return { made: declaration };
  }
  const isValue =
    ts.isVariableDeclaration(declaration) ||
    ts.isPropertyAssignment(declaration) ||
    ts.isPropertyDeclaration(declaration);
  if (!isValue || declaration.initializer === undefined || steps === 0) {
    return { declaration };
  }
  const found = functionBehind(declaration.initializer, checker, steps - 1);
  return found.made || found.declaration ? found : { declaration };
}

/** Of a shorthand property and of a name that is taken out of an object, what they stand for. */
function declarationBehind(
  symbol: ts.Symbol | undefined,
  checker: ts.TypeChecker,
): ts.Declaration | undefined {
  const declaration = targetOf(symbol, checker)?.valueDeclaration;
  if (
    declaration === undefined ||
    declaration.getSourceFile().fileName.includes("/node_modules/")
  ) {
    return undefined;
  }
  if (ts.isShorthandPropertyAssignment(declaration)) {
    const value = checker.getShorthandAssignmentValueSymbol(declaration);
    return declarationBehind(value, checker);
  }
  if (
    ts.isBindingElement(declaration) &&
    ts.isObjectBindingPattern(declaration.parent) &&
    declaration.initializer === undefined
  ) {
    const key = declaration.propertyName ?? declaration.name;
    const type = checker.getTypeAtLocation(declaration.parent);
    const property = ts.isIdentifier(key)
      ? type.getProperty(key.text)
      : undefined;
    return property === undefined
      ? declaration
      : declarationBehind(property, checker);
  }
  return declaration;
}
