// Takes imports that only the raw calls used, such as that of `DFEvent`, without losing what their modules do when loaded.
import { ts } from "ts-morph";
import { commentsIn } from "./comments-between.js";
import { quoted, type FileStyle } from "./file-style.js";
import { indentAt } from "./import-place.js";
import { isInType } from "./loaded-imports.js";
import {
  importsOf,
  type ImportedName,
  type ModuleImport,
} from "./module-imports.js";
import type { TextEdit } from "./text-edits.js";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Loading {
  /** Whether a module does nothing when it is loaded. */
  readonly isPure: (specifier: string) => boolean;
  /** Whether an import loads its module, in the file as it was. */
  readonly isLoaded: (each: ModuleImport) => boolean;
  /** Whether imports of nothing but types load their module, too. */
  readonly keepsAll: boolean;
}

/** `gone` are the stretches of code that were taken; `words` is the text of a template that may use names, too. */
export function unusedImportEdits(
  file: ts.SourceFile,
  gone: readonly Stretch[],
  style: FileStyle,
  { isPure, isLoaded, keepsAll }: Loading,
  words: string,
): readonly TextEdit[] {
  const uses = new Map<
    string,
    { kept: number; values: number; gone: number }
  >();
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isIdentifier(node) && !isDeclared(node)) {
      const start = node.getStart(file);
      const count = uses.get(node.text) ?? { kept: 0, values: 0, gone: 0 };
      const isGone = gone.some(
        (each) => each.start <= start && node.end <= each.end,
      );
      if (isGone) count.gone++;
      else count.kept++;
      if (!isGone && !isInType(node)) count.values++;
      uses.set(node.text, count);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  const isUnused = ({ local }: ImportedName) => {
    const count = uses.get(local);
    return (
      count !== undefined &&
      count.gone > 0 &&
      count.kept === 0 &&
      !isWord(local, words) &&
      !isTypeInComment(local, file.text)
    );
  };
  const imports = importsOf(file);
  /** What is written of it is more than types. */
  const staysLoaded = (each: ModuleImport) =>
    each.names.length === 0 ||
    (keepsAll && !each.names.every(isUnused)) ||
    each.names.some(
      ({ local }) => (uses.get(local)?.values ?? 0) > 0 || isWord(local, words),
    );
  return imports.flatMap((each, at): readonly TextEdit[] => {
    const unused = each.names.filter(isUnused);
    if (unused.length === 0) return [];
    const { statement, specifier } = each;
    if (!ts.isImportDeclaration(statement)) {
      return unused.length === each.names.length
        ? []
        : fewerNames(each, unused, file);
    }
    const needsLoading =
      isLoaded(each) &&
      !isPure(specifier) &&
      // Only where nothing is loaded in between: the order stays, too.
      !imports.some(
        (other, index) =>
          (index < at || index === at + 1) &&
          other.specifier === specifier &&
          staysLoaded(other),
      );
    const effect = `import ${quoted(specifier, style)}${style.end}`;
    if (unused.length === each.names.length && !hasTypes(each)) {
      return needsLoading
        ? [{ ...stretchOf(statement, file), text: effect }]
        : withoutLine(statement, file);
    }
    const edits = fewerNames(each, unused, file);
    if (!needsLoading || keepsAll || staysLoaded(each) || edits.length === 0) {
      return edits;
    }
    const start = statement.getStart(file);
    const text = effect + style.newLine + indentAt(start, file);
    return [{ start, end: start, text }, ...edits];
  });
}

function stretchOf(node: ts.Node, file: ts.SourceFile): Stretch {
  return { start: node.getStart(file), end: node.end };
}

/** Takes a statement that has its line for itself. */
function withoutLine(
  statement: ts.Statement,
  file: ts.SourceFile,
): readonly TextEdit[] {
  const start = statement.getStart(file);
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(file.text.slice(statement.end));
  const before = file.text.lastIndexOf("\n", start - 1) + 1;
  return rest && file.text.slice(before, start).trim() === ""
    ? [{ start: before, end: statement.end + rest[0].length, text: "" }]
    : [];
}

function fewerNames(
  { braces, names, statement }: ModuleImport,
  unused: readonly ImportedName[],
  file: ts.SourceFile,
): readonly TextEdit[] {
  if (braces === undefined) return [];
  const nodes = new Set(unused.map(({ node }) => node));
  const elements: readonly ts.Node[] = [...braces.elements];
  const left = elements.filter((each) => !nodes.has(each));
  if (left.length === 0) {
    // `import a, { b }` becomes `import a`.
    const first = names[0];
    const isDefault =
      first && ts.isImportDeclaration(statement) && !nodes.has(first.node);
    return isDefault && first.exported === "default"
      ? [{ start: first.node.end, end: braces.end, text: "" }]
      : [];
  }
  return elements.flatMap((element, at) => {
    if (!nodes.has(element)) return [];
    const next = elements[at + 1];
    const previous = elements.slice(0, at).findLast((each) => !nodes.has(each));
    if (next !== undefined) {
      const start = element.getStart(file);
      const end = next.getStart(file);
      return keepingComments(file.text, start, end);
    }
    return previous
      ? keepingComments(file.text, previous.end, element.end)
      : [];
  });
}

/** Takes a stretch of names and commas; comments in it, and the lines they stand in, stay. */
function keepingComments(
  text: string,
  start: number,
  end: number,
): readonly TextEdit[] {
  const comments = commentsIn(text, start, end);
  if (comments.length === 0) return [{ start, end, text: "" }];
  const edits: TextEdit[] = [];
  let at = start;
  for (const comment of [...comments, { start: end, end }]) {
    for (const { index, 0: code } of text
      .slice(at, comment.start)
      .matchAll(/\S+[ \t]*/g)) {
      const from = at + index;
      edits.push({ start: from, end: from + code.length, text: "" });
    }
    at = comment.end;
  }
  return edits;
}

function hasTypes({ braces, names }: ModuleImport): boolean {
  const listed = names.filter(({ node }) => node.parent === braces).length;
  return braces !== undefined && braces.elements.length > listed;
}

/** Names of members and keys are no uses. */
function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && isRequired(parent)) ||
    (ts.isVariableDeclaration(parent) && parent.name === node)
  );
}

function isRequired(element: ts.BindingElement): boolean {
  const { parent } = element.parent;
  return (
    ts.isVariableDeclaration(parent) &&
    parent.initializer !== undefined &&
    /^require\(/.test(parent.initializer.getText())
  );
}

function isWord(name: string, text: string): boolean {
  return new Set(text.match(/[\p{L}\p{N}_$]+/gu) ?? []).has(name);
}

/** `@type {DFEvent}` in JavaScript. */
function isTypeInComment(name: string, text: string): boolean {
  return Array.from(text.matchAll(/@\w+\s*\{([^}]*)\}/g)).some(
    ([, type = ""]) => isWord(name, type),
  );
}
