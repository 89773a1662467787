// Makes a generated function usable at a place of a file: finds its import, or says what to insert where.
import type { Rule, SourceCode } from "eslint";
import type { ImportDeclaration, Node, Program } from "estree";
import { posix } from "node:path";
import { moduleOf, textOf, unwrap } from "./ast.js";
import { holdsBuilders, type FileContext } from "./file-context.js";
import { importedName } from "./imported-name.js";
import type { TaxonomyIndex } from "./taxonomy-index.js";

export interface Wanted {
  readonly module: "index" | "runtime";
  readonly name: string;
}

export interface Usable {
  /** How to write it at the place: `dfPurchase`, `dfn.dfPurchase`, or another name where that one is taken. */
  readonly written: string;
  readonly edits: readonly ((fixer: Rule.RuleFixer) => Rule.Fix)[];
}

/** One for each wanted function, in order. */
export function makeUsable(
  wanted: readonly Wanted[],
  place: Node,
  taxonomy: TaxonomyIndex,
  file: FileContext,
): readonly Usable[] {
  return wanted.map(
    (each) =>
      present(each, place, taxonomy, file) ??
      imported(each, place, taxonomy, file),
  );
}

/** It is there already, under its own name, another one, or in a namespace. */
function present(
  { module, name }: Wanted,
  place: Node,
  taxonomy: TaxonomyIndex,
  file: FileContext,
): Usable | undefined {
  const { sourceCode, generated, tree } = file;
  let scope = sourceCode.getScope(place);
  const seen = new Set<string>();
  for (;;) {
    for (const variable of scope.variables) {
      if (seen.has(variable.name)) continue;
      seen.add(variable.name);
      const [identifier] = variable.identifiers;
      const isTypeOnly = variable.defs.some(({ parent }) =>
        isTypeImport(parent),
      );
      if (identifier === undefined || isTypeOnly) continue;
      const given = importedName(identifier, tree);
      const found = given && generated.resolve(given.module);
      if (found === undefined || found.taxonomy.folder !== taxonomy.folder)
        continue;
      const isThere =
        module === "index"
          ? holdsBuilders(found.module)
          : found.module === module;
      if (!isThere) continue;
      if (given?.path.length === 1 && given.path[0] === name) {
        return { written: variable.name, edits: [] };
      }
      // A namespace of one module of events need not hold another event.
      if (given?.path.length === 0 && found.module === module) {
        return { written: `${variable.name}.${name}`, edits: [] };
      }
    }
    if (scope.upper === null) return undefined;
    scope = scope.upper;
  }
}

function imported(
  { module, name }: Wanted,
  place: Node,
  taxonomy: TaxonomyIndex,
  file: FileContext,
): Usable {
  const { sourceCode } = file;
  const written = freeName(name, place, sourceCode);
  const { ast } = sourceCode;
  const declarations = ast.body.filter(
    (statement) => statement.type === "ImportDeclaration",
  );
  const specifier = specifierOf(module, taxonomy, file);
  for (const declaration of declarations) {
    const last = declaration.specifiers.at(-1);
    const isOpen =
      textOf(declaration.source) === specifier &&
      last?.type === "ImportSpecifier" &&
      !isTypeImport(declaration);
    if (!isOpen) continue;
    const text = written === name ? name : `${name} as ${written}`;
    return {
      written,
      edits: [(fixer) => fixer.insertTextAfter(last, `, ${text}`)],
    };
  }
  const requires = ast.body.filter(isRequire);
  const isCommonJs =
    declarations.length === 0 && isCommonJsFile(file, requires);
  const quote = quoteOf(declarations, sourceCode);
  const end = endOf([...declarations, ...requires], sourceCode);
  const from = `${quote}${specifier}${quote}`;
  const line = isCommonJs
    ? `const { ${written === name ? name : `${name}: ${written}`} } = require(${from})${end}`
    : `import { ${written === name ? name : `${name} as ${written}`} } from ${from}${end}`;
  return { written, edits: [insertLine(line, declarations, requires, ast)] };
}

