// The object literal that a variable begins with, and whether its type still tells all that it holds later.
import { ts } from "ts-morph";
import { readOnce } from "./read-once.js";
import { isAssignment, memberOf, unwrap, wrapped } from "./syntax.js";

export interface HeldLiteral {
  readonly literal: ts.ObjectLiteralExpression;
  /** A `const` that nothing puts anything into: what is written out is what it holds. */
  readonly isWhole: boolean;
  /** It may get keys that its type does not tell of: by a cast, by `Object.assign`, or by a function that fills it. */
  readonly mayGain: boolean;
}

interface Mentions {
  readonly isWritten: boolean;
  readonly mayGain: boolean;
  /** It is looked at as another type, by which anything may be put into it. */
  readonly isCast: boolean;
  /** Where a function gets it that is not only told of it. */
  readonly handedOn: readonly ts.Node[];
}

/** Of a variable without a type of its own; `undefined` for all else. */
export function heldLiteral(
  use: ts.Identifier,
  checker: ts.TypeChecker,
): HeldLiteral | undefined {
  const symbol = checker.getSymbolAtLocation(use);
  const declaration = symbol?.valueDeclaration;
  if (
    symbol === undefined ||
    declaration === undefined ||
    !ts.isVariableDeclaration(declaration) ||
    declaration.type !== undefined ||
    declaration.initializer === undefined
  ) {
    return undefined;
  }
  const literal = unwrap(declaration.initializer);
  if (!ts.isObjectLiteralExpression(literal)) return undefined;
  const { isWritten, mayGain, handedOn } = mentionsOf(
    declaration,
    symbol,
    checker,
  );
  // What is empty and handed on is there to be filled.
  const isFilled =
    literal.properties.length === 0 &&
    !isWritten &&
    handedOn.some((each) => each !== use);
  const isConst =
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return {
    literal,
    isWhole: isConst && !isWritten && !isFilled,
    mayGain: mayGain || isFilled,
  };
}

/** Whether a type is that of such a literal, and the literal gets more than the type tells. */
export function mayGrow(type: ts.Type, checker: ts.TypeChecker): boolean {
  const [declared] = type.getSymbol()?.declarations ?? [];
  // In JavaScript, the variable stands for its literal.
  const variable =
    declared && ts.isObjectLiteralExpression(declared)
      ? wrapped(declared).parent
      : declared;
  if (variable === undefined || !ts.isVariableDeclaration(variable)) {
    return false;
  }
  const symbol = checker.getSymbolAtLocation(variable.name);
  if (symbol === undefined) return false;
  const { mayGain, isCast } = mentionsOf(variable, symbol, checker);
  return mayGain || isCast;
}

const mentionsOnce = readOnce<Mentions>();

function mentionsOf(
  declaration: ts.VariableDeclaration,
  symbol: ts.Symbol,
  checker: ts.TypeChecker,
): Mentions {
  return mentionsOnce(
    declaration,
    checker,
    () => findMentions(declaration, symbol, checker),
    () => ({ isWritten: true, mayGain: true, isCast: true, handedOn: [] }),
  );
}

function findMentions(
  declaration: ts.VariableDeclaration,
  symbol: ts.Symbol,
  checker: ts.TypeChecker,
): Mentions {
  const handedOn: ts.Node[] = [];
  let isWritten = false;
  let mayGain = false;
  let isCast = false;
  const visit = (node: ts.Node): void => {
    if (
      ts.isIdentifier(node) &&
      node.text === symbol.name &&
      checker.getSymbolAtLocation(node) === symbol
    ) {
      isCast ||= ts.isAsExpression(node.parent);
      const member = writtenMember(node);
      if (member !== undefined) {
        isWritten = true;
        const key = memberOf(member)?.name;
        // Asked for no sooner: of objects that are spread over and over, the compiler itself makes no end.
        const type = checker.getTypeAtLocation(declaration.name);
        mayGain ||= key === undefined || type.getProperty(key) === undefined;
      } else if (
        isFirstOf(node, /(?:^|\.)(?:assign|definePropert(?:y|ies))$/)
      ) {
        isWritten = mayGain = true;
      } else if (isHandedOn(node)) handedOn.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(declaration.getSourceFile());
  return { isWritten, mayGain, isCast, handedOn };
}

/** `given.key` of `given.key = …`, `given.key += …`, `given.key++` and `delete given.key`. */
function writtenMember(node: ts.Identifier): ts.Expression | undefined {
  const value = wrapped(node);
  const { parent: member } = value;
  if (
    (!ts.isPropertyAccessExpression(member) &&
      !ts.isElementAccessExpression(member)) ||
    member.expression !== value
  ) {
    return undefined;
  }
  const outer = wrapped(member);
  const { parent } = outer;
  const isWrite =
    ts.isDeleteExpression(parent) ||
    ((ts.isPrefixUnaryExpression(parent) ||
      ts.isPostfixUnaryExpression(parent)) &&
      (parent.operator === ts.SyntaxKind.PlusPlusToken ||
        parent.operator === ts.SyntaxKind.MinusMinusToken)) ||
    (isAssignment(parent) && parent.left === outer);
  return isWrite ? member : undefined;
}

/** Whether it is the first argument of a function with such a name. */
function isFirstOf(node: ts.Identifier, names: RegExp): boolean {
  const value = wrapped(node);
  const { parent } = value;
  return (
    ts.isCallExpression(parent) &&
    parent.arguments[0] === value &&
    names.test(unwrap(parent.expression).getText())
  );
}

function isHandedOn(node: ts.Identifier): boolean {
  const value = wrapped(node);
  const { parent } = value;
  return (
    ts.isCallExpression(parent) &&
    parent.expression !== value &&
    !isReadOnly(parent)
  );
}

/** Functions that only look at what they are given. */
export function isReadOnly(call: ts.CallExpression): boolean {
  return /^(?:console\.\w+|JSON\.stringify|(?:.*\.)?(?:logEvent|dfinery))$/s.test(
    unwrap(call.expression).getText(),
  );
}
