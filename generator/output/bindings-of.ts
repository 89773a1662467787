// Describes imports and exports by name without an order, so that sorting or merging imports changes none of
// them.
import { ts } from "ts-morph";

/** The names that a statement imports or exports; `undefined` for any other statement. */
export function bindingsOf(
  statement: ts.Statement,
): readonly string[] | undefined {
  if (ts.isImportDeclaration(statement)) return importedBy(statement);
  return ts.isExportDeclaration(statement) ? exportedBy(statement) : undefined;
}

function importedBy(statement: ts.ImportDeclaration): readonly string[] {
  const { importClause: clause } = statement;
  const from = `import from ${moduleOf(statement)}`;
  // Only `import type` does not load the module.
  if (clause === undefined) return [from];
  const isType = clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const names = isType ? [] : [from];
  if (clause.name) names.push(binding(from, isType, "default", clause.name));
  const { namedBindings } = clause;
  if (namedBindings === undefined) return names;
  if (ts.isNamespaceImport(namedBindings)) {
    return [...names, binding(from, isType, "*", namedBindings.name)];
  }
  return [...names, ...bindingsIn(namedBindings.elements, from, isType)];
}

function exportedBy(statement: ts.ExportDeclaration): readonly string[] {
  const { exportClause: clause, isTypeOnly } = statement;
  const from = `export from ${moduleOf(statement)}`;
  const names = isTypeOnly ? [] : [from];
  if (clause === undefined)
    return [...names, `${from} ${String(isTypeOnly)} *`];
  if (ts.isNamespaceExport(clause)) {
    return [...names, binding(from, isTypeOnly, "*", clause.name)];
  }
  return [...names, ...bindingsIn(clause.elements, from, isTypeOnly)];
}

function bindingsIn(
  elements: ts.NodeArray<ts.ImportSpecifier | ts.ExportSpecifier>,
  from: string,
  isType: boolean,
): readonly string[] {
  return elements.map((element) => {
    const { name, propertyName } = element;
    const original = (propertyName ?? name).text;
    return binding(from, isType || element.isTypeOnly, original, name);
  });
}

function binding(
  from: string,
  isType: boolean,
  original: string,
  local: ts.ModuleExportName,
): string {
  return JSON.stringify([from, isType, original, local.text]);
}

function moduleOf({
  moduleSpecifier,
  attributes,
}: ts.ImportDeclaration | ts.ExportDeclaration): string {
  if (moduleSpecifier === undefined) return "itself";
  const name = ts.isStringLiteral(moduleSpecifier)
    ? moduleSpecifier.text
    : moduleSpecifier.getText();
  const words = attributes?.elements.map(
    (each) => `${each.name.text} ${each.value.getText().slice(1, -1)}`,
  );
  return JSON.stringify([name, words ?? []]);
}
