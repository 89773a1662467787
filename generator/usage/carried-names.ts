// Which names another file can import from this one to reach a builder: re-exports, holders, wrappers, hooks. By syntax alone, and never too few.
import { ts } from "ts-morph";
import { wrapperAround } from "./find-wrappers.js";
import { memberOf, moduleOf, unwrap } from "./syntax.js";

/** What the exports of a module can lead to. */
export interface Carried {
  readonly has: (name: string) => boolean;
  readonly isEmpty: boolean;
  /** Names one by one, where they are known so. */
  readonly names: ReadonlySet<string>;
  /** Whether all of the generated folder is carried. */
  readonly builders: boolean;
  /** Whether every name may be: CommonJS, where nobody can tell. */
  readonly all: boolean;
  /** Whether the module is the generated folder, whose builders return records and nothing that carries. */
  readonly isGenerated: boolean;
}

export interface FileFlow {
  readonly exports: Pick<Carried, "names" | "builders" | "all">;
  /** Names in the file that may hold a builder, a wrapper, or something with one inside. */
  readonly locals: ReadonlySet<string>;
  /** Those that any file has without an import: `declare global`, ambient files. */
  readonly globals: ReadonlySet<string>;
}

/** Reads one file; `moduleOfSpecifier` tells what a module it imports carries. The file needs parents, but no checker. */
export function readFlow(
  file: ts.SourceFile,
  carriedBy: (specifier: string) => Carried | undefined,
  globals: ReadonlySet<string>,
): FileFlow {
  const locals = new Set<string>(globals);
  /** Builders themselves: what they return carries nothing. */
  const plain = new Set<string>();
  const exported = new Set<string>();
  let builders = false;
  let all = false;

  const isTaintedModule = (call: ts.CallExpression) => {
    const specifier = moduleOf(call);
    const carried = specifier === undefined ? undefined : carriedBy(specifier);
    return carried !== undefined && !carried.isEmpty;
  };

  /** Whether a value or type may have a builder in it. */
  function carries(node: ts.Node): boolean {
    if (ts.isIdentifier(node)) return locals.has(node.text);
    if (ts.isJsxOpeningLikeElement(node) || ts.isJsxFragment(node)) {
      return false;
    }
    if (ts.isJsxElement(node)) return false;
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      return functionCarries(node);
    }
    if (ts.isCallExpression(node)) {
      if (isTaintedModule(node)) return true;
      const callee = unwrap(node.expression);
      if (ts.isIdentifier(callee) && plain.has(callee.text)) return false;
      return carries(node.expression) || some(node.arguments);
    }
    if (ts.isPropertyAccessExpression(node)) return carries(node.expression);
    if (ts.isPropertyAssignment(node)) return carries(node.initializer);
    if (ts.isImportTypeNode(node)) {
      const { argument } = node;
      const carried =
        ts.isLiteralTypeNode(argument) && ts.isStringLiteral(argument.literal)
          ? carriedBy(argument.literal.text)
          : undefined;
      if (carried !== undefined && !carried.isEmpty) return true;
    }
    return (
      ts.forEachChild(node, (child) => carries(child) || undefined) === true
    );
  }

  function some(nodes: readonly ts.Node[]): boolean {
    return nodes.some((node) => carries(node));
  }

  /** A wrapper; or what it returns, yields, or takes and gives has a builder in it. */
  function functionCarries(
    fn: ts.SignatureDeclaration & { readonly body?: ts.Node | undefined },
  ): boolean {
    if (fn.type && carries(fn.type)) return true;
    if (fn.parameters.some(({ type }) => type && carries(type))) return true;
    const { body } = fn;
    if (!body) return false;
    if (!ts.isBlock(body) && carries(body)) return true;
    const visit = (node: ts.Node): boolean => {
      if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
      if (
        (ts.isReturnStatement(node) || ts.isYieldExpression(node)) &&
        node.expression &&
        carries(node.expression)
      ) {
        return true;
      }
      if (
        ts.isCallExpression(node) &&
        carries(node.expression) &&
        wrapperAround(node) === fn
      ) {
        return true;
      }
      return (
        ts.forEachChild(node, (child) => visit(child) || undefined) === true
      );
    };
    return visit(body);
  }

  function add(name: ts.Node | undefined): void {
    if (!name) return;
    if (ts.isIdentifier(name)) locals.add(name.text);
    else if (
      ts.isObjectBindingPattern(name) ||
      ts.isArrayBindingPattern(name)
    ) {
      for (const element of name.elements) {
        if (ts.isBindingElement(element)) add(element.name);
      }
    }
  }

  function onImport(node: ts.ImportDeclaration): void {
    const { importClause: clause, moduleSpecifier } = node;
    if (!clause || !ts.isStringLiteral(moduleSpecifier)) return;
    const carried = carriedBy(moduleSpecifier.text);
    if (carried === undefined || carried.isEmpty) return;
    if (clause.name && carried.has("default")) add(clause.name);
    const { namedBindings } = clause;
    if (!namedBindings) return;
    if (ts.isNamespaceImport(namedBindings)) {
      add(namedBindings.name);
      return;
    }
    for (const { name, propertyName } of namedBindings.elements) {
      if (!carried.has((propertyName ?? name).text)) continue;
      locals.add(name.text);
      if (carried.isGenerated) plain.add(name.text);
    }
  }

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

  /** Names whose values flow from what is known so far. */
  function spread(node: ts.Node): void {
    if (ts.isVariableDeclaration(node)) {
      const { initializer, type } = node;
      if (
        (initializer && carries(initializer)) ||
        (type && carries(type)) ||
        (!ts.isIdentifier(node.name) && carries(node.name))
      ) {
        add(node.name);
      }
      // `for (const send of builders)`
      const outer = node.parent.parent;
      if (
        (ts.isForOfStatement(outer) || ts.isForInStatement(outer)) &&
        carries(outer.expression)
      ) {
        add(node.name);
      }
    } else if (ts.isParameter(node)) {
      const { initializer, type, parent } = node;
      if (
        (initializer && carries(initializer)) ||
        (type && carries(type)) ||
        (!ts.isIdentifier(node.name) && carries(node.name)) ||
        hasContext(parent)
      ) {
        add(node.name);
      }
    } else if (
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isModuleDeclaration(node)
    ) {
      if (
        node.name &&
        ts.isIdentifier(node.name) &&
        !locals.has(node.name.text) &&
        (ts.isFunctionDeclaration(node)
          ? functionCarries(node)
          : ts.forEachChild(
              node,
              (child) => (child !== node.name && carries(child)) || undefined,
            ) === true)
      ) {
        locals.add(node.name.text);
      }
    } else if (ts.isImportEqualsDeclaration(node)) {
      const { moduleReference: from } = node;
      const specifier =
        ts.isExternalModuleReference(from) &&
        ts.isStringLiteral(from.expression)
          ? from.expression.text
          : undefined;
      const carried =
        specifier === undefined ? undefined : carriedBy(specifier);
      if (carried ? !carried.isEmpty : carries(from)) add(node.name);
    } else if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      carries(node.right)
    ) {
      onAssignment(node.left);
    }
    ts.forEachChild(node, spread);
  }

  /** A function may be given a builder by what it is handed to, or by the type of what it is put in. */
  function hasContext(fn: ts.Node): boolean {
    if (!ts.isArrowFunction(fn) && !ts.isFunctionExpression(fn)) return false;
    for (let at: ts.Node = fn; ; at = at.parent) {
      const { parent } = at;
      if (ts.isSourceFile(parent)) return false;
      if (
        ts.isStatement(parent) &&
        !ts.isReturnStatement(parent) &&
        !ts.isBlock(parent) &&
        !ts.isVariableStatement(parent) &&
        !ts.isExpressionStatement(parent)
      ) {
        return false;
      }
      if (
        ts.isCallExpression(parent) &&
        parent.expression !== at &&
        (carries(parent.expression) ||
          parent.arguments.some((each) => each !== at && carries(each)))
      ) {
        return true;
      }
      if (
        (ts.isVariableDeclaration(parent) ||
          ts.isPropertyDeclaration(parent) ||
          ts.isFunctionLike(parent) ||
          ts.isAsExpression(parent) ||
          ts.isSatisfiesExpression(parent)) &&
        parent.type &&
        carries(parent.type)
      ) {
        return true;
      }
      if (ts.isJsxOpeningLikeElement(parent) && carries(parent.tagName)) {
        return true;
      }
      if (ts.isJsxElement(parent) && carries(parent.openingElement.tagName)) {
        return true;
      }
    }
  }

  function onAssignment(target: ts.Expression): void {
    const root = rootOf(target);
    if (ts.isIdentifier(root)) {
      if (root.text === "exports" || root.text === "module") all = true;
      else locals.add(root.text);
    } else if (root.kind === ts.SyntaxKind.ThisKeyword) {
      for (let at: ts.Node = root; !ts.isSourceFile(at); at = at.parent) {
        if (ts.isClassLike(at) || ts.isFunctionDeclaration(at)) {
          add(at.name);
          return;
        }
      }
    } else if (
      ts.isObjectLiteralExpression(root) ||
      ts.isArrayLiteralExpression(root)
    ) {
      const visit = (node: ts.Node): void => {
        if (ts.isIdentifier(node)) locals.add(node.text);
        ts.forEachChild(node, visit);
      };
      visit(root);
    }
  }

  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) onImport(statement);
  }
  for (let before = -1; before !== locals.size;) {
    before = locals.size;
    spread(file);
  }
  for (const statement of file.statements) {
    if (ts.isExportDeclaration(statement)) onExport(statement);
    else if (ts.isExportAssignment(statement)) {
      if (!carries(statement.expression)) continue;
      if (statement.isExportEquals === true) all = true;
      else exported.add("default");
    } else onStatement(statement);
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
    } else if ("name" in statement || isDefault) {
      const { name } = statement as ts.DeclarationStatement;
      if (name ? locals.has(name.getText(file)) : carries(statement)) {
        exported.add(isDefault || !name ? "default" : name.getText(file));
      }
    }
  }

  return {
    exports: { names: exported, builders, all },
    locals,
    globals: ambientNames(file, carries),
  };
}

function namesIn(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) ? namesIn(element.name) : [],
  );
}

function rootOf(target: ts.Expression): ts.Expression {
  let at = unwrap(target);
  for (let member = memberOf(at); member; member = memberOf(at)) {
    at = unwrap(member.owner);
  }
  return ts.isElementAccessExpression(at) ? rootOf(at.expression) : at;
}

/** Names and members that a file declares for everybody. */
function ambientNames(
  file: ts.SourceFile,
  carries: (node: ts.Node) => boolean,
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
      carries(node)
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
