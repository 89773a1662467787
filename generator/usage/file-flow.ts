// Follows taint through one file: from its imports to the names that it declares, and on to what it exports.
import { ts } from "ts-morph";
import { isTainted } from "./is-tainted.js";
import {
  everyExport,
  hasTaint,
  type FileTaint,
  type ModuleTaint,
} from "./module-taint.js";
import { isAssignment } from "./syntax.js";

export interface FileFlow {
  readonly exports: ModuleTaint;
  /** Words of the file that may name a builder, a wrapper, or something with one inside. */
  readonly names: ReadonlySet<string>;
  /** Those that every file has without an import: `declare global`, ambient files. */
  readonly globals: readonly string[];
}

/** Reads one file; `generated` is the taint of the generated folder. The file needs parents, but no checker. */
export function readFlow(
  source: ts.SourceFile,
  taintOf: FileTaint["taintOf"],
  generated: ModuleTaint,
  globals: ReadonlySet<string>,
): FileFlow {
  const file: FileTaint = {
    taintOf,
    names: new Set(globals),
    builderNames: new Set(),
  };
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      addImports(statement, file, generated);
    }
  }
  const visit = (node: ts.Node): void => {
    addDeclared(node, file);
    ts.forEachChild(node, visit);
  };
  for (let before = -1; before !== file.names.size;) {
    before = file.names.size;
    visit(source);
  }
  return {
    exports: exportsOf(source, file),
    names: file.names,
    globals: globalsOf(source, file),
  };
}

function addImports(
  { importClause: clause, moduleSpecifier: from }: ts.ImportDeclaration,
  { taintOf, names, builderNames }: FileTaint,
  generated: ModuleTaint,
): void {
  const taint = ts.isStringLiteral(from) ? taintOf(from.text) : undefined;
  if (!clause || !taint) return;
  if (clause.name && hasTaint(taint, "default")) names.add(clause.name.text);
  const { namedBindings: bindings } = clause;
  if (!bindings) return;
  if (ts.isNamespaceImport(bindings)) {
    names.add(bindings.name.text);
    return;
  }
  for (const { name, propertyName = name } of bindings.elements) {
    if (!hasTaint(taint, propertyName.text)) continue;
    names.add(name.text);
    if (taint === generated) builderNames.add(name.text);
  }
}

/** Adds the names that a declaration or an assignment gives to something tainted. */
function addDeclared(node: ts.Node, file: FileTaint): void {
  if (isAssignment(node)) {
    if (isTainted(node.right, file)) addWords(node.left, file.names);
  } else if (isDeclaration(node) && node.name) {
    if (isTainted(node, file) || isTaintedByContext(node, file)) {
      addWords(node.name, file.names);
    }
  }
}

type Declared =
  | ts.VariableDeclaration
  | ts.ParameterDeclaration
  | ts.DeclarationStatement
  | ts.PropertySignature
  | ts.MethodSignature;

function isDeclaration(node: ts.Node): node is Declared {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isModuleDeclaration(node) ||
    ts.isImportEqualsDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isMethodSignature(node)
  );
}

/** `for (const build of builders)`; and a parameter of a function that stands among something tainted, such as an argument beside it. */
function isTaintedByContext(node: Declared, file: FileTaint): boolean {
  if (ts.isVariableDeclaration(node)) {
    const loop = node.parent.parent;
    return (
      (ts.isForOfStatement(loop) || ts.isForInStatement(loop)) &&
      isTainted(loop.expression, file)
    );
  }
  if (!ts.isParameter(node)) return false;
  let at: ts.Node = node.parent;
  if (!ts.isArrowFunction(at) && !ts.isFunctionExpression(at)) return false;
  for (; !ts.isSourceFile(at.parent); at = at.parent) {
    if (partsBeside(at).some((part) => isTainted(part, file))) return true;
  }
  return false;
}

/** What may hand something to a function: the callee and the other arguments, the annotation, the tag. */
function partsBeside(node: ts.Node): readonly ts.Node[] {
  const { parent } = node;
  if (ts.isJsxElement(parent)) return [parent.openingElement.tagName];
  if (ts.isFunctionLike(parent)) return parent.type ? [parent.type] : [];
  if (ts.isBlock(parent) || ts.isClassLike(parent)) return [];
  const own = "name" in parent ? parent.name : undefined;
  const parts: ts.Node[] = [];
  ts.forEachChild(parent, (child) => {
    if (child !== node && child !== own) parts.push(child);
  });
  return parts;
}

function addWords(node: ts.Node, words: Set<string>): void {
  if (ts.isIdentifier(node)) words.add(node.text);
  ts.forEachChild(node, (child) => {
    addWords(child, words);
  });
}

function exportsOf(source: ts.SourceFile, file: FileTaint): ModuleTaint {
  const { taintOf, names } = file;
  const exported = new Set<string>();
  for (const statement of source.statements) {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause: clause, moduleSpecifier: from } = statement;
      const taint = from && ts.isStringLiteral(from) && taintOf(from.text);
      if (from && !taint) continue;
      if (!clause) {
        for (const name of taint || []) {
          if (name !== "default") exported.add(name);
        }
      } else if (ts.isNamespaceExport(clause)) exported.add(clause.name.text);
      else {
        for (const { name, propertyName = name } of clause.elements) {
          const own = propertyName.text;
          if (taint ? hasTaint(taint, own) : names.has(own)) {
            exported.add(name.text);
          }
        }
      }
    } else if (ts.isExportAssignment(statement)) {
      if (!isTainted(statement.expression, file)) continue;
      exported.add(statement.isExportEquals ? everyExport : "default");
    } else addExported(statement, file, exported);
  }
  // `module.exports = builders`, `exports.viewed = storeViewed`
  if (names.has("exports")) exported.add(everyExport);
  return exported;
}

/** `export const viewed = storeViewed`, `export default function track() {}` */
function addExported(
  statement: ts.Statement,
  file: FileTaint,
  exported: Set<string>,
): void {
  const modifiers = ts.canHaveModifiers(statement)
    ? (ts.getModifiers(statement) ?? [])
    : [];
  const has = (kind: ts.SyntaxKind) =>
    modifiers.some((modifier) => modifier.kind === kind);
  if (!has(ts.SyntaxKind.ExportKeyword)) return;
  const words = new Set<string>();
  if (ts.isVariableStatement(statement)) {
    for (const { name } of statement.declarationList.declarations) {
      addWords(name, words);
    }
  } else if (isDeclaration(statement) && statement.name) {
    addWords(statement.name, words);
  }
  const isDefault = has(ts.SyntaxKind.DefaultKeyword);
  if (isDefault && words.size === 0 && isTainted(statement, file)) {
    exported.add("default");
  }
  for (const word of words) {
    if (file.names.has(word)) exported.add(isDefault ? "default" : word);
  }
}

/** Tainted words of what a file declares for all others. */
function globalsOf(source: ts.SourceFile, file: FileTaint): readonly string[] {
  const isScript =
    !ts.isExternalModule(source) && !/\.[cm]?jsx?$/.test(source.fileName);
  const words = new Set<string>();
  for (const statement of source.statements) {
    if (isScript || ts.isModuleDeclaration(statement)) {
      addWords(statement, words);
    }
  }
  return [...words].filter((word) => file.names.has(word));
}
