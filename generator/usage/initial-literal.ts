// The object literal that initializes a variable, and whether later code adds keys that its type does not declare.
import { ts } from "ts-morph";
import { readOnce } from "./read-once.js";
import { isAssignment, memberOf, unwrap, wrapped } from "./syntax.js";

export interface InitialLiteral {
  readonly literal: ts.ObjectLiteralExpression;
  /** A `const` that is never changed: it holds what the literal shows. */
  readonly isExact: boolean;
  /** It may get keys that its type does not declare: by a cast, by `Object.assign`, or by a function that fills it. */
  readonly isExtended: boolean;
}

interface Mentions {
  readonly isWritten: boolean;
  readonly isExtended: boolean;
  /** It is cast to another type, which may accept any key. */
  readonly isCast: boolean;
  /** Arguments of functions that may change it. */
  readonly escapes: readonly ts.Node[];
}

/** Of a variable without a type of its own; `undefined` for all else. */
export function initialLiteral(
  use: ts.Identifier,
  checker: ts.TypeChecker,
): InitialLiteral | undefined {
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
  const { isWritten, isExtended, escapes } = mentionsOf(
    declaration,
    symbol,
    checker,
  );
  // An empty object that is passed on is there to be filled.
  const isFilled =
    literal.properties.length === 0 &&
    !isWritten &&
    escapes.some((each) => each !== use);
  const isConst =
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return {
    literal,
    isExact: isConst && !isWritten && !isFilled,
    isExtended: isExtended || isFilled,
  };
}

/** Whether a type is that of such a literal, and the literal gets keys that the type does not declare. */
export function isExtendedType(
  type: ts.Type,
  checker: ts.TypeChecker,
): boolean {
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
  const { isExtended, isCast } = mentionsOf(variable, symbol, checker);
  return isExtended || isCast;
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
    () => ({ isWritten: true, isExtended: true, isCast: true, escapes: [] }),
  );
}

function findMentions(
  declaration: ts.VariableDeclaration,
  symbol: ts.Symbol,
  checker: ts.TypeChecker,
): Mentions {
  const escapes: ts.Node[] = [];
  let isWritten = false;
  let isExtended = false;
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
        // Not earlier: for objects that are spread over and over, the compiler itself does not finish.
        const type = checker.getTypeAtLocation(declaration.name);
        isExtended ||= key === undefined || type.getProperty(key) === undefined;
      } else if (
        isFirstOf(node, /(?:^|\.)(?:assign|definePropert(?:y|ies))$/)
      ) {
        isWritten = isExtended = true;
      } else if (escapesBy(node)) escapes.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(declaration.getSourceFile());
  return { isWritten, isExtended, isCast, escapes };
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

function escapesBy(node: ts.Identifier): boolean {
  const value = wrapped(node);
  const { parent } = value;
  return (
    ts.isCallExpression(parent) &&
    parent.expression !== value &&
    !isReadOnly(parent)
  );
}

/** Functions that do not change their arguments. */
export function isReadOnly(call: ts.CallExpression): boolean {
  return /^(?:console\.\w+|JSON\.stringify|(?:.*\.)?(?:logEvent|dfinery))$/s.test(
    unwrap(call.expression).getText(),
  );
}
