// The text behind a name that never holds another one: a `const`, a member of a plain object that only its own variable holds, of an enum, of a class.
import { ts } from "ts-morph";
import { targetOf, unwrap, wrapped } from "./syntax.js";
import { writtenNames } from "./written-names.js";

export interface TracedConstant {
  readonly text: string;
  /** The declarations that lead to it: members that somebody could assign to, and what holds them. */
  readonly through: readonly ts.NamedDeclaration[];
}

/** `undefined` where the declaration that the checker knows is one of several: `tab.event` of `tabs.map((tab) => …)`. */
export function traceConstant(
  node: ts.Expression,
  checker: ts.TypeChecker,
): TracedConstant | undefined {
  const declaration = declarationOf(node, checker);
  if (declaration === undefined) return undefined;
  const { initializer } = declaration;
  const value = initializer && unwrap(initializer);
  if (!value || !ts.isStringLiteralLike(value)) return undefined;
  const through = pathTo(node, declaration, checker);
  return through && { text: value.text, through };
}

type Held =
  | ts.VariableDeclaration
  | ts.PropertyAssignment
  | ts.PropertyDeclaration
  | ts.EnumMember;

function declarationOf(
  node: ts.Expression,
  checker: ts.TypeChecker,
): Held | undefined {
  const symbol = symbolOf(node, checker);
  const declaration = symbol?.valueDeclaration;
  // `var name` may be declared again.
  if (declaration === undefined || symbol?.declarations?.length !== 1) {
    return undefined;
  }
  return ts.isVariableDeclaration(declaration) ||
    ts.isPropertyAssignment(declaration) ||
    ts.isPropertyDeclaration(declaration) ||
    ts.isEnumMember(declaration)
    ? declaration
    : undefined;
}

function symbolOf(
  expression: ts.Expression,
  checker: ts.TypeChecker,
): ts.Symbol | undefined {
  const node = unwrap(expression);
  const name = ts.isPropertyAccessExpression(node)
    ? node.name
    : ts.isElementAccessExpression(node)
      ? node.argumentExpression
      : node;
  return targetOf(checker.getSymbolAtLocation(name), checker);
}

/** What `node` leads through if it surely is what `declaration` declares. */
function pathTo(
  node: ts.Expression,
  declaration: Held,
  checker: ts.TypeChecker,
): readonly ts.NamedDeclaration[] | undefined {
  if (ts.isEnumMember(declaration)) return [];
  if (ts.isVariableDeclaration(declaration)) {
    return isConst(declaration) ? [declaration] : undefined;
  }
  if (ts.isPropertyDeclaration(declaration)) {
    return isOnlyOne(declaration) ? [declaration] : undefined;
  }
  const access = unwrap(node);
  if (
    !ts.isPropertyAccessExpression(access) &&
    !ts.isElementAccessExpression(access)
  ) {
    return undefined;
  }
  const holder = holderOf(declaration.parent);
  const path = holder && pathToHolder(access.expression, holder, checker, 0);
  return path && [declaration, ...path];
}

const maxSteps = 20;

function pathToHolder(
  owner: ts.Expression,
  holder: ts.Node,
  checker: ts.TypeChecker,
  steps: number,
): readonly ts.NamedDeclaration[] | undefined {
  if (steps > maxSteps) return undefined;
  const declarations = symbolOf(owner, checker)?.declarations ?? [];
  for (const each of declarations) {
    if (each === holder) {
      return ts.isVariableDeclaration(each) ||
        ts.isPropertyAssignment(each) ||
        ts.isPropertyDeclaration(each)
        ? pathTo(owner, each, checker)
        : [];
    }
    // `const same = names`
    const from =
      ts.isVariableDeclaration(each) && isConst(each) && each.initializer;
    if (from && isReference(unwrap(from))) {
      const path = pathToHolder(from, holder, checker, steps + 1);
      if (path !== undefined) return [each, ...path];
    }
  }
  // `module.exports = { … }` behind `require`: the module, or the object itself.
  const isExported =
    !ts.isVariableDeclaration(holder) &&
    !ts.isPropertyAssignment(holder) &&
    !ts.isPropertyDeclaration(holder) &&
    declarations.some(
      (each) =>
        each.getSourceFile() === holder.getSourceFile() &&
        !ts.isVariableDeclaration(each) &&
        !ts.isBindingElement(each) &&
        !ts.isParameter(each),
    );
  return isExported ? [] : undefined;
}

function isReference(node: ts.Expression): boolean {
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);
}

/** What alone holds an object that is written out: a `const`, a member of such an object, what a module exports. */
function holderOf(literal: ts.ObjectLiteralExpression): ts.Node | undefined {
  let value = wrapped(literal);
  const around = value.parent;
  // `Object.freeze({ … })`
  if (
    ts.isCallExpression(around) &&
    around.expression.getText() === "Object.freeze"
  ) {
    value = wrapped(around);
  }
  const { parent } = value;
  if (
    (ts.isVariableDeclaration(parent) && isConst(parent)) ||
    (ts.isPropertyDeclaration(parent) && isOnlyOne(parent)) ||
    ts.isPropertyAssignment(parent) ||
    ts.isExportAssignment(parent)
  ) {
    return parent;
  }
  return ts.isBinaryExpression(parent) &&
    parent.right === value &&
    /^(?:module\.)?exports\b/.test(parent.left.getText())
    ? parent
    : undefined;
}

/** By its declaration, or because no statement of its module assigns to it. */
function isConst(declaration: ts.VariableDeclaration): boolean {
  if ((ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0) {
    return true;
  }
  const file = declaration.getSourceFile();
  const { name } = declaration;
  return (
    ts.isIdentifier(name) &&
    isModule(file) &&
    !writtenNames(file).variables.has(name.text)
  );
}

/** Other files of the page can assign to what a script declares. */
function isModule(file: ts.SourceFile): boolean {
  return (
    ts.isExternalModule(file) ||
    /\b(?:module\.exports|exports\.|require\()/.test(file.text)
  );
}

/** Neither assigned to nor, as a member of an instance, declared anew by a class below. */
function isOnlyOne(declaration: ts.PropertyDeclaration): boolean {
  const flags = ts.getCombinedModifierFlags(declaration);
  return (
    (flags & ts.ModifierFlags.Readonly) !== 0 &&
    ((flags & (ts.ModifierFlags.Static | ts.ModifierFlags.Private)) !== 0 ||
      ts.isPrivateIdentifier(declaration.name))
  );
}
