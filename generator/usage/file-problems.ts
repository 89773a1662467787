// What of a file could not be read or resolved: syntax errors, and imports that lead nowhere.
import { ts } from "ts-morph";
import type { Workspace } from "./open-program.js";
import { originalPath } from "./source-location.js";
import { describeMissing, type Unresolved } from "./unresolved.js";

const noCode =
  /\.(?:css|s[ac]ss|less|svg|png|jpe?g|gif|webp|json|md|html)(?:\?.*)?$/;

/** The first syntax error of a file, and all its imports that are not found. A missing package only costs types. */
export function problemsOf(
  file: ts.SourceFile,
  program: ts.Program,
  workspace: Workspace,
  show: (path: string) => string,
): readonly Unresolved[] {
  const shown = show(originalPath(file.fileName));
  const problems = program
    .getSyntacticDiagnostics(file)
    .slice(0, 1)
    .map(({ start, messageText }) => {
      const { line, character } = file.getLineAndCharacterOfPosition(start);
      const text = ts.flattenDiagnosticMessageText(messageText, " ");
      return {
        file: shown,
        message: `syntax error at ${String(line + 1)}:${String(character + 1)}: ${text.replace(/\.$/, "")}`,
      };
    });
  const missing = [...new Set(importsOf(file))].filter(
    (specifier) =>
      !noCode.test(specifier) &&
      !workspace.leadsAnywhere(specifier, file.fileName) &&
      !isDeclared(specifier, program),
  );
  return missing.length === 0
    ? problems
    : [
        ...problems,
        { file: shown, message: describeMissing(missing), missing },
      ];
}

/** `declare module "node:test"`, and `declare module "*.vue"` for any such file. */
function isDeclared(specifier: string, program: ts.Program): boolean {
  return program
    .getTypeChecker()
    .getAmbientModules()
    .some(({ name }) => {
      const pattern = name.slice(1, -1);
      const star = pattern.indexOf("*");
      if (star < 0) return pattern === specifier;
      const before = pattern.slice(0, star);
      const after = pattern.slice(star + 1);
      return (
        specifier.length >= before.length + after.length &&
        specifier.startsWith(before) &&
        specifier.endsWith(after)
      );
    });
}

function importsOf(file: ts.SourceFile): readonly string[] {
  return file.statements.flatMap((statement) => {
    if (
      !ts.isImportDeclaration(statement) &&
      !ts.isExportDeclaration(statement)
    ) {
      return [];
    }
    const { moduleSpecifier } = statement;
    return moduleSpecifier && ts.isStringLiteral(moduleSpecifier)
      ? [moduleSpecifier.text]
      : [];
  });
}
