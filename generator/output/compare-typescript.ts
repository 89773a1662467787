// Compares two texts of one generated module with TypeScript's parser: finds differences other than layout,
// quotes, parentheses and import order.
import { ts } from "ts-morph";
import { bindingsOf } from "./bindings-of.js";
import { commentsOf } from "./comments-of.js";

/** The difference, as part of a sentence; `undefined` if there is none. */
export function compareTypeScript(
  path: string,
  printed: string,
  formatted: string,
): string | undefined {
  const before = parse(path, printed);
  const after = parse(path, formatted);
  if (hasSyntaxErrors(before)) return undefined;
  if (hasSyntaxErrors(after)) return "it now has syntax errors";
  const was = describe(before);
  const is = describe(after);
  const differs = (part: keyof Description): boolean =>
    was[part].length !== is[part].length ||
    was[part].some((one, at) => one !== is[part][at]);
  if (differs("code")) return "its code differs";
  if (differs("bindings")) return "its imports or exports differ";
  return differs("comments") || differs("movingComments")
    ? "its comments differ"
    : undefined;
}

/** Equal for two modules that differ only in layout. */
interface Description {
  /** Each node in the order of the text, except imports and exports of names. */
  readonly code: readonly string[];
  /** The names that are imported and exported, sorted. */
  readonly bindings: readonly string[];
  /** The words of comments, each with the number of statements and members that begin before it. */
  readonly comments: readonly string[];
  /** Comments next to imports and exports, which move with them; sorted. */
  readonly movingComments: readonly string[];
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** Uses a program for this file alone, because a source file has no public API for this. */
function hasSyntaxErrors(file: ts.SourceFile): boolean {
  const program = ts.createProgram({
    rootNames: [file.fileName],
    options: { noLib: true, noResolve: true, allowJs: true, types: [] },
    host: {
      getSourceFile: (name) => (name === file.fileName ? file : undefined),
      getDefaultLibFileName: () => "",
      writeFile: () => undefined,
      getCurrentDirectory: () => "",
      getCanonicalFileName: (name) => name,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => "\n",
      fileExists: (name) => name === file.fileName,
      readFile: () => undefined,
    },
  });
  return program.getSyntacticDiagnostics(file).length > 0;
}

function describe(file: ts.SourceFile): Description {
  const code: string[] = [];
  const bindings = new Set<string>();
  const literals: ts.TextRange[] = [];
  const moving: ts.TextRange[] = [];
  const anchors: number[] = [];
  const visit = (node: ts.Node): void => {
    if (holdsText(node)) literals.push(rangeOf(node, file));
    if (isLayout(node)) {
      ts.forEachChild(node, visit);
      return;
    }
    if (isAnchor(node)) anchors.push(node.getStart(file));
    code.push(describeNode(node, file));
    ts.forEachChild(node, visit);
    code.push("end");
  };
  for (const statement of file.statements) {
    const names = bindingsOf(statement);
    if (names === undefined) {
      visit(statement);
      continue;
    }
    for (const name of names) bindings.add(name);
    moving.push({ pos: statement.pos, end: statement.end });
    literals.push(...literalsIn(statement, file));
  }
  const comments: string[] = [];
  const movingComments: string[] = [];
  let at = 0;
  for (const { pos, words } of commentsOf(file.text, literals)) {
    while ((anchors[at] ?? Infinity) < pos) at++;
    if (moving.some((range) => range.pos <= pos && pos < range.end)) {
      movingComments.push(words);
    } else {
      comments.push(`${at} ${words}`);
    }
  }
  return {
    code,
    bindings: [...bindings].sort(),
    comments,
    movingComments: movingComments.sort(),
  };
}

function literalsIn(
  statement: ts.Node,
  file: ts.SourceFile,
): readonly ts.TextRange[] {
  const found: ts.TextRange[] = [];
  const visit = (node: ts.Node): void => {
    if (holdsText(node)) found.push(rangeOf(node, file));
    ts.forEachChild(node, visit);
  };
  visit(statement);
  return found;
}

function rangeOf(node: ts.Node, file: ts.SourceFile): ts.TextRange {
  return { pos: node.getStart(file), end: node.end };
}

/** Nodes whose text could look like a comment. */
function holdsText(node: ts.Node): boolean {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isRegularExpressionLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isJsxText(node)
  );
}

/** Nodes without a meaning of their own. In JSX, prettier writes `{" "}` if it breaks a line at a space. */
function isLayout(node: ts.Node): boolean {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isParenthesizedTypeNode(node) ||
    ts.isEmptyStatement(node) ||
    ts.isSemicolonClassElement(node) ||
    (ts.isJsxText(node) && node.text.trim() === "") ||
    (ts.isJsxExpression(node) && node.getText() === '{" "}')
  );
}

/** Nodes that a comment may not leave: it is before, in or after them. */
function isAnchor(node: ts.Node): boolean {
  return (
    ts.isStatement(node) ||
    ts.isTypeElement(node) ||
    ts.isClassElement(node) ||
    ts.isObjectLiteralElement(node) ||
    ts.isEnumMember(node)
  );
}

/** The parser's flags that represent words of the text: `const`, `?.`, `namespace` and so on. */
const tellingFlags =
  ts.NodeFlags.BlockScoped |
  ts.NodeFlags.OptionalChain |
  ts.NodeFlags.Namespace |
  ts.NodeFlags.GlobalAugmentation;

function describeNode(node: ts.Node, file: ts.SourceFile): string {
  const text = textOf(node, file);
  if (text !== undefined && isName(node)) return `name ${text}`;
  const operator = operatorOf(node);
  const parts = [node.kind, node.flags & tellingFlags, operator, text];
  return parts.map((part) => String(part ?? "")).join(" ");
}

/** A key that may be written with or without quotes. */
function isName(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  return isAnchor(parent) && "name" in parent && parent.name === node;
}

/** The content of a leaf of the tree, in a form that does not depend on its quotes. */
function textOf(node: ts.Node, file: ts.SourceFile): string | undefined {
  if (ts.isJsxText(node)) return node.text.trim().split(/\s+/).join(" ");
  if (ts.isRegularExpressionLiteral(node)) {
    const [, source = "", flags = ""] = /^(.*\/)(.*)$/s.exec(node.text) ?? [];
    return source + flags.split("").sort().join("");
  }
  if (
    ts.isTemplateLiteralToken(node) ||
    ts.isNoSubstitutionTemplateLiteral(node)
  ) {
    return node.getText(file).replaceAll("\r\n", "\n");
  }
  if (ts.isLiteralExpression(node)) return node.text;
  return ts.isIdentifier(node) || ts.isPrivateIdentifier(node)
    ? node.text
    : undefined;
}

/** Content that a node keeps in a field instead of a child. */
function operatorOf(node: ts.Node): ts.SyntaxKind | boolean | undefined {
  if (ts.isPrefixUnaryExpression(node)) return node.operator;
  if (ts.isPostfixUnaryExpression(node)) return node.operator;
  if (ts.isTypeOperatorNode(node)) return node.operator;
  if (ts.isMetaProperty(node)) return node.keywordToken;
  if (ts.isHeritageClause(node)) return node.token;
  if (ts.isExportAssignment(node)) return node.isExportEquals;
  if (ts.isImportTypeNode(node)) return node.isTypeOf;
  return ts.isImportEqualsDeclaration(node) ? node.isTypeOnly : undefined;
}
