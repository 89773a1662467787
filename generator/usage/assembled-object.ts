// What an object holds that is put together before a call: `const given = {}; given.kind = "x"; logEvent("opened", given)`.
import { ts } from "ts-morph";
import { functionAround, writesTo, type Write } from "./assembled-writes.js";
import { combineUses, oneOrOther } from "./combine-uses.js";
import type { PropertiesUse, PropertyUse, ValueUse } from "./properties-use.js";
import { unwrap } from "./syntax.js";

/** How parts are read; from the outside, because values may be such objects, too. */
export interface PartReader {
  readonly literal: (literal: ts.ObjectLiteralExpression) => PropertiesUse;
  /** What `Object.assign` copies from. */
  readonly copied: (expression: ts.Expression) => PropertiesUse;
  /** The key between brackets; `undefined` for one that is only known at run time. */
  readonly key: (expression: ts.Expression) => string | undefined;
  readonly value: (expression: ts.Expression) => ValueUse;
}

/**
 * What a variable's object holds where `use` reads it, by the statements from its literal to there; `undefined` where
 * these are not known, because something else may change it or the control flow to `use` is not linear.
 */
export function readAssembled(
  use: ts.Identifier,
  checker: ts.TypeChecker,
  reader: PartReader,
): PropertiesUse | undefined {
  const assembly = assemblyOf(use, checker);
  if (assembly === undefined) return undefined;
  const { block, start, literal, writes } = assembly;
  const at = block.statements.indexOf(start);
  const walk: Walk = { use, writes, reader };
  const end = follow(
    block.statements.slice(at + 1),
    reader.literal(literal),
    walk,
  );
  return end.kind === "reached" ? end.use : undefined;
}

/** A variable with an object that nothing but statements of its own changes before it is used. */
export interface Assembly {
  readonly declaration: ts.VariableDeclaration;
  readonly literal: ts.ObjectLiteralExpression;
  /** The statement of the declaration, and the statements around it. */
  readonly start: ts.VariableStatement;
  readonly block: StatementList;
  /** In source order. */
  readonly writes: readonly Write[];
}

export function assemblyOf(
  use: ts.Identifier,
  checker: ts.TypeChecker,
): Assembly | undefined {
  const declaration = declarationOf(use, checker);
  const literal = declaration?.initializer && unwrap(declaration.initializer);
  if (!declaration || !literal || !ts.isObjectLiteralExpression(literal)) {
    return undefined;
  }
  const start = declaration.parent.parent;
  if (!ts.isVariableStatement(start)) return undefined;
  const block = start.parent;
  if (!hasStatements(block) || !isStraight(use, declaration, block)) {
    return undefined;
  }
  const writes = writesTo(declaration, use, block, checker);
  return writes && { declaration, literal, start, block, writes };
}

function declarationOf(
  use: ts.Identifier,
  checker: ts.TypeChecker,
): ts.VariableDeclaration | undefined {
  const symbol = checker.getSymbolAtLocation(use);
  // In JavaScript, each member that is put in declares its variable once more.
  const variables = new Set(
    symbol?.declarations?.filter(ts.isVariableDeclaration),
  );
  const [declaration] = variables;
  return variables.size === 1 &&
    declaration !== undefined &&
    ts.isIdentifier(declaration.name)
    ? declaration
    : undefined;
}

type StatementList = ts.Block | ts.SourceFile | ts.CaseOrDefaultClause;

function hasStatements(node: ts.Node): node is StatementList {
  return (
    ts.isBlock(node) ||
    // Other scripts of a page see the variables of a script.
    (ts.isSourceFile(node) && ts.isExternalModule(node)) ||
    ts.isCaseOrDefaultClause(node)
  );
}

/** The same function, and no loop on the way: each statement before `use` runs before it, and once. */
function isStraight(
  use: ts.Identifier,
  declaration: ts.Node,
  block: ts.Node,
): boolean {
  if (functionAround(use) !== functionAround(declaration)) return false;
  for (let at: ts.Node = use; at !== block; at = at.parent) {
    if (ts.isIterationStatement(at, true) || ts.isSourceFile(at)) return false;
  }
  return true;
}

interface Walk {
  readonly use: ts.Identifier;
  readonly writes: readonly Write[];
  readonly reader: PartReader;
}

type End =
  | { readonly kind: "reached"; readonly use: PropertiesUse }
  /** Past the statements, with what is known then. */
  | { readonly kind: "past"; readonly use: PropertiesUse }
  /** `return`, `throw`: nothing after it runs. */
  | { readonly kind: "left" }
  | { readonly kind: "lost" };

