// Names that may hold a builder in every file, because this one declares them for everybody: `declare global`, ambient files.
import { ts } from "ts-morph";
import type { Known } from "./carried.js";
import { carries } from "./carries.js";

/** Names and members that a file declares for everybody. */
export function ambientNames(
  file: ts.SourceFile,
  known: Known,
): ReadonlySet<string> {
  const names = new Set<string>();
  const within = (node: ts.Node): void => {
    if (
      (ts.isVariableDeclaration(node) ||
        ts.isFunctionDeclaration(node) ||
        ts.isClassDeclaration(node) ||
        ts.isInterfaceDeclaration(node) ||
        ts.isTypeAliasDeclaration(node) ||
        ts.isPropertySignature(node) ||
        ts.isMethodSignature(node)) &&
      node.name &&
      carries(node, known)
    ) {
      const text = node.name.getText(file);
      names.add(text);
    }
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, within);
  };
  const isScript =
    !ts.isExternalModule(file) && !/\.[cm]?jsx?$/.test(file.fileName);
  for (const statement of file.statements) {
    if (isScript || ts.isModuleDeclaration(statement)) within(statement);
  }
  return names;
}
