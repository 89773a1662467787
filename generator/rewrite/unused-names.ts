// Removes imported names that `noUnusedLocals` would report after a rewrite; without that setting they are
// left to a linter.
import { ts } from "ts-morph";
import { commentsIn } from "./comments-between.js";
import { quoted, type FileStyle } from "./file-style.js";
import type { CompileError } from "./new-errors.js";
import type { TextEdit } from "../text/text-edits.js";

/** The imported names that an error reports as unused. */
export function unusedImports(
  { code, message, start }: CompileError,
  file: ts.SourceFile | undefined,
): readonly string[] {
  if (![6133, 6192, 6196].includes(code)) return [];
  const statement = file?.statements.find(
    (each) => each.pos <= start && start < each.end,
  );
  if (!statement || !ts.isImportDeclaration(statement)) return [];
  const { name, namedBindings: bindings } = statement.importClause ?? {};
  const names = [
    name,
    ...(bindings === undefined
      ? []
      : ts.isNamespaceImport(bindings)
        ? [bindings.name]
        : bindings.elements.map((each) => each.name)),
  ].flatMap((each) => each?.text ?? []);
  return code === 6192
    ? names
    : names.filter((each) => message.includes(`'${each}'`));
}

/** Names with comments among them stay: the compiler then reports the calls that used them. */
export function unusedNameEdits(
  file: ts.SourceFile,
  unused: ReadonlySet<string>,
  style: FileStyle,
  options: ts.CompilerOptions,
): readonly TextEdit[] {
  if (unused.size === 0) return [];
  return file.statements.flatMap((statement) =>
    ts.isImportDeclaration(statement) && statement.importClause
      ? withoutNames(statement, statement.importClause, unused, style, options)
      : [],
  );
}

function withoutNames(
  statement: ts.ImportDeclaration,
  { name, namedBindings: bindings, phaseModifier }: ts.ImportClause,
  unused: ReadonlySet<string>,
  style: FileStyle,
  options: ts.CompilerOptions,
): readonly TextEdit[] {
  const file = statement.getSourceFile();
  const from = statement.moduleSpecifier;
  const isUnused = (each: ts.Identifier | undefined) =>
    each !== undefined && unused.has(each.text);
  const elements =
    bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
  const kept = elements.filter((each) => !isUnused(each.name));
  const isBindingUnused =
    bindings !== undefined &&
    (ts.isNamespaceImport(bindings)
      ? isUnused(bindings.name)
      : kept.length === 0);
  const start = statement.getStart(file);
  if (!isUnused(name) && !isBindingUnused && kept.length === elements.length) {
    return [];
  }
  if (commentsIn(file.text, start, from.getStart(file)).length > 0) return [];
  if ((!name || isUnused(name)) && (!bindings || isBindingUnused)) {
    const isType = phaseModifier === ts.SyntaxKind.TypeKeyword;
    if (keepsImports(file, options) && !isType && ts.isStringLiteral(from)) {
      const text = `import ${quoted(from.text, style)}${style.end}`;
      return [{ start, end: statement.end, text }];
    }
    return [lineOf(statement, file)];
  }
  if (bindings === undefined) return [];
  if (isBindingUnused) {
    return [{ start: name?.end ?? start, end: bindings.end, text: "" }];
  }
  return [
    ...(name && isUnused(name)
      ? [{ start: name.getStart(file), end: bindings.getStart(file), text: "" }]
      : []),
    ...elements.flatMap((element, at): readonly TextEdit[] => {
      if (!isUnused(element.name)) return [];
      const next = elements[at + 1];
      const previous = kept.findLast((each) => each.end < element.pos);
      return next
        ? [
            {
              start: element.getStart(file),
              end: next.getStart(file),
              text: "",
            },
          ]
        : [{ start: previous?.end ?? element.pos, end: element.end, text: "" }];
    }),
  ];
}

/** Whether the compiler emits imports of unused names, so that their modules are loaded. */
function keepsImports(
  { fileName }: ts.SourceFile,
  { verbatimModuleSyntax }: ts.CompilerOptions,
): boolean {
  return /\.[cm]?jsx?$/.test(fileName) || verbatimModuleSyntax === true;
}

/** A statement, with its line if nothing else is on it. */
function lineOf(statement: ts.Statement, file: ts.SourceFile): TextEdit {
  const start = statement.getStart(file);
  const before = file.text.lastIndexOf("\n", start - 1) + 1;
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(file.text.slice(statement.end));
  return rest && file.text.slice(before, start).trim() === ""
    ? { start: before, end: statement.end + rest[0].length, text: "" }
    : { start, end: statement.end + spacesAt(file, statement.end), text: "" };
}

/** Before a comment that stays. */
function spacesAt({ text }: ts.SourceFile, at: number): number {
  return /^[ \t]*/.exec(text.slice(at))?.[0].length ?? 0;
}
