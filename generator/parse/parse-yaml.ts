// The parse stage: turns the text of a file into a tree of values with their locations.
import { isScalar } from "yaml";
import type { Document, ParsedNode } from "yaml";
import { wrongKind } from "../diagnostics/codes/shape-wrong-kind.js";
import { empty } from "../diagnostics/codes/yaml-empty.js";
import { multipleDocuments } from "../diagnostics/codes/yaml-multiple-documents.js";
import { syntax } from "../diagnostics/codes/yaml-syntax.js";
import { tooDeep } from "../diagnostics/codes/yaml-too-deep.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { SourceFile, type Span } from "../source/source-file.js";
import { composeFirstDocument, deepestNesting } from "./compose-documents.js";
import { convertNode } from "./convert-node.js";
import type { YamlNode } from "./node.js";
import type { ParsedDocument } from "./parsed-document.js";
import { parseInPieces } from "./parse-in-pieces.js";
import { syntaxDiagnostics } from "./syntax-errors.js";

export interface ParseResult {
  readonly document: ParsedDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses a YAML 1.2 text (core schema: `yes` and `on` are strings, a date is a
 * string, `0x1F`, `.inf` and `.nan` are numbers). `path` becomes the path of
 * the document (see `ParsedDocument`).
 *
 * The root is absent if the text has a syntax error or an alias that cannot be
 * resolved, is empty, is not a mapping, or exceeds a limit: 100 levels,
 * 1,000,000 nodes through aliases. With other errors (a duplicate key, a key
 * that is not a string, a second document) the root is present, so that later
 * stages can report further mistakes. Integers beyond 2^53 become the nearest
 * number, for which `Number.isSafeInteger` is false.
 */
export function parseYaml(file: SourceFile, path: string): ParseResult {
  const root = file.text.length < large ? undefined : parseInPieces(file);
  return root === undefined
    ? parseWhole(file, path)
    : { document: { file, path, root }, diagnostics: [] };
}

/** In UTF-16 units: a smaller text is parsed within some 50 ms, and takes little memory. */
export const large = 100_000;

/** Parses all of the text at once, and reports its mistakes. */
export function parseWhole(file: SourceFile, path: string): ParseResult {
  const composed = composeFirstDocument(file.text);
  if (composed.tooDeep !== undefined) {
    const place = placeAt(file, composed.tooDeep);
    return withoutRoot(file, path, [reportDepth(place)]);
  }
  const source = composed.document;
  if (source === undefined) {
    return withoutRoot(file, path, [reportEmpty(file)]);
  }
  const broken = [
    ...reportOldVersion(file, source),
    ...syntaxDiagnostics(source, file),
  ];
  if (broken.length > 0) {
    return withoutRoot(file, path, [...broken, ...furtherErrors(file, broken)]);
  }
  const second =
    composed.secondDocument === undefined
      ? []
      : [reportSecondDocument(placeAt(file, composed.secondDocument, 3))];
  if (source.contents === null || isEmptyNode(source.contents)) {
    // An empty document before a second one is one mistake, not two.
    const told = second.length > 0 ? second : [reportEmpty(file)];
    return withoutRoot(file, path, told);
  }
  const { node, diagnostics } = convertNode(source.contents, file);
  const all = [...diagnostics, ...second];
  if (node === undefined) return withoutRoot(file, path, all);
  if (node.kind !== "map") {
    return withoutRoot(file, path, [...all, reportRoot(node)]);
  }
  return { document: { file, path, root: node }, diagnostics: all };
}

/**
 * What else is wrong in a text in which a ` #` hides a bracket: the text is
 * parsed again with another character there, which moves nothing.
 */
function furtherErrors(
  file: SourceFile,
  broken: readonly Diagnostic[],
): readonly Diagnostic[] {
  let { text } = file;
  let found: readonly Diagnostic[] = broken;
  const further: Diagnostic[] = [];
  for (let round = 0; round < mostHidden; round++) {
    const last = found.at(-1);
    const { fix, span } = last ?? {};
    if (fix === undefined || span === undefined) break;
    text = `${text.slice(0, span.start)}_${text.slice(span.start + 1)}`;
    const patched = new SourceFile(file.path, text);
    found = shallowDiagnostics(patched).map((each) => inFile(each, file));
    further.push(...found);
  }
  return further;
}

/** More hidden brackets than anybody reads about at once. */
const mostHidden = 20;

function shallowDiagnostics(file: SourceFile): readonly Diagnostic[] {
  const { document } = composeFirstDocument(file.text);
  if (document === undefined) return [];
  const broken = syntaxDiagnostics(document, file);
  return broken.length > 0 || document.contents === null
    ? broken
    : convertNode(document.contents, file).diagnostics;
}

/** The same diagnostic about the text as it is. */
function inFile(diagnostic: Diagnostic, file: SourceFile): Diagnostic {
  const { fix, span } = diagnostic;
  const original = fix && file.text.slice(fix.span.start, fix.span.end);
  return {
    ...diagnostic,
    ...(span && { span: { ...span, file } }),
    ...(diagnostic.related && {
      related: diagnostic.related.map((one) => ({
        ...one,
        span: { ...one.span, file },
      })),
    }),
    ...(fix && {
      fix: {
        ...fix,
        span: { ...fix.span, file },
        replacement:
          fix.replacement.includes("_") && original !== undefined
            ? `"${original}"`
            : fix.replacement,
      },
    }),
  };
}

function withoutRoot(
  file: SourceFile,
  path: string,
  diagnostics: readonly Diagnostic[],
): ParseResult {
  return { document: { file, path }, diagnostics };
}

/** Version 1.1 reads `yes` as true. Reading it silently as 1.2 would be worse than rejecting it. */
function reportOldVersion(
  file: SourceFile,
  document: Document.Parsed,
): readonly Diagnostic[] {
  const { explicit, version } = document.directives.yaml;
  if (explicit !== true || version === "1.2") return [];
  const start = Math.max(0, file.text.search(/^%YAML/m));
  return [
    syntax.at({
      span: placeAt(file, start, "%YAML".length),
      message: `this file says that it is YAML ${version}, but a taxonomy is YAML 1.2`,
      hint: "remove the line",
    }),
  ];
}

function reportDepth(span: Span): Diagnostic {
  return tooDeep.at({
    span,
    message: `values are nested more than ${deepestNesting} levels deep`,
    hint: "check the brackets and the indentation: no part of a taxonomy is nested that deeply",
  });
}

function reportEmpty(file: SourceFile): Diagnostic {
  return empty.at({
    span: placeAt(file, 0, 0),
    message: `the file \`${file.path}\` has no content`,
    hint: "begin it with `version: 1`",
  });
}

function reportSecondDocument(span: Span): Diagnostic {
  return multipleDocuments.at({
    span,
    message: "this file holds more than one YAML document",
    label: "the second one starts here",
    hint: "remove the `---` line, or move what follows into a file of its own and `include` it",
  });
}

function reportRoot(node: YamlNode): Diagnostic {
  const what = node.kind === "list" ? "an array" : "a single value";
  const { file, start, end } = node.span;
  // Carets under a whole file would not help.
  const line = file.text.slice(start, end).search(/[\r\n]/);
  return wrongKind.at({
    span: { file, start, end: line < 0 ? end : start + line },
    message: `a taxonomy is a mapping of keys to values, but this file holds ${what}`,
    hint: "start it with `version: 1`",
  });
}

function isEmptyNode(node: ParsedNode): boolean {
  return isScalar(node) && node.value === null;
}

function placeAt(file: SourceFile, start: number, length = 1): Span {
  return { file, start, end: Math.min(start + length, file.text.length) };
}
