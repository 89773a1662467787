// Describes an argument that is not read, without its value: `total`, `timing.start`, `{ ms, page }`.
import { ts } from "ts-morph";
import { unwrap } from "../../usage/syntax.js";

const mostKeys = 5;

/** A variable by its name, an object literal by its keys; anything else by its position, counted from 1. */
export function nameArgument(argument: ts.Node): string {
  const node = ts.isExpression(argument) ? unwrap(argument) : argument;
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node) && isPlain(node.expression)) {
    return node.getText();
  }
  if (ts.isObjectLiteralExpression(node) && node.properties.length > 0) {
    const keys = node.properties.map(({ name }) =>
      name !== undefined && ts.isIdentifier(name) ? name.text : "…",
    );
    const rest = keys.length > mostKeys ? ["…"] : [];
    return `{ ${[...keys.slice(0, mostKeys), ...rest].join(", ")} }`;
  }
  const call = argument.parent;
  const position = ts.isCallExpression(call)
    ? call.arguments.findIndex((each) => each === argument)
    : -1;
  return `argument ${String(position + 1)}`;
}

function isPlain(node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node)
    ? isPlain(node.expression)
    : ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword;
}
