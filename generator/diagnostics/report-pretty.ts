// Formats diagnostics for a terminal, with the source lines that they refer to.
import type { SourceFile } from "../source/source-file.js";
import { frameLines, lineOf, type Mark } from "./code-frame.js";
import type { Diagnostic, RelatedSpan, Severity } from "./diagnostic.js";
import { visible } from "../text/display-text.js";
import { painter, type Paint } from "./paint.js";

export interface PrettyOptions {
  /** Whether to use terminal colours. */
  readonly color: boolean;
  /** Columns of the terminal; source lines are cropped to it, messages are not. */
  readonly width: number;
}

/** With less, no room is left for the source line next to its number. */
const narrowest = 40;
/** No terminal is wider, and a line of a megabyte helps nobody. */
const widest = 1000;

/**
 * The diagnostics in the given order, each ending in a line break, with an
 * empty line between them; empty if there are none. Control characters and
 * bidi overrides from the user are always escaped.
 */
export function reportPretty(
  diagnostics: readonly Diagnostic[],
  options: PrettyOptions,
): string {
  const paint = painter(options.color);
  const width = Math.min(widest, Math.max(narrowest, options.width));
  return diagnostics
    .map((diagnostic) => reportOne(diagnostic, width, paint))
    .join("\n");
}

/** A count of the diagnostics: `2 errors, 1 warning`. */
export function summarize(diagnostics: readonly Diagnostic[]): string {
  const severities: readonly Severity[] = ["error", "warning", "info"];
  const counts = severities.flatMap((severity) => {
    const count = diagnostics.filter((one) => one.severity === severity).length;
    if (count === 0) return [];
    return [`${String(count)} ${severity}${count === 1 ? "" : "s"}`];
  });
  return counts.length === 0 ? "no findings" : counts.join(", ");
}

function reportOne(
  diagnostic: Diagnostic,
  width: number,
  paint: Paint,
): string {
  const { code, severity, message, span, label = "", hint } = diagnostic;
  const related = diagnostic.related ?? [];
  const places = [...(span ? [span] : []), ...related.map((one) => one.span)];
  const gutter = Math.max(
    ...places.map((place) => String(lineOf(place)).length),
    1,
  );
  const layout = { gutter, width, paint };
  const lines = [
    `${paint(severity, `${severity}[${code}]`)}${paint("strong", `: ${visible(message)}`)}`,
  ];
  if (span !== undefined) {
    const here = related.filter((one) => one.span.file === span.file);
    const marks: Mark[] = [{ span, label, style: severity }];
    lines.push(...frameLines(span, [...marks, ...here.map(asMark)], layout));
  }
  for (const [file, there] of groupByFile(related)) {
    const first = there[0];
    if (file === span?.file || first === undefined) continue;
    lines.push(...frameLines(first.span, there.map(asMark), layout));
  }
  if (hint !== undefined) {
    const sign = paint("frame", "=");
    lines.push(`${" ".repeat(gutter)}${sign} hint: ${visible(hint)}`);
  }
  return `${lines.join("\n")}\n`;
}

function asMark({ span, label }: RelatedSpan): Mark {
  return { span, label, style: "related" };
}

function groupByFile(
  related: readonly RelatedSpan[],
): ReadonlyMap<SourceFile, readonly RelatedSpan[]> {
  const byFile = new Map<SourceFile, RelatedSpan[]>();
  for (const one of related) {
    const others = byFile.get(one.span.file);
    if (others === undefined) byFile.set(one.span.file, [one]);
    else others.push(one);
  }
  return byFile;
}
