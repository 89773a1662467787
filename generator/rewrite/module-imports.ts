// Reads the imports of a file, and whether the file is a module at all.
import { ts } from "ts-morph";

/** One name that a file imports from a module. */
export interface ImportedName {
  /** `*` for the module as a whole; `default`. */
  readonly exported: string;
  readonly local: string;
  readonly node: ts.ImportSpecifier | ts.ImportClause | ts.NamespaceImport;
}

export interface ModuleImport {
  readonly specifier: string;
  readonly statement: ts.ImportDeclaration;
  readonly braces?: ts.NamedImports;
  readonly names: readonly ImportedName[];
}

/** Those of values, in their order. */
export function importsOf(file: ts.SourceFile): readonly ModuleImport[] {
  return file.statements.flatMap((statement): readonly ModuleImport[] => {
    if (!ts.isImportDeclaration(statement)) return [];
    const { importClause: clause, moduleSpecifier: from } = statement;
    if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
    if (!ts.isStringLiteral(from)) return [];
    const names: ImportedName[] = [];
    if (clause?.name) {
      names.push({
        exported: "default",
        local: clause.name.text,
        node: clause,
      });
    }
    const bindings = clause?.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings)) {
      const local = bindings.name.text;
      names.push({ exported: "*", local, node: bindings });
    }
    const braces =
      bindings && ts.isNamedImports(bindings) ? bindings : undefined;
    for (const element of braces?.elements ?? []) {
      if (element.isTypeOnly) continue;
      names.push({
        exported: (element.propertyName ?? element.name).text,
        local: element.name.text,
        node: element,
      });
    }
    const specifier = from.text;
    return [{ specifier, statement, ...(braces && { braces }), names }];
  });
}

/** Whether an added `import` would not turn the file into a module. */
export function isModule(file: ts.SourceFile): boolean {
  const { fileName } = file;
  if (/\.(?:vue|svelte)\.[jt]sx?$|\.m[jt]s$/.test(fileName)) return true;
  const hasSyntax = file.statements.some(
    (each) =>
      ts.isImportDeclaration(each) ||
      ts.isExportDeclaration(each) ||
      ts.isExportAssignment(each) ||
      (ts.canHaveModifiers(each) &&
        ts
          .getModifiers(each)
          ?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true),
  );
  return hasSyntax || (/\.tsx?$/.test(fileName) && ts.isExternalModule(file));
}