function follow(
  statements: readonly ts.Statement[],
  start: PropertiesUse,
  walk: Walk,
): End {
  let use = start;
  for (const statement of statements) {
    const end = step(statement, use, walk);
    if (end.kind !== "past") return end;
    use = end.use;
  }
  return { kind: "past", use };
}

function step(statement: ts.Statement, use: PropertiesUse, walk: Walk): End {
  const inside = walk.writes.filter((write) =>
    isWithin(write.statement, statement),
  );
  if (isWithin(walk.use, statement)) {
    return reach(statement, use, inside, walk);
  }
  if (isEnd(statement)) return { kind: "left" };
  if (ts.isBlock(statement)) return follow(statement.statements, use, walk);
  if (ts.isIfStatement(statement)) return either(statement, use, walk);
  const [only] = inside;
  if (only === undefined) return { kind: "past", use };
  if (only.statement === statement) {
    return { kind: "past", use: apply(only, use, walk) };
  }
  // Loops, cases and attempts: each write may happen or not, and be the last one.
  const after = inside.reduce(
    (known, each) => combineUses([known, apply(each, known, walk)]),
    use,
  );
  return { kind: "past", use: after };
}

/** Goes on within the statement that holds the use. */
function reach(
  statement: ts.Statement,
  use: PropertiesUse,
  inside: readonly Write[],
  walk: Walk,
): End {
  const holder = innerLists(statement).find((list) =>
    list.some((each) => isWithin(walk.use, each)),
  );
  if (holder !== undefined) return follow(holder, use, walk);
  const isTouched = inside.some(({ statement: { pos } }) => pos < walk.use.pos);
  return isTouched ? { kind: "lost" } : { kind: "reached", use };
}

/** The statements that run in a row where a statement runs them at all. */
function innerLists(
  statement: ts.Statement,
): readonly (readonly ts.Statement[])[] {
  if (ts.isBlock(statement)) return [statement.statements];
  if (ts.isTryStatement(statement)) return [statement.tryBlock.statements];
  if (!ts.isIfStatement(statement)) return [];
  const { thenStatement, elseStatement } = statement;
  return [[thenStatement], ...(elseStatement ? [[elseStatement]] : [])];
}

function either(
  { thenStatement, elseStatement }: ts.IfStatement,
  use: PropertiesUse,
  walk: Walk,
): End {
  const ways = [
    step(thenStatement, use, walk),
    elseStatement
      ? step(elseStatement, use, walk)
      : { kind: "past" as const, use },
  ];
  const known = ways.flatMap((way) => (way.kind === "past" ? [way.use] : []));
  if (ways.some(({ kind }) => kind === "lost")) return { kind: "lost" };
  return known.length === 0
    ? { kind: "left" }
    : { kind: "past", use: combineUses(known) };
}

function apply(
  write: Write,
  { properties, openings }: PropertiesUse,
  { reader }: Walk,
): PropertiesUse {
  const known = new Map(properties.map((each) => [each.key, each]));
  const opened: ts.Node[] = [];
  const node = write.statement;
  switch (write.kind) {
    case "member": {
      const { left } = write;
      const key = ts.isPropertyAccessExpression(left)
        ? left.name.text
        : reader.key(left.argumentExpression);
      if (key === undefined) opened.push(node);
      else {
        const value = reader.value(write.value);
        putProperties(known, [{ key, node, optional: false, value }]);
      }
      break;
    }
    case "assign":
      for (const source of write.sources) {
        const copied = reader.copied(source);
        putProperties(known, copied.properties, node);
        if (copied.open) opened.push(node);
      }
  }
  const all = [...openings, ...opened];
  return {
    properties: [...known.values()],
    open: all.length > 0,
    openings: all,
  };
}

/** Puts properties in the place of those before them, or beside them where they may be missing; `node` is where they all come from. */
export function putProperties(
  known: Map<string, PropertyUse>,
  added: readonly PropertyUse[],
  node?: ts.Node,
): void {
  for (const each of added) {
    const before = known.get(each.key);
    const after = { ...each, ...(node && { node }) };
    known.delete(each.key);
    known.set(
      each.key,
      before && each.optional
        ? { ...oneOrOther(after, before), optional: before.optional }
        : after,
    );
  }
}

function isEnd(statement: ts.Statement): boolean {
  return (
    ts.isReturnStatement(statement) ||
    ts.isThrowStatement(statement) ||
    ts.isContinueStatement(statement) ||
    ts.isBreakStatement(statement)
  );
}

function isWithin(node: ts.Node, outer: ts.Node): boolean {
  return outer.pos <= node.pos && node.end <= outer.end;
}
