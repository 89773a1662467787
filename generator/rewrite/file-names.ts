// The names in a file, and new names that do not collide with them.
import { ts } from "ts-morph";

export interface FileNames {
  /** Whether something in the file other than an import declares this name. */
  readonly isDeclared: (name: string) => boolean;
  /** Returns and reserves the first free name, or the last one with a number. */
  readonly take: (...wanted: readonly [string, ...string[]]) => string;
}

/** `words` is the text of a file whose template may use names that the script's tree does not contain. */
export function fileNames(file: ts.SourceFile, words?: string): FileNames {
  const used = new Set<string>(
    words?.match(/(?<![\p{L}\p{N}_$.])[\p{L}\p{N}_$]+/gu) ?? [],
  );
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !isKey(node)) {
      used.add(node.text);
      if (isDeclaration(node)) declared.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return {
    isDeclared: (name) => declared.has(name),
    take: (...wanted) => {
      const free = wanted.find((name) => !used.has(name));
      const name =
        free ?? numbered(wanted[wanted.length - 1] ?? wanted[0], used);
      used.add(name);
      return name;
    },
  };
}

function numbered(name: string, used: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const candidate = `${name}${String(number)}`;
    if (!used.has(candidate)) return candidate;
  }
}

/** Names of members and keys shadow nothing. */
function isKey(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isPropertySignature(parent) && parent.name === node) ||
    (ts.isPropertyDeclaration(parent) && parent.name === node) ||
    (ts.isMethodDeclaration(parent) && parent.name === node) ||
    (ts.isMethodSignature(parent) && parent.name === node) ||
    (ts.isAccessor(parent) && parent.name === node) ||
    (ts.isImportSpecifier(parent) && parent.propertyName === node) ||
    (ts.isExportSpecifier(parent) &&
      parent.propertyName !== undefined &&
      parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node) ||
    ts.isJsxAttribute(parent)
  );
}

function isDeclaration(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isBindingElement(parent) ||
      ts.isVariableDeclaration(parent) ||
      ts.isParameter(parent) ||
      ts.isFunctionLike(parent) ||
      ts.isClassLike(parent) ||
      ts.isEnumDeclaration(parent) ||
      ts.isModuleDeclaration(parent)) &&
    parent.name === node
  );
}
