// Whether an object is DFINERY's SDK, by where it comes from rather than by how it is called.
import { ts } from "ts-morph";
import { dfineryName, isOwnModule, knownVendors } from "./sdk-names.js";
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

type Origin = "dfinery" | "other" | "unknown";

function originOf(
  expression: ts.Expression,
  checker: ts.TypeChecker,
  steps: number,
): Origin {
  if (steps > maxSteps) return "unknown";
  const node = unwrap(expression);
  if (ts.isAwaitExpression(node)) {
    return originOf(node.expression, checker, steps + 1);
  }
  if (ts.isCallExpression(node)) {
    const required = moduleOf(node);
    if (required !== undefined) return originOfModule(required);
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
    // `window.Dfinery`, `NativeModules.DfineryModule`, `props.dfinery`
    return dfineryName.test(name) ? "dfinery" : "unknown";
  }
  if (ts.isIdentifier(node)) return originOfName(node, checker, steps);
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
): Origin {
  const symbol = checker.getSymbolAtLocation(node);
  if (symbol === undefined) {
    return dfineryName.test(node.text) ? "dfinery" : "unknown";
  }
  for (const declaration of symbol.declarations ?? []) {
    const specifier = importedFrom(declaration);
    if (specifier !== undefined) {
      const origin = originOfModule(specifier);
      if (origin !== "unknown") return origin;
    }
    if (ts.isVariableDeclaration(declaration) && declaration.initializer) {
      const origin = originOf(declaration.initializer, checker, steps + 1);
      if (origin !== "unknown") return origin;
    }
    if (ts.isBindingElement(declaration)) {
      const holder = takenApart(declaration);
      if (holder.initializer) {
        const origin = originOf(holder.initializer, checker, steps + 1);
        if (origin !== "unknown") return origin;
      }
      // `const { DfineryModule: native } = NativeModules`
      const key = declaration.propertyName ?? declaration.name;
      if (dfineryName.test(key.getText())) return "dfinery";
    }
  }
  const type = originOfType(node, checker);
  if (type !== "unknown") return type;
  for (const declaration of targetOf(symbol, checker)?.declarations ?? []) {
    if (declaration === symbol.valueDeclaration) continue;
    if (ts.isVariableDeclaration(declaration) && declaration.initializer) {
      const origin = originOf(declaration.initializer, checker, steps + 1);
      if (origin !== "unknown") return origin;
    }
  }
  return dfineryName.test(node.text) ? "dfinery" : "unknown";
}

/** By the file or the name of the declaration of its type: `EventSdk` is what the generated `logEvent` takes. */
function originOfType(node: ts.Expression, checker: ts.TypeChecker): Origin {
  const type = checker.getTypeAtLocation(node);
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return "unknown";
  const declarations =
    checker.getNonNullableType(type).getSymbol()?.declarations ?? [];
  for (const declaration of declarations) {
    const file = declaration.getSourceFile().fileName;
    const packageName =
      /\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(
        file,
      )?.[1];
    if (packageName !== undefined) {
      if (dfineryName.test(packageName)) return "dfinery";
      if (packageName !== "typescript") return "other";
    }
    const name =
      ts.isClassLike(declaration) ||
      ts.isInterfaceDeclaration(declaration) ||
      ts.isTypeAliasDeclaration(declaration)
        ? declaration.name?.text
        : undefined;
    if (name !== undefined && (dfineryName.test(name) || name === "EventSdk")) {
      return "dfinery";
    }
  }
  return "unknown";
}

/** React Native's modules, and the object that an app puts into its web view: `window.DfineryBridge` (dfinery.md 4). */
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

function originOfModule(specifier: string): Origin {
  // A module of the project's own says nothing yet.
  if (isOwnModule(specifier)) return "unknown";
  if (dfineryName.test(specifier)) return "dfinery";
  return knownVendors.test(specifier) ? "other" : "unknown";
}

/** The module that a declaration imports from. */
function importedFrom(declaration: ts.Declaration): string | undefined {
  for (let at: ts.Node = declaration; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isImportDeclaration(at)) {
      return ts.isStringLiteral(at.moduleSpecifier)
        ? at.moduleSpecifier.text
        : undefined;
    }
    if (ts.isImportEqualsDeclaration(at)) {
      const { moduleReference: from } = at;
      return ts.isExternalModuleReference(from) &&
        ts.isStringLiteral(from.expression)
        ? from.expression.text
        : undefined;
    }
    if (ts.isStatement(at)) return undefined;
  }
  return undefined;
}
