// Whether an object is DFINERY's SDK, by where it comes from rather than by how it is called.
import { ts } from "ts-morph";
import { importedFrom, originOfType } from "./declared-origin.js";
import { dfineryName, vendorOfModule, type Vendor } from "./sdk-names.js";
import { moduleOf, takenApart, targetOf, unwrap } from "./syntax.js";

const maxSteps = 20;

/** The form of calls of its `logEvent`; `undefined` when it is nothing of DFINERY's, or nobody can tell. */
export function isDfinery(
  receiver: ts.Expression,
  checker: ts.TypeChecker,
): "sdk" | "native" | undefined {
  return originOf(receiver, checker, 0) === "dfinery"
    ? isNative(receiver, checker)
      ? "native"
      : "sdk"
    : undefined;
}

/** Whether it surely comes from elsewhere: a package that is not DFINERY's, or a class of the project's own. */
export function isOtherVendor(
  receiver: ts.Expression,
  checker: ts.TypeChecker,
): boolean {
  return originOf(receiver, checker, 0) === "other";
}

/** Whether a parameter that is taken apart is the SDK: `({ logEvent }: typeof Dfinery) => …`. */
export function isDfineryParameter(
  declaration: ts.Node,
  checker: ts.TypeChecker,
): boolean {
  if (!ts.isParameter(declaration)) return false;
  const typed = originOfDeclaration(declaration, checker, 0);
  return (
    typed === "dfinery" || originOfType(declaration, checker) === "dfinery"
  );
}

function originOf(
  expression: ts.Expression,
  checker: ts.TypeChecker,
  steps: number,
): Vendor {
  if (steps > maxSteps) return "unknown";
  const node = unwrap(expression);
  if (ts.isAwaitExpression(node)) {
    return originOf(node.expression, checker, steps + 1);
  }
  if (ts.isCallExpression(node)) {
    const required = moduleOf(node);
    if (required !== undefined) return vendorOfModule(required);
    // `Dfinery.getInstance()`, `Dfinery.shared()`, `TurboModuleRegistry.get("RNDfinery")`
    const named = node.arguments.some(
      (each) => ts.isStringLiteralLike(each) && dfineryName.test(each.text),
    );
    if (named) return "dfinery";
    const inner = originOf(node.expression, checker, steps + 1);
    return inner === "unknown" ? originOfType(node, checker) : inner;
  }
  if (
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node)
  ) {
    const name = ts.isPropertyAccessExpression(node)
      ? node.name.text
      : ts.isStringLiteralLike(node.argumentExpression)
        ? node.argumentExpression.text
        : "";
    const owner = originOf(node.expression, checker, steps + 1);
    if (owner === "dfinery") return "dfinery";
    const type = originOfType(node, checker);
    if (type !== "unknown") return type;
    const member = checker.getSymbolAtLocation(
      ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression,
    );
    const declared = originOfSymbol(member, checker, steps);
    if (declared !== "unknown") return declared;
    // `window.Dfinery`, `NativeModules.DfineryModule`, `props.dfinery`
    return dfineryName.test(name) ? "dfinery" : "unknown";
  }
  if (ts.isIdentifier(node)) return originOfName(node, checker, steps);
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) {
    return originOf(node.body, checker, steps + 1);
  }
  if (ts.isConditionalExpression(node)) {
    const a = originOf(node.whenTrue, checker, steps + 1);
    return a === "unknown" ? originOf(node.whenFalse, checker, steps + 1) : a;
  }
  if (ts.isBinaryExpression(node)) {
    const a = originOf(node.left, checker, steps + 1);
    return a === "unknown" ? originOf(node.right, checker, steps + 1) : a;
  }
  return originOfType(node, checker);
}

function originOfName(
  node: ts.Identifier,
  checker: ts.TypeChecker,
  steps: number,
): Vendor {
  const symbol = checker.getSymbolAtLocation(node);
  if (symbol === undefined) {
    return dfineryName.test(node.text) ? "dfinery" : "unknown";
  }
  const declared = originOfSymbol(symbol, checker, steps);
  if (declared !== "unknown") return declared;
  const type = originOfType(node, checker);
  if (type !== "unknown") return type;
  const target = targetOf(symbol, checker);
  if (target !== undefined && target !== symbol) {
    const origin = originOfSymbol(target, checker, steps);
    if (origin !== "unknown") return origin;
  }
  return dfineryName.test(node.text) ? "dfinery" : "unknown";
}

/** By what its declarations import, hold or are typed as: all there is where the SDK is not installed, and its types are `any`. */
function originOfSymbol(
  symbol: ts.Symbol | undefined,
  checker: ts.TypeChecker,
  steps: number,
): Vendor {
  return firstKnown(symbol?.declarations ?? [], (declaration) =>
    originOfDeclaration(declaration, checker, steps + 1),
  );
}

