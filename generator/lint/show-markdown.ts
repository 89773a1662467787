// The findings as Markdown, for a pull request.
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { positionAt } from "../source/source-file.js";
import { figure } from "../text/count.js";
import { cell } from "../text/markdown.js";

/** GitHub refuses a comment with more characters. */
const longest = 65_536;
/** Room for the end of the text. */
const reserve = 600;

/** A heading with the summary, and a table of the findings, as far as a comment has room for them. */
export function showMarkdown(
  diagnostics: readonly Diagnostic[],
  summary: string,
): string {
  const head = `## dfn-codegen lint\n\n${cell(summary)}\n`;
  if (diagnostics.length === 0) return head;
  const lines = [
    head,
    "| where | severity | rule | finding | what to do |",
    "| --- | --- | --- | --- | --- |",
  ];
  let length = lines.join("\n").length;
  let shown = 0;
  for (const diagnostic of diagnostics) {
    const row = rowOf(diagnostic);
    length += row.length + 1;
    if (length > longest - reserve) break;
    lines.push(row);
    shown++;
  }
  const rest = diagnostics.length - shown;
  if (rest > 0) lines.push("", `and ${figure(rest)} more`);
  return `${lines.join("\n")}\n`;
}

function rowOf(diagnostic: Diagnostic): string {
  const { code, hint = "", message, severity } = diagnostic;
  return `| ${[placeOf(diagnostic), severity, code, plain(message), plain(hint)].map(cell).join(" | ")} |`;
}

function placeOf({ place, span }: Diagnostic): string {
  if (span !== undefined) {
    const { line } = positionAt(span.file, span.start);
    return `${span.file.path}:${String(line)}`;
  }
  return place?.path ?? "";
}

/** Escaped back-ticks would only make a cell harder to read. */
function plain(text: string): string {
  return text.replaceAll("`", "");
}
