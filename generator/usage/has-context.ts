// Whether a function may be given a builder as a parameter, by where it stands.
import { ts } from "ts-morph";
import type { Known } from "./carried.js";
import { carries } from "./carries.js";

/** A function may be given a builder by what it is handed to, or by the type of what it is put in. */
export function hasContext(fn: ts.Node, known: Known): boolean {
  if (!ts.isArrowFunction(fn) && !ts.isFunctionExpression(fn)) return false;
  for (let at: ts.Node = fn; ; at = at.parent) {
    const { parent } = at;
    if (ts.isSourceFile(parent)) return false;
    if (
      ts.isStatement(parent) &&
      !ts.isReturnStatement(parent) &&
      !ts.isBlock(parent) &&
      !ts.isVariableStatement(parent) &&
      !ts.isExpressionStatement(parent)
    ) {
      return false;
    }
    if (
      ts.isCallExpression(parent) &&
      parent.expression !== at &&
      (carries(parent.expression, known) ||
        parent.arguments.some((each) => each !== at && carries(each, known)))
    ) {
      return true;
    }
    if (
      (ts.isVariableDeclaration(parent) ||
        ts.isPropertyDeclaration(parent) ||
        ts.isFunctionLike(parent) ||
        ts.isAsExpression(parent) ||
        ts.isSatisfiesExpression(parent)) &&
      parent.type &&
      carries(parent.type, known)
    ) {
      return true;
    }
    if (ts.isJsxOpeningLikeElement(parent) && carries(parent.tagName, known)) {
      return true;
    }
    if (
      ts.isJsxElement(parent) &&
      carries(parent.openingElement.tagName, known)
    ) {
      return true;
    }
  }
}