/** Written as the file writes another module of the folder, or else relative with the ending of the folder's own imports. */
function specifierOf(
  module: string,
  taxonomy: TaxonomyIndex,
  { sourceCode, generated, path }: FileContext,
): string {
  for (const statement of sourceCode.ast.body) {
    const given = givenModule(statement);
    const found = given === undefined ? undefined : generated.resolve(given);
    if (!given || found?.taxonomy.folder !== taxonomy.folder) continue;
    if (found.module === module) return given;
    const bare = given.replace(/(\.[cm]?[jt]s)?$/, "");
    const ending = given.slice(bare.length);
    if (bare.endsWith(`/${found.module}`)) {
      return `${bare.slice(0, -found.module.length)}${module}${ending}`;
    }
    return `${given.replace(/\/$/, "")}/${module}`;
  }
  const from = posix.dirname(path.replaceAll("\\", "/"));
  const relative = posix.relative(from, `${taxonomy.folder}/${module}`);
  const start = relative.startsWith(".") ? relative : `./${relative}`;
  return `${start}${taxonomy.importEnding}`;
}

function givenModule(statement: Program["body"][number]): string | undefined {
  if (statement.type === "ImportDeclaration") return textOf(statement.source);
  if (statement.type !== "VariableDeclaration") return undefined;
  const init = statement.declarations[0]?.init;
  return init ? moduleOf(unwrap(init)) : undefined;
}

function isRequire(statement: Program["body"][number]): boolean {
  return (
    statement.type === "VariableDeclaration" &&
    givenModule(statement) !== undefined
  );
}

function isCommonJsFile(
  { sourceCode, path }: FileContext,
  requires: readonly Node[],
): boolean {
  if (/\.cjs$/.test(path)) return true;
  const exports = sourceCode.ast.body.some((statement) =>
    statement.type.startsWith("Export"),
  );
  const isScript = sourceCode.scopeManager.scopes.every(
    ({ type }) => type !== "module",
  );
  return !exports && (requires.length > 0 || isScript);
}

/** After the last import, or before the first statement that is not a directive. */
function insertLine(
  line: string,
  declarations: readonly Node[],
  requires: readonly Node[],
  ast: Program,
): (fixer: Rule.RuleFixer) => Rule.Fix {
  const last = [...declarations, ...requires].at(-1);
  if (last !== undefined) {
    return (fixer) => fixer.insertTextAfter(last, `\n${line}`);
  }
  const first = ast.body.find((statement) => !("directive" in statement));
  return first === undefined
    ? (fixer) => fixer.insertTextAfterRange([0, 0], `${line}\n`)
    : (fixer) => fixer.insertTextBefore(first, `${line}\n`);
}

/** The name, or the first of `name2`, `name3`, … that nothing bears here. */
function freeName(name: string, place: Node, sourceCode: SourceCode): string {
  const taken = new Set<string>();
  for (const scope of sourceCode.scopeManager.scopes) {
    for (const { identifier } of scope.through) taken.add(identifier.name);
  }
  for (let scope = sourceCode.getScope(place); ; scope = scope.upper) {
    for (const variable of scope.variables) {
      if (variable.defs.length > 0) taken.add(variable.name);
    }
    if (scope.upper === null) break;
  }
  let free = name;
  for (let count = 2; taken.has(free); count++)
    free = `${name}${String(count)}`;
  return free;
}

function isTypeImport(node: Node | null): boolean {
  return node !== null && "importKind" in node && node.importKind === "type";
}

function quoteOf(
  declarations: readonly ImportDeclaration[],
  sourceCode: SourceCode,
): string {
  const [first] = declarations;
  const text =
    first === undefined ? sourceCode.text : sourceCode.getText(first.source);
  return /["']/.exec(text)?.[0] ?? '"';
}

function endOf(statements: readonly Node[], sourceCode: SourceCode): string {
  const [first] = statements;
  return first === undefined || sourceCode.getText(first).endsWith(";")
    ? ";"
    : "";
}
