// Turns the errors of the package `yaml` into our diagnostics: one for each cause, in plain words.
import type { Document, ErrorCode, YAMLError } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { syntax } from "../diagnostics/codes/yaml-syntax.js";
import { tab } from "../diagnostics/codes/yaml-tab.js";
import { positionAt } from "../source/source-file.js";
import type { SourceFile, Span } from "../source/source-file.js";
import { findCutText, type CutText } from "./find-cut-text.js";
import { findUnclosed } from "./find-unclosed.js";
import { explainSyntaxError } from "./syntax-messages.js";

/** More than anybody reads at once; a hostile file has hundreds of thousands. */
const mostReported = 50;

/**
 * The errors of a document in the order of the text. Those that concern only
 * one value are all reported. After any other error the parser is guessing, so
 * only the first of those is reported.
 */
export function syntaxDiagnostics(
  document: Document.Parsed,
  file: SourceFile,
): readonly Diagnostic[] {
  const errors = [
    ...document.errors,
    ...document.warnings.filter(({ code }) => isSeriousWarning(code)),
  ].sort((left, right) => left.pos[0] - right.pos[0]);
  const diagnostics: Diagnostic[] = [];
  let lastLine = 0;
  for (const error of errors) {
    const { line } = positionAt(file, error.pos[0]);
    const local = isLocal(error.code);
    if (!local || line !== lastLine) {
      diagnostics.push(diagnose(error, document, file));
    }
    lastLine = line;
    if (!local || diagnostics.length >= mostReported) break;
  }
  return diagnostics;
}

function diagnose(
  error: YAMLError,
  document: Document.Parsed,
  file: SourceFile,
): Diagnostic {
  const indentation = tabbedIndentation(error, file);
  if (indentation !== undefined) {
    return tab.at({
      span: indentation,
      message: "this line is indented with a tab, which YAML does not allow",
      label: "a tab",
      hint: "indent with two spaces for each level; editors can convert the whole file",
    });
  }
  const unclosed = findUnclosed(document.contents, error.pos[0], file.text);
  if (unclosed !== undefined && isAboutAnEnd(error)) {
    const cut = findCutText(file, unclosed);
    if (cut !== undefined) return reportCut(cut);
    const opener = file.text.charAt(unclosed);
    return syntax.at({
      span: { file, start: unclosed, end: unclosed + 1 },
      message: `this \`${opener}\` is never closed`,
      label: "opened here",
      hint: isPattern(file.text, unclosed)
        ? "put the pattern in single quotes: without them, `[` and `{` begin an array or a mapping of YAML"
        : `add the closing \`${closers.get(opener) ?? opener}\``,
    });
  }
  const span = spanOf(error, file);
  return syntax.at({ span, ...explainSyntaxError(error, span) });
}

function reportCut({ hash, text }: CutText): Diagnostic {
  const { file, start, end } = text;
  const quoted = `"${file.text.slice(start, end)}"`;
  const closer = file.text.slice(end).trimStart().charAt(0);
  return syntax.at({
    span: { file, start: hash, end },
    message: `a \`#\` after a space begins a comment, so the \`${closer}\` behind it is not read`,
    label: "a comment begins here",
    hint: `put the text in quotes: \`${quoted}\``,
    fix: {
      span: text,
      replacement: quoted,
      title: "put the text in quotes",
    },
  });
}

/** Whether the character begins the value of `pattern`. */
function isPattern(text: string, at: number): boolean {
  return /\bpattern["']?:[ \t]+$/.test(text.slice(Math.max(0, at - 80), at));
}

const closers: ReadonlyMap<string, string> = new Map([
  ["[", "]"],
  ["{", "}"],
]);

/** Warnings of the package about text that we would read differently than the author intends. */
function isSeriousWarning(code: ErrorCode): boolean {
  return (
    code === "TAG_RESOLVE_FAILED" ||
    code === "BAD_COLLECTION_TYPE" ||
    code === "BAD_DIRECTIVE"
  );
}

/** Whether the parser still understands the text around the error. */
function isLocal(code: ErrorCode): boolean {
  return (
    code === "TAG_RESOLVE_FAILED" ||
    code === "BAD_COLLECTION_TYPE" ||
    code === "BAD_DQ_ESCAPE" ||
    code === "BAD_SCALAR_START" ||
    code === "KEY_OVER_1024_CHARS" ||
    code === "ALIAS_PROPS" ||
    code === "MULTIPLE_ANCHORS" ||
    code === "MULTIPLE_TAGS" ||
    code === "BAD_DIRECTIVE"
  );
}

function isAboutAnEnd({ code, message }: YAMLError): boolean {
  return (
    (code === "BAD_INDENT" && message.startsWith("Flow ")) ||
    (code === "MISSING_CHAR" &&
      (message.startsWith("Missing closing ") ||
        message.startsWith("Flow ") ||
        message.startsWith("Missing , ")))
  );
}

/** The whitespace before the text of the error's line, if it contains a tab. */
function tabbedIndentation(
  error: YAMLError,
  file: SourceFile,
): Span | undefined {
  if (isLocal(error.code)) return undefined;
  const { line } = positionAt(file, error.pos[0]);
  const start = file.lineStarts[line - 1] ?? 0;
  let end = start;
  while (file.text[end] === " " || file.text[end] === "\t") end++;
  const tabAt = file.text.slice(start, end).indexOf("\t");
  if (tabAt >= 0) return { file, start: start + tabAt, end: start + tabAt + 1 };
  if (error.code !== "TAB_AS_INDENT") return undefined;
  return { file, start: error.pos[0], end: error.pos[0] + 1 };
}

/** The range of an error: on one line, and starting with a visible character. */
function spanOf({ code, pos }: YAMLError, file: SourceFile): Span {
  const { text } = file;
  let start = Math.max(0, Math.min(pos[0], text.length));
  while (text[start] === " ") start++;
  // For these the package gives the start only.
  const toLineEnd = code === "BAD_INDENT" || code === "BLOCK_AS_IMPLICIT_KEY";
  const end = toLineEnd ? text.length : Math.max(start + 1, pos[1]);
  const first = text.slice(start, end).split(/[\r\n]/, 1)[0] ?? "";
  return { file, start, end: start + first.trimEnd().length };
}
