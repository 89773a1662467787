// Makes generated functions usable at a place of a file: finds their imports, or says what to insert where.
import type { Rule, SourceCode } from "eslint";
import type { ImportDeclaration, Node } from "estree";
import { posix } from "node:path";
import { moduleOf, textOf, unwrap } from "./ast.js";
import { statementsOf, type Statement } from "./component.js";
import type { FileContext } from "./file-context.js";
import { importedName } from "./imported-name.js";
import type { TaxonomyIndex } from "./taxonomy-index.js";
import { slashes } from "../text/paths.js";

export interface Wanted {
  /** An export of the index. */
  readonly name: string;
  /** Whether a module of the folder exports it too. */
  readonly holds: (module: string) => boolean;
}

export interface Usable {
  /** How to write each at the place: `dfPurchase`, `dfn.dfPurchase`, or another name where that one is taken. */
  readonly written: readonly string[];
  readonly edits: readonly Edit[];
}

type Edit = (fixer: Rule.RuleFixer) => Rule.Fix;

/** A name to import, and the name that it gets in the file. */
interface Added {
  readonly name: string;
  readonly local: string;
}

const index = "index";

/** Names the wanted functions in their order; those that are missing are imported from the index. */
export function makeUsable(
  wanted: readonly Wanted[],
  place: Node,
  taxonomy: TaxonomyIndex,
  file: FileContext,
): Usable {
  const added: Added[] = [];
  const written = wanted.map((each) => {
    const known = present(each, place, taxonomy, file);
    if (known !== undefined) return known;
    const local = freeName(each.name, place, file.sourceCode);
    added.push({ name: each.name, local });
    return local;
  });
  return {
    written,
    edits: added.length === 0 ? [] : [importing(added, taxonomy, file)],
  };
}

/** It is there already, under its own name, another one, or in a namespace. */
function present(
  { name, holds }: Wanted,
  place: Node,
  taxonomy: TaxonomyIndex,
  file: FileContext,
): string | undefined {
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
      if (!holds(found.module)) continue;
      if (given?.path.length === 1 && given.path[0] === name) {
        return variable.name;
      }
      // A namespace of one module of events need not hold another event.
      if (given?.path.length === 0 && found.module === index) {
        return `${variable.name}.${name}`;
      }
    }
    if (scope.upper === null) return undefined;
    scope = scope.upper;
  }
}

/** Extends the import of the index that the file has, or adds one. */
function importing(
  added: readonly Added[],
  taxonomy: TaxonomyIndex,
  file: FileContext,
): Edit {
  const { sourceCode } = file;
  const statements = statementsOf(sourceCode);
  const declarations = statements.filter(
    (statement) => statement.type === "ImportDeclaration",
  );
  const specifier = indexSpecifier(taxonomy, file);
  for (const declaration of declarations) {
    const last = declaration.specifiers.at(-1);
    const isOpen =
      textOf(declaration.source) === specifier &&
      last?.type === "ImportSpecifier" &&
      !isTypeImport(declaration);
    if (!isOpen) continue;
    return (fixer) =>
      fixer.insertTextAfter(last, `, ${namesWith(added, " as ")}`);
  }
  const requires = statements.filter(isRequire);
  const isCommonJs =
    declarations.length === 0 && isCommonJsFile(file, requires);
  const quote = quoteOf(declarations, sourceCode);
  const end = endOf([...declarations, ...requires], sourceCode);
  const from = `${quote}${specifier}${quote}`;
  const line = isCommonJs
    ? `const { ${namesWith(added, ": ")} } = require(${from})${end}`
    : `import { ${namesWith(added, " as ")} } from ${from}${end}`;
  return insertLine(line, declarations, requires, statements);
}

function namesWith(added: readonly Added[], renamed: " as " | ": "): string {
  return added
    .map(({ name, local }) =>
      name === local ? name : `${name}${renamed}${local}`,
    )
    .join(", ");
}

/** Written as the file writes another module of the folder, or else relative with the ending of the folder's own imports. */
function indexSpecifier(
  taxonomy: TaxonomyIndex,
  { sourceCode, generated, path }: FileContext,
): string {
  for (const statement of statementsOf(sourceCode)) {
    const given = givenModule(statement);
    const found = given === undefined ? undefined : generated.resolve(given);
    if (!given || found?.taxonomy.folder !== taxonomy.folder) continue;
    if (found.module === index) return given;
    const bare = given.replace(/(\.[cm]?[jt]s)?$/, "");
    const ending = given.slice(bare.length);
    if (bare.endsWith(`/${found.module}`)) {
      return `${bare.slice(0, -found.module.length)}${index}${ending}`;
    }
    return `${given.replace(/\/$/, "")}/${index}`;
  }
  const from = posix.dirname(slashes(path));
  const relative = posix.relative(from, `${taxonomy.folder}/${index}`);
  const start = relative.startsWith(".") ? relative : `./${relative}`;
  return `${start}${taxonomy.importEnding}`;
}

function givenModule(statement: Statement): string | undefined {
  if (statement.type === "ImportDeclaration") return textOf(statement.source);
  if (statement.type !== "VariableDeclaration") return undefined;
  const init = statement.declarations[0]?.init;
  return init ? moduleOf(unwrap(init)) : undefined;
}

function isRequire(statement: Statement): boolean {
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
  const exports = statementsOf(sourceCode).some((statement) =>
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
  statements: readonly Statement[],
): (fixer: Rule.RuleFixer) => Rule.Fix {
  const last = [...declarations, ...requires].at(-1);
  if (last !== undefined) {
    return (fixer) => fixer.insertTextAfter(last, `\n${line}`);
  }
  const first = statements.find((statement) => !("directive" in statement));
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
