// Whether code may lead to a builder: it mentions a tainted name. By syntax alone.
import { ts } from "ts-morph";
import { wrapperAround } from "./calls-through-wrappers.js";
import type { FileTaint } from "./module-taint.js";
import { isAssignment, moduleOf, unwrap } from "./syntax.js";

/** Whether a value, a type or a declaration mentions a tainted name; a function is tainted by its signature, its results and what it forwards to. */
export function isTainted(node: ts.Node, file: FileTaint): boolean {
  if (ts.isIdentifier(node)) return file.names.has(node.text);
  // Neither an element nor a record leads to a builder.
  if (isJsx(node)) return false;
  const specifier = importedIn(node);
  if (specifier !== undefined && file.taintOf(specifier)) return true;
  if (ts.isCallExpression(node)) {
    const callee = unwrap(node.expression);
    if (ts.isIdentifier(callee) && file.builderNames.has(callee.text)) {
      return false;
    }
  }
  const body = ts.isFunctionLike(node) && "body" in node ? node.body : null;
  return (
    someChild(node, (child) => child !== body && isTainted(child, file)) ||
    (!!body && handsOutTaint(body, node, file))
  );
}

/** By a result, by an assignment, or because all that the function does is to call something tainted. */
function handsOutTaint(
  body: ts.Node,
  around: ts.Node,
  file: FileTaint,
): boolean {
  if (!ts.isBlock(body) && isTainted(body, file)) return true;
  const visit = (node: ts.Node): boolean => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
    const given =
      ts.isReturnStatement(node) || ts.isYieldExpression(node)
        ? node.expression
        : isAssignment(node)
          ? node.right
          : ts.isCallExpression(node) && wrapperAround(node) === around
            ? node.expression
            : undefined;
    return (given && isTainted(given, file)) === true || someChild(node, visit);
  };
  return visit(body);
}

/** The module of `require("…")`, `import("…")` and `import x = require("…")`. */
function importedIn(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node)) return moduleOf(node);
  const from = ts.isImportTypeNode(node)
    ? ts.isLiteralTypeNode(node.argument) && node.argument.literal
    : ts.isExternalModuleReference(node) && node.expression;
  return from && ts.isStringLiteral(from) ? from.text : undefined;
}

function isJsx(node: ts.Node): boolean {
  return (
    ts.isJsxElement(node) ||
    ts.isJsxOpeningLikeElement(node) ||
    ts.isJsxFragment(node)
  );
}

function someChild(node: ts.Node, test: (child: ts.Node) => boolean): boolean {
  return ts.forEachChild(node, (child) => test(child) || undefined) === true;
}
