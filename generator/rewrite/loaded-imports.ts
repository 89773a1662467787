// Which imports of a file the compiler keeps: those that are only types, or inlined constants, load nothing when it runs.
import { ts } from "ts-morph";
import { targetOf } from "../usage/syntax.js";
import type { ModuleImport } from "./module-imports.js";

/** Whether the module of an import is loaded by it. */
export function isLoaded(
  { statement, names }: ModuleImport,
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  options: ts.CompilerOptions,
): boolean {
  if (!ts.isImportDeclaration(statement)) return true;
  if (statement.importClause === undefined || keepsAll(file, options)) {
    return true;
  }
  const used = usedValues(file);
  return names.some(({ local, node }) => {
    if (!used.has(local)) return false;
    const name = ts.isImportSpecifier(node) ? node.name : node;
    const named =
      ts.isNamespaceImport(name) || ts.isImportClause(name) ? name.name : name;
    return named === undefined || isValue(named, checker, options);
  });
}

/** Whether a file's imports stay as they are written. */
export function keepsAll(
  { fileName }: ts.SourceFile,
  options: ts.CompilerOptions,
): boolean {
  return /\.[cm]?jsx?$/.test(fileName) || options.verbatimModuleSyntax === true;
}

function isValue(
  name: ts.Node,
  checker: ts.TypeChecker,
  { isolatedModules }: ts.CompilerOptions,
): boolean {
  const target = targetOf(checker.getSymbolAtLocation(name), checker);
  // What nobody can tell is kept.
  if (target === undefined || target.declarations === undefined) return true;
  if (target.flags & ts.SymbolFlags.ConstEnum) return isolatedModules === true;
  return (target.flags & ts.SymbolFlags.Value) !== 0;
}

const known = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

/** Names that stand somewhere else than in a type or an import. */
function usedValues(file: ts.SourceFile): ReadonlySet<string> {
  let names = known.get(file);
  if (names === undefined) {
    const found = new Set<string>();
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node)) return;
      if (ts.isIdentifier(node) && !isInType(node)) found.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(file);
    names = found;
    known.set(file, names);
  }
  return names;
}

/** `a: Name`, `typeof Name`, `implements Name`, `Name.Part` in a type. */
export function isInType(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isQualifiedName(parent) || ts.isPropertyAccessExpression(parent)) {
    return isInType(parent);
  }
  if (ts.isExpressionWithTypeArguments(parent)) {
    const clause = parent.parent;
    return (
      ts.isHeritageClause(clause) &&
      (clause.token === ts.SyntaxKind.ImplementsKeyword ||
        ts.isInterfaceDeclaration(clause.parent))
    );
  }
  return ts.isTypeNode(parent);
}
