// Diagnostics as workflow commands, which GitHub shows as annotations on a pull request.
import { positionAt } from "../source/source-file.js";
import type { Diagnostic, Severity } from "./diagnostic.js";
import { visible } from "../text/display-text.js";

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

/**
 * One line for each diagnostic, in the given order. Paths are those of the
 * diagnostics, so GitHub finds the files only if they are relative to the
 * repository's root.
 */
export function reportGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((one) => `${commandOf(one)}\n`).join("");
}

function commandOf(diagnostic: Diagnostic): string {
  const { code, severity, message, span, place, hint } = diagnostic;
  const properties: [string, string][] = [];
  if (span !== undefined) {
    const from = positionAt(span.file, span.start);
    const to = positionAt(span.file, span.end);
    properties.push(
      ["file", span.file.path],
      ["line", String(from.line)],
      ["col", String(from.column)],
      ["endLine", String(to.line)],
      ["endColumn", String(to.column)],
    );
  }
  if (span === undefined && place !== undefined) {
    properties.push(["file", place.path]);
    if (place.line !== undefined) {
      properties.push(["line", String(place.line)]);
    }
  }
  properties.push(["title", code]);
  const list = properties
    .map(([name, value]) => `${name}=${escapeProperty(visible(value))}`)
    .join(",");
  const text = [message, ...(hint === undefined ? [] : [`hint: ${hint}`])]
    .map(visible)
    .join("\n");
  return `::${commands[severity]} ${list}::${escapeData(text)}`;
}

/** A line break would end the command and let a file name start another one. */
function escapeData(text: string): string {
  return text
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
