// The imports of a file in both forms, `import` and `require`, as one list.
import { ts } from "ts-morph";
import { moduleOf } from "../usage/syntax.js";

/** One name that a file gets from a module. */
export interface ImportedName {
  /** `*` for the module as a whole; `default`. */
  readonly exported: string;
  readonly local: string;
  /** `{ a as b }` or `a: b`; the clause for what has no braces. */
  readonly node: ts.Node;
}

export interface ModuleImport {
  readonly specifier: string;
  /** `import`, `const … = require`; its names are values. Type-only imports are not listed. */
  readonly statement: ts.ImportDeclaration | ts.VariableStatement;
  /** The braces, where there are some. */
  readonly braces?: ts.NamedImports | ts.ObjectBindingPattern;
  readonly names: readonly ImportedName[];
}

/** Of the top of the file, in their order. */
export function importsOf(file: ts.SourceFile): readonly ModuleImport[] {
  return file.statements.flatMap((statement): readonly ModuleImport[] => {
    if (ts.isImportDeclaration(statement)) return ofImport(statement);
    return ts.isVariableStatement(statement) ? ofRequire(statement) : [];
  });
}

function ofImport(statement: ts.ImportDeclaration): readonly ModuleImport[] {
  const { importClause: clause, moduleSpecifier: from } = statement;
  if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  if (!ts.isStringLiteral(from)) return [];
  const names: ImportedName[] = [];
  if (clause?.name) {
    const local = clause.name.text;
    names.push({ exported: "default", local, node: clause.name });
  }
  const bindings = clause?.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) {
    const local = bindings.name.text;
    names.push({ exported: "*", local, node: bindings });
  }
  const braces = bindings && ts.isNamedImports(bindings) ? bindings : undefined;
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
}

function ofRequire(statement: ts.VariableStatement): readonly ModuleImport[] {
  const { declarations } = statement.declarationList;
  return declarations.flatMap((declaration): readonly ModuleImport[] => {
    const { initializer, name } = declaration;
    const specifier =
      initializer && ts.isCallExpression(initializer)
        ? requiredBy(initializer)
        : undefined;
    if (specifier === undefined) return [];
    if (ts.isIdentifier(name)) {
      const names = [{ exported: "*", local: name.text, node: name }];
      return [{ specifier, statement, names }];
    }
    if (!ts.isObjectBindingPattern(name)) return [];
    const names = name.elements.flatMap((element): readonly ImportedName[] => {
      const key = element.propertyName ?? element.name;
      return ts.isIdentifier(key) && ts.isIdentifier(element.name)
        ? [{ exported: key.text, local: element.name.text, node: element }]
        : [];
    });
    return [{ specifier, statement, braces: name, names }];
  });
}

function requiredBy(call: ts.CallExpression): string | undefined {
  return ts.isIdentifier(call.expression) ? moduleOf(call) : undefined;
}

/** How a file gets at other modules; `script` for one that is no module at all. */
export type ModuleKind = "import" | "require" | "script";

/** `require` only where a file uses it, or exports as CommonJS does, and has no `import`. */
export function moduleKindOf(file: ts.SourceFile): ModuleKind {
  const { fileName } = file;
  if (/\.(?:vue|svelte)\.[jt]sx?$/.test(fileName)) return "import";
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
  if (hasSyntax || /\.m[jt]s$/.test(fileName)) return "import";
  if (/\.c?jsx?$/.test(fileName) && isCommonJs(file)) return "require";
  return ts.isExternalModule(file) && !/\.c[jt]s$/.test(fileName)
    ? "import"
    : "script";
}

function isCommonJs(file: ts.SourceFile): boolean {
  if (file.fileName.endsWith(".cjs")) return true;
  const isIt = (node: ts.Node): boolean =>
    (ts.isCallExpression(node) && requiredBy(node) !== undefined) ||
    (ts.isPropertyAccessExpression(node) &&
      /^(?:module\.exports|exports\.[\w$]+)$/.test(node.getText(file))) ||
    ts.forEachChild(node, isIt) === true;
  return isIt(file);
}
