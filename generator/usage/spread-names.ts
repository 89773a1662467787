// Inside one file: from names that may hold a builder to all that its values flow into.
import { ts } from "ts-morph";
import type { Known } from "./carried.js";
import { carries, functionCarries } from "./carries.js";
import { hasContext } from "./has-context.js";
import { memberOf, unwrap } from "./syntax.js";

/** Adds names to `known.locals` until nothing new turns up; says whether something flows into the exports of CommonJS, all of which may hold it then. */
export function spreadNames(file: ts.SourceFile, known: Known): boolean {
  const { locals } = known;
  let exportsAll = false;
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node)) {
      const { initializer, type } = node;
      if (
        (initializer && carries(initializer, known)) ||
        (type && carries(type, known)) ||
        (!ts.isIdentifier(node.name) && carries(node.name, known))
      ) {
        add(locals, node.name);
      }
      // `for (const send of builders)`
      const outer = node.parent.parent;
      if (
        (ts.isForOfStatement(outer) || ts.isForInStatement(outer)) &&
        carries(outer.expression, known)
      ) {
        add(locals, node.name);
      }
    } else if (ts.isParameter(node)) {
      const { initializer, type, parent } = node;
      if (
        (initializer && carries(initializer, known)) ||
        (type && carries(type, known)) ||
        (!ts.isIdentifier(node.name) && carries(node.name, known)) ||
        hasContext(parent, known)
      ) {
        add(locals, node.name);
      }
    } else if (
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isModuleDeclaration(node)
    ) {
      if (
        node.name &&
        ts.isIdentifier(node.name) &&
        !locals.has(node.name.text) &&
        (ts.isFunctionDeclaration(node)
          ? functionCarries(node, known)
          : ts.forEachChild(
              node,
              (child) =>
                (child !== node.name && carries(child, known)) || undefined,
            ) === true)
      ) {
        locals.add(node.name.text);
      }
    } else if (ts.isImportEqualsDeclaration(node)) {
      const { moduleReference: from } = node;
      const specifier =
        ts.isExternalModuleReference(from) &&
        ts.isStringLiteral(from.expression)
          ? from.expression.text
          : undefined;
      const carried =
        specifier === undefined ? undefined : known.carriedBy(specifier);
      if (carried ? !carried.isEmpty : carries(from, known))
        add(locals, node.name);
    } else if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      carries(node.right, known)
    ) {
      if (onAssignment(node.left, locals)) exportsAll = true;
    }
    ts.forEachChild(node, visit);
  };
  for (let before = -1; before !== locals.size;) {
    before = locals.size;
    visit(file);
  }
  return exportsAll;
}

/** Whether the assignment goes to the exports of CommonJS. */
function onAssignment(target: ts.Expression, locals: Set<string>): boolean {
  const root = rootOf(target);
  if (ts.isIdentifier(root)) {
    if (root.text === "exports" || root.text === "module") return true;
    locals.add(root.text);
  } else if (root.kind === ts.SyntaxKind.ThisKeyword) {
    for (let at: ts.Node = root; !ts.isSourceFile(at); at = at.parent) {
      if (ts.isClassLike(at) || ts.isFunctionDeclaration(at)) {
        add(locals, at.name);
        return false;
      }
    }
  } else if (
    ts.isObjectLiteralExpression(root) ||
    ts.isArrayLiteralExpression(root)
  ) {
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) locals.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(root);
  }
  return false;
}

/** The names of a binding. */
function add(locals: Set<string>, name: ts.Node | undefined): void {
  if (!name) return;
  if (ts.isIdentifier(name)) locals.add(name.text);
  else if (ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name)) {
    for (const element of name.elements) {
      if (ts.isBindingElement(element)) add(locals, element.name);
    }
  }
}

function rootOf(target: ts.Expression): ts.Expression {
  let at = unwrap(target);
  for (let member = memberOf(at); member; member = memberOf(at)) {
    at = unwrap(member.owner);
  }
  return ts.isElementAccessExpression(at) ? rootOf(at.expression) : at;
}
