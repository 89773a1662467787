// Which names a file assigns to, so that what they held before is not taken for what they hold.
import { ts } from "ts-morph";
import { isAssignment, memberOf, unwrap } from "./syntax.js";

export interface WrittenNames {
  /** `names.home = …`, `names["home"] += …`, `[names.home] = …` */
  readonly members: ReadonlySet<string>;
  /** Objects with a member that is only known at run time: `names[key] = …`, `Object.assign(names, …)`. */
  readonly owners: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
}

const known = new WeakMap<ts.SourceFile, WrittenNames>();

export function writtenNames(file: ts.SourceFile): WrittenNames {
  let names = known.get(file);
  if (names === undefined) {
    names = collect(file);
    known.set(file, names);
  }
  return names;
}

function collect(file: ts.SourceFile): WrittenNames {
  const members = new Set<string>();
  const owners = new Set<string>();
  const variables = new Set<string>();
  const addOwner = (expression: ts.Expression | undefined) => {
    const node = expression && unwrap(expression);
    if (node === undefined) return;
    const name = ts.isIdentifier(node) ? node.text : memberOf(node)?.name;
    if (name !== undefined) owners.add(name);
  };
  const addTarget = (expression: ts.Expression): void => {
    const node = unwrap(expression);
    if (ts.isIdentifier(node)) variables.add(node.text);
    else if (ts.isPropertyAccessExpression(node)) members.add(node.name.text);
    else if (ts.isElementAccessExpression(node)) {
      const key = unwrap(node.argumentExpression);
      if (ts.isStringLiteralLike(key)) members.add(key.text);
      else addOwner(node.expression);
    } else if (ts.isArrayLiteralExpression(node)) {
      node.elements.forEach(addTarget);
    } else if (ts.isSpreadElement(node)) addTarget(node.expression);
    else if (ts.isObjectLiteralExpression(node)) {
      for (const part of node.properties) {
        if (ts.isPropertyAssignment(part)) addTarget(part.initializer);
        else if (ts.isSpreadAssignment(part)) addTarget(part.expression);
        else if (ts.isShorthandPropertyAssignment(part)) {
          variables.add(part.name.text);
        }
      }
    } else if (ts.isBinaryExpression(node)) addTarget(node.left);
  };
  const visit = (node: ts.Node): void => {
    if (isAssignment(node)) addTarget(node.left);
    else if (ts.isDeleteExpression(node)) addTarget(node.expression);
    else if (
      (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
      (node.operator === ts.SyntaxKind.PlusPlusToken ||
        node.operator === ts.SyntaxKind.MinusMinusToken)
    ) {
      addTarget(node.operand);
    } else if (ts.isForOfStatement(node) || ts.isForInStatement(node)) {
      if (!ts.isVariableDeclarationList(node.initializer)) {
        addTarget(node.initializer);
      }
    } else if (
      ts.isCallExpression(node) &&
      /^(?:Object\.(?:assign|definePropert(?:y|ies))|Reflect\.(?:set|defineProperty))$/.test(
        node.expression.getText(file),
      )
    ) {
      addOwner(node.arguments[0]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { members, owners, variables };
}
