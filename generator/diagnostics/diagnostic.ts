// A report about a mistake as data. The reporters turn it into text, JSON or annotations.
import type { Span } from "../source/source-file.js";

/** `info` never fails a run; `warning` fails it only on request; `error` always does. */
export type Severity = "error" | "warning" | "info";

/** A second location that explains the first, such as where a name was first registered. */
export interface RelatedSpan {
  readonly span: Span;
  readonly label: string;
}

/** A file, and if known a line of it, counted from 1. */
export interface FilePlace {
  /** As in messages: relative to the working folder, with `/` between folders. */
  readonly path: string;
  readonly line?: number;
}

/** An edit that a tool may apply without asking. */
export interface Fix {
  readonly span: Span;
  readonly replacement: string;
  /** What the edit does, in the imperative: "rename it to `cart_value`". */
  readonly title: string;
}

export interface Diagnostic {
  /** Stable, `family/what-is-wrong`; `dfn-codegen explain CODE` prints more. */
  readonly code: string;
  readonly severity: Severity;
  /** One complete sentence without a full stop; names are in back-ticks. */
  readonly message: string;
  /** The smallest range that is wrong; absent if no file is at fault. */
  readonly span?: Span | undefined;
  /**
   * The file at fault where its text is not at hand, such as a generated file
   * or a line of data: for JSON and annotations. The message names it anyway.
   */
  readonly place?: FilePlace | undefined;
  /**
   * The range that the error makes meaningless, if it is larger than `span`:
   * later errors inside it are dropped (see `dropCascadingErrors`).
   */
  readonly about?: Span | undefined;
  /** A few words under the carets. */
  readonly label?: string | undefined;
  readonly related?: readonly RelatedSpan[] | undefined;
  /** How to fix it. */
  readonly hint?: string | undefined;
  readonly fix?: Fix | undefined;
}

/** The fields of a diagnostic that its definition does not already have. */
export type Finding = Omit<Diagnostic, "code" | "severity">;

/** A kind of diagnostic: its code, its severity and the explanation that `explain` prints. */
export interface DiagnosticDefinition {
  readonly code: string;
  readonly severity: Severity;
  /** One line for lists, as a sentence: what is wrong. */
  readonly summary: string;
  /** Markdown, a few paragraphs: why it matters, what the service does, what to do. Wrapped at 80 columns. */
  readonly explanation: string;
  /**
   * A small taxonomy that causes it, shown by `explain` and run by a test;
   * absent if YAML cannot cause it (files, folders).
   */
  readonly example?: string;
  /** Whether `allow` on a definition may suppress it. */
  readonly suppressible?: boolean;
}

/** A definition that can be reported: `unknownProperty.at({ span, message, … })`. */
export interface DiagnosticKind extends DiagnosticDefinition {
  readonly at: (finding: Finding) => Diagnostic;
}

/** Defines a kind of diagnostic. Each has its own file and a line in the list of `codes/index.ts`. */
export function defineDiagnostic(
  definition: DiagnosticDefinition,
): DiagnosticKind {
  const { code, severity } = definition;
  return { ...definition, at: (finding) => ({ code, severity, ...finding }) };
}

/** Whether a run with these diagnostics must not write anything. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
