// Finds where to insert new imports in a script: after those at its start, below its header.
import { ts } from "ts-morph";
import type { FileStyle } from "./file-style.js";
import type { TextEdit } from "../text/text-edits.js";

/** Where a script begins and ends in its file. */
export interface ScriptStretch {
  readonly start: number;
  readonly end: number;
}

export interface NewPlace {
  readonly offset: number;
  readonly indent: string;
  /** What they follow; absent if they precede the first statement. */
  readonly behind: "imports" | "directive" | "removed" | "nothing";
}

/** Comments at the top that belong to the file and not to what follows. */
const header =
  /@ts-|@flow|@jsx|@license|@fileoverview|eslint|copyright|licen[sc]e|prettier|istanbul|@vitest|@jest/i;

/** A script may be a part of its file, as in a component. `removed` are the lines of removed imports. */
export function placeForNew(
  file: ts.SourceFile,
  script: ScriptStretch,
  removed: readonly TextEdit[],
): NewPlace {
  let last: ts.Statement | undefined;
  let first: ts.Statement | undefined;
  for (const statement of file.statements) {
    const start = statement.getStart(file);
    if (start < script.start || start >= script.end) continue;
    if (ts.isEmptyStatement(statement)) continue;
    if (!isDirective(statement) && !isImport(statement)) {
      first = statement;
      break;
    }
    last = statement;
  }
  if (last !== undefined) {
    const rest = file.text.slice(last.end, script.end);
    const comment =
      /^[ \t]*(?:\/\/[^\r\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/[ \t]*)?(?=\r?\n|$)/.exec(
        rest,
      );
    const offset = last.end + (comment?.[0].trimEnd().length ?? 0);
    const indent = indentAt(last.getStart(file), file);
    const line = removed.find(
      ({ start, end }) => start < offset && offset < end,
    );
    if (line) return { offset: line.start, indent, behind: "removed" };
    return {
      offset,
      indent,
      behind: isDirective(last) ? "directive" : "imports",
    };
  }
  const offset = first ? belowHeader(first, file) : script.start;
  return { offset, indent: indentAt(offset, file), behind: "nothing" };
}

/** Indented lines as an edit, with the empty lines that they need around them. */
export function newBlock(
  lines: readonly string[],
  { offset, indent, behind }: NewPlace,
  { newLine }: FileStyle,
): TextEdit {
  const block = lines.join(newLine);
  switch (behind) {
    case "imports":
      return { start: offset, end: offset, text: newLine + block };
    case "removed":
      return { start: offset, end: offset, text: block + newLine };
    case "directive":
      return { start: offset, end: offset, text: newLine + newLine + block };
    case "nothing": {
      const text = block.slice(indent.length) + newLine + newLine + indent;
      return { start: offset, end: offset, text };
    }
  }
}

export function indentAt(offset: number, file: ts.SourceFile): string {
  const before = file.text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(file.text.slice(before, offset))?.[0] ?? "";
}

function isDirective(statement: ts.Statement): boolean {
  return (
    ts.isExpressionStatement(statement) &&
    ts.isStringLiteral(statement.expression)
  );
}

function isImport(statement: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement)
  );
}

/** Before a statement and the comments that belong to it. */
function belowHeader(first: ts.Statement, file: ts.SourceFile): number {
  const { text } = file;
  const comments = ts.getLeadingCommentRanges(text, first.getFullStart()) ?? [];
  let offset = first.getStart(file);
  for (const { pos, end } of comments.toReversed()) {
    const isHeader =
      header.test(text.slice(pos, end)) ||
      /^[ \t]*\r?\n[ \t]*\r?\n/.test(text.slice(end));
    if (isHeader) break;
    offset = pos;
  }
  return offset;
}
