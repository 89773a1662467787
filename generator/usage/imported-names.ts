// Which names of a file's imports may hold a builder.
import { ts } from "ts-morph";
import type { Known } from "./carried.js";

/** Adds them to what is known of the file. */
export function addImportedNames(file: ts.SourceFile, known: Known): void {
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) onImport(statement, known);
  }
}

function onImport(node: ts.ImportDeclaration, known: Known): void {
  const { carriedBy, locals, plain } = known;
  const { importClause: clause, moduleSpecifier } = node;
  if (!clause || !ts.isStringLiteral(moduleSpecifier)) return;
  const carried = carriedBy(moduleSpecifier.text);
  if (carried === undefined || carried.isEmpty) return;
  if (clause.name && carried.has("default")) locals.add(clause.name.text);
  const { namedBindings } = clause;
  if (!namedBindings) return;
  if (ts.isNamespaceImport(namedBindings)) {
    locals.add(namedBindings.name.text);
    return;
  }
  for (const { name, propertyName } of namedBindings.elements) {
    if (!carried.has((propertyName ?? name).text)) continue;
    locals.add(name.text);
    if (carried.isGenerated) plain.add(name.text);
  }
}
