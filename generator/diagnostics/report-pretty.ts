// Diagnostics as text for people, with the source lines that they are about.
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

/** Less would leave nothing of a source line beside its number. */
const narrowest = 40;
/** More is no terminal, and lines of a megabyte help nobody. */
const widest = 1000;

/**
 * The diagnostics in the order given, each ending in a line break, with a blank
 * line between them; empty when there are none. Nothing in it comes raw from
 * the user: control characters and bidi overrides are spelled out.
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

/** What was found, counted: `2 errors, 1 warning`. */
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