function originOfDeclaration(
  declaration: ts.Declaration,
  checker: ts.TypeChecker,
  steps: number,
): Vendor {
  if (steps > maxSteps) return "unknown";
  const specifier = importedFrom(declaration);
  if (specifier !== undefined) return vendorOfModule(specifier);
  if (ts.isBindingElement(declaration)) {
    return originOfElement(declaration, checker, steps);
  }
  if (
    ts.isVariableDeclaration(declaration) ||
    ts.isParameter(declaration) ||
    ts.isPropertyDeclaration(declaration) ||
    ts.isPropertySignature(declaration) ||
    ts.isFunctionDeclaration(declaration) ||
    ts.isMethodDeclaration(declaration) ||
    ts.isMethodSignature(declaration)
  ) {
    const { type } = declaration;
    const typed = type ? originOfTypeNode(type, checker, steps) : "unknown";
    if (typed !== "unknown") return typed;
  }
  if (ts.isTypeAliasDeclaration(declaration)) {
    return originOfTypeNode(declaration.type, checker, steps);
  }
  const held =
    (ts.isVariableDeclaration(declaration) ||
      ts.isPropertyDeclaration(declaration) ||
      ts.isPropertyAssignment(declaration)) &&
    declaration.initializer;
  return held ? originOf(held, checker, steps) : "unknown";
}

function originOfElement(
  element: ts.BindingElement,
  checker: ts.TypeChecker,
  steps: number,
): Vendor {
  const holder = takenApart(element);
  const origin = holder.initializer
    ? originOf(holder.initializer, checker, steps)
    : "unknown";
  if (origin !== "unknown") return origin;
  // `const { DfineryModule: native } = NativeModules`
  const key = (element.propertyName ?? element.name).getText();
  if (dfineryName.test(key)) return "dfinery";
  const member = checker.getTypeAtLocation(element.parent).getProperty(key);
  return originOfSymbol(member, checker, steps);
}

/** `typeof Dfinery`, `DfinerySdk | undefined`, `Pick<typeof Dfinery, "logEvent">`, `import("…").Dfinery` */
function originOfTypeNode(
  node: ts.TypeNode,
  checker: ts.TypeChecker,
  steps: number,
): Vendor {
  if (steps > maxSteps) return "unknown";
  if (ts.isParenthesizedTypeNode(node)) {
    return originOfTypeNode(node.type, checker, steps + 1);
  }
  if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) {
    return firstKnown(node.types, (part) =>
      originOfTypeNode(part, checker, steps + 1),
    );
  }
  // `() => typeof Dfinery`: what a call of it gives.
  if (ts.isFunctionTypeNode(node)) {
    return originOfTypeNode(node.type, checker, steps + 1);
  }
  if (ts.isTypeQueryNode(node)) {
    return ts.isImportTypeNode(node.exprName)
      ? originOfTypeNode(node.exprName, checker, steps + 1)
      : originOfEntity(node.exprName, checker, steps + 1);
  }
  if (ts.isImportTypeNode(node)) {
    const { argument } = node;
    return ts.isLiteralTypeNode(argument) &&
      ts.isStringLiteral(argument.literal)
      ? vendorOfModule(argument.literal.text)
      : "unknown";
  }
  if (!ts.isTypeReferenceNode(node)) return "unknown";
  const named = originOfEntity(node.typeName, checker, steps + 1);
  return named === "unknown"
    ? firstKnown(node.typeArguments ?? [], (given) =>
        originOfTypeNode(given, checker, steps + 1),
      )
    : named;
}

function originOfEntity(
  name: ts.EntityName,
  checker: ts.TypeChecker,
  steps: number,
): Vendor {
  if (ts.isIdentifier(name)) return originOfName(name, checker, steps);
  if (dfineryName.test(name.right.text)) return "dfinery";
  return originOfEntity(name.left, checker, steps + 1);
}

function firstKnown<T>(parts: readonly T[], ask: (part: T) => Vendor): Vendor {
  for (const part of parts) {
    const origin = ask(part);
    if (origin !== "unknown") return origin;
  }
  return "unknown";
}

/** React Native's modules, and the object that an app puts into its web view: `window.DfineryBridge` (RN, AND). */
const native = /\b(?:NativeModules|TurboModuleRegistry)\b|Bridge\b/;

function isNative(receiver: ts.Expression, checker: ts.TypeChecker): boolean {
  const node = unwrap(receiver);
  if (native.test(node.getText())) return true;
  if (!ts.isIdentifier(node)) return false;
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (declaration === undefined) return false;
  const holder = ts.isBindingElement(declaration)
    ? takenApart(declaration)
    : declaration;
  return (
    ts.isVariableDeclaration(holder) &&
    holder.initializer !== undefined &&
    native.test(holder.initializer.getText())
  );
}
