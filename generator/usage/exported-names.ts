// What a file hands on by its exports, when it is known which of its names may hold a builder.
import { ts } from "ts-morph";
import type { Carried, Known } from "./carried.js";
import { carries } from "./carries.js";

/** By names, or all of the generated folder, or everything (`export =`). */
export function exportedNames(
  file: ts.SourceFile,
  known: Known,
): Pick<Carried, "names" | "builders" | "all"> {
  const { carriedBy, locals } = known;
  const exported = new Set<string>();
  let builders = false;
  let all = false;

  function onExport(node: ts.ExportDeclaration): void {
    const { exportClause, moduleSpecifier } = node;
    const carried =
      moduleSpecifier && ts.isStringLiteral(moduleSpecifier)
        ? carriedBy(moduleSpecifier.text)
        : undefined;
    if (moduleSpecifier && (carried === undefined || carried.isEmpty)) return;
    if (!exportClause) {
      if (carried) passOn(carried);
    } else if (ts.isNamespaceExport(exportClause)) {
      exported.add(exportClause.name.text);
    } else {
      for (const { name, propertyName } of exportClause.elements) {
        const own = (propertyName ?? name).text;
        if (carried ? carried.has(own) : locals.has(own)) {
          exported.add(name.text);
        }
      }
    }
  }

  function passOn(carried: Carried): void {
    builders ||= carried.builders;
    all ||= carried.all;
    for (const name of carried.names) {
      if (name !== "default") exported.add(name);
    }
  }

  function onStatement(statement: ts.Statement): void {
    if (!ts.canHaveModifiers(statement)) return;
    const kinds = ts.getModifiers(statement)?.map(({ kind }) => kind) ?? [];
    if (!kinds.includes(ts.SyntaxKind.ExportKeyword)) return;
    const isDefault = kinds.includes(ts.SyntaxKind.DefaultKeyword);
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) {
        for (const each of namesIn(name)) {
          if (locals.has(each)) exported.add(each);
        }
      }
    } else if (isNamed(statement)) {
      const { name } = statement;
      if (name ? locals.has(name.getText(file)) : carries(statement, known)) {
        exported.add(isDefault || !name ? "default" : name.getText(file));
      }
    }
  }

  for (const statement of file.statements) {
    if (ts.isExportDeclaration(statement)) onExport(statement);
    else if (ts.isExportAssignment(statement)) {
      if (!carries(statement.expression, known)) continue;
      if (statement.isExportEquals === true) all = true;
      else exported.add("default");
    } else onStatement(statement);
  }
  return { names: exported, builders, all };
}

/** Statements that declare one name, which `export default` may leave out. */
function isNamed(
  statement: ts.Statement,
): statement is
  | ts.FunctionDeclaration
  | ts.ClassDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.EnumDeclaration
  | ts.ModuleDeclaration
  | ts.ImportEqualsDeclaration {
  return (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isModuleDeclaration(statement) ||
    ts.isImportEqualsDeclaration(statement)
  );
}

function namesIn(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) ? namesIn(element.name) : [],
  );
}
