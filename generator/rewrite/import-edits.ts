// Adds names to a file: to an existing import, or as new imports after the first ones; adapters follow those.
import type { ts } from "ts-morph";
import { commentsIn } from "./comments-between.js";
import { quoted, type FileStyle } from "./file-style.js";
import {
  indentAt,
  newBlock,
  placeForNew,
  type ScriptStretch,
} from "./import-place.js";
import { importsOf, type ModuleImport } from "./module-imports.js";
import type { TextEdit } from "../text/text-edits.js";

/** A name to add to a file. */
export interface NewName {
  readonly specifier: string;
  readonly exported: string;
  readonly local: string;
}

export interface Addition {
  readonly names: readonly NewName[];
  /** Statements that follow the imports, without line ends. */
  readonly statements: readonly string[];
}

const maxWidth = 80;

export function additionEdits(
  file: ts.SourceFile,
  { names, statements }: Addition,
  style: FileStyle,
  script: ScriptStretch,
  removed: readonly TextEdit[],
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const fresh: string[] = [];
  const isInside = ({ statement }: ModuleImport) =>
    statement.getStart(file) >= script.start && statement.end <= script.end;
  const own = importsOf(file).filter(isInside);
  const place = placeForNew(file, script, removed);
  const { indent } = place;
  for (const specifier of new Set(names.map((each) => each.specifier))) {
    const wanted = names.filter((each) => each.specifier === specifier);
    const known = own.findLast(
      (each) => each.specifier === specifier && each.braces !== undefined,
    );
    if (known?.braces) {
      edits.push(...extend(known.braces, wanted, file, style));
      continue;
    }
    const from = quoted(specifier, style);
    const form = (list: string) => `import ${list} from ${from}${style.end}`;
    const texts = wanted.map(nameText).sort(byName);
    const oneLine = form(`{${style.pad}${texts.join(", ")}${style.pad}}`);
    fresh.push(
      indent.length + oneLine.length <= maxWidth
        ? oneLine
        : form(severalLines(texts, style)),
    );
  }
  if (fresh.length + statements.length > 0) {
    const lines = [...fresh, ...statements.flatMap((each) => ["", each])]
      .flatMap((each) => each.split("\n"))
      .map((line) => (line === "" ? "" : indent + line));
    edits.push(newBlock(lines, place, style));
  }
  return edits;
}

function nameText({ exported, local }: NewName): string {
  return exported === local ? local : `${exported} as ${local}`;
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function severalLines(
  texts: readonly string[],
  { indent, lastComma }: FileStyle,
): string {
  const lines = texts.map((each) => `${indent}${each}`);
  return `{\n${lines.join(",\n")}${lastComma}\n}`;
}

/** Inserts the name in order if the names are sorted, otherwise at the end. */
function extend(
  braces: ts.NamedImports,
  wanted: readonly NewName[],
  file: ts.SourceFile,
  style: FileStyle,
): readonly TextEdit[] {
  const elements = braces.elements.map((each) => ({
    text: each.getText(file),
    start: each.getStart(file),
    end: each.end,
  }));
  const added = wanted.map(nameText).sort(byName);
  const start = braces.getStart(file);
  const inner = file.text.slice(start + 1, braces.end - 1);
  const isSorted = elements.every(
    ({ text }, at) =>
      at === 0 || bare(elements[at - 1]?.text ?? "") <= bare(text),
  );
  const isBroken = inner.includes("\n");
  if (
    !isBroken &&
    commentsIn(file.text, start + 1, braces.end - 1).length === 0
  ) {
    const texts = elements.map(({ text }) => text);
    const all = isSorted
      ? [...texts, ...added].sort((a, b) => byName(bare(a), bare(b)))
      : [...texts, ...added];
    const { statement, indent } = lineAround(braces, file);
    const { pad, newLine } = style;
    const short = `{${pad}${all.join(", ")}${pad}}`;
    const width = statement.length - (braces.end - start) + short.length;
    const isWide = width > maxWidth && statement.length <= maxWidth;
    const long = severalLines(all, style)
      .split("\n")
      .join(newLine + indent);
    return [{ start, end: braces.end, text: isWide ? long : short }];
  }
  const separator = isBroken
    ? `,${style.newLine}${indentAt(elements[0]?.start ?? start, file)}`
    : ", ";
  return added.map((text) => {
    const next = isSorted
      ? elements.find((each) => bare(each.text) > bare(text))
      : undefined;
    if (next)
      return { start: next.start, end: next.start, text: text + separator };
    const last = elements[elements.length - 1];
    return last
      ? { start: last.end, end: last.end, text: separator + text }
      : { start: start + 1, end: start + 1, text };
  });
}

/** `type A` is sorted as `A`. */
function bare(text: string): string {
  return text.replace(/^type\s+/, "");
}

/** The text of the line or lines on which a node's statement begins, and its indent. */
function lineAround(
  node: ts.Node,
  file: ts.SourceFile,
): { readonly statement: string; readonly indent: string } {
  const before = file.text.lastIndexOf("\n", node.getStart(file)) + 1;
  const after = file.text.slice(node.end).search(/\r?\n|$/);
  const statement = file.text.slice(before, node.end + after);
  return { statement, indent: /^[ \t]*/.exec(statement)?.[0] ?? "" };
}
