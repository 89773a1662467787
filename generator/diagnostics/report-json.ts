// Diagnostics as JSON, for editors and scripts.
import { positionAt, type Span } from "../source/source-file.js";
import type { Diagnostic } from "./diagnostic.js";
import { escapeInvisible } from "./escape-invisible.js";

/** One document; lines and columns count from 1, columns in UTF-16 units. Absent values are `null`. */
export interface JsonReport {
  readonly diagnostics: readonly JsonDiagnostic[];
}

export interface JsonPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** Position of the first character after the range. */
  readonly endColumn: number;
}

export interface JsonDiagnostic {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  readonly label: string | null;
  readonly hint: string | null;
  readonly related: readonly (JsonPlace & { readonly label: string })[];
  readonly fix:
    | (JsonPlace & { readonly replacement: string; readonly title: string })
    | null;
}

/**
 * The diagnostics in the given order as one JSON document with a trailing line
 * break. `facts` are further results of a command, as plain data. Characters
 * that a terminal would act on are escaped, which changes no value.
 */
export function reportJson(
  diagnostics: readonly Diagnostic[],
  facts: Readonly<Record<string, unknown>> = {},
): string {
  const report: JsonReport = {
    ...facts,
    diagnostics: diagnostics.map(toJson),
  };
  return `${escapeInvisible(JSON.stringify(report, undefined, 2))}\n`;
}

function toJson(diagnostic: Diagnostic): JsonDiagnostic {
  const { code, severity, message, related = [], fix } = diagnostic;
  return {
    code,
    severity,
    message,
    ...whereOf(diagnostic),
    label: diagnostic.label ?? null,
    hint: diagnostic.hint ?? null,
    related: related.map((one) => ({
      ...placeOf(one.span),
      label: one.label,
    })),
    fix:
      fix === undefined
        ? null
        : {
            ...placeOf(fix.span),
            replacement: fix.replacement,
            title: fix.title,
          },
  };
}

const nowhere = {
  file: null,
  line: null,
  column: null,
  endLine: null,
  endColumn: null,
} as const;

/** Where the text is not at hand, no more than the file and the line are known. */
function whereOf({ span, place }: Diagnostic) {
  if (span !== undefined) return placeOf(span);
  if (place === undefined) return nowhere;
  return { ...nowhere, file: place.path, line: place.line ?? null };
}

function placeOf({ file, start, end }: Span): JsonPlace {
  const from = positionAt(file, start);
  const to = positionAt(file, end);
  return {
    file: file.path,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
}
