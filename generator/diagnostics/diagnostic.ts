// What a user is told about a mistake, as data: the reporters turn it into text, JSON or annotations.
import type { Span } from "../source/source-file.js";

/** `info` never fails a run; `warning` does only where the user asked for it; `error` always does. */
export type Severity = "error" | "warning" | "info";

/** A second place that explains the first, such as where a name was first registered. */
export interface RelatedSpan {
  readonly span: Span;
  readonly label: string;
}

/** An edit that a machine may apply without asking. */
export interface Fix {
  readonly span: Span;
  readonly replacement: string;
  /** What the edit does, as an imperative: "rename it to `cart_value`". */
  readonly title: string;
}

export interface Diagnostic {
  /** Stable, `family/what-is-wrong`; `dfn-codegen explain CODE` tells more. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence that stands alone, without a final stop; names are in back-ticks. */
  readonly message: string;
  /** The smallest place that is wrong; absent when no file is at fault. */
  readonly span?: Span | undefined;
  /** What must go with it, where that is more than `span`: errors of other stages inside it are pointless (see `dropCascadingErrors`). */
  readonly about?: Span | undefined;
  /** A few words under the carets. */
  readonly label?: string | undefined;
  readonly related?: readonly RelatedSpan[] | undefined;
  /** What to do about it. */
  readonly hint?: string | undefined;
  readonly fix?: Fix | undefined;
}

/** What one occurrence adds to its definition. */
export type Finding = Omit<Diagnostic, "code" | "severity">;

/** A kind of diagnostic: its code, its severity and the long text that `explain` prints. */
export interface DiagnosticDefinition {
  readonly code: string;
  readonly severity: Severity;
  /** One line for lists: what is wrong, as a sentence. */
  readonly summary: string;
  /** Markdown, a few paragraphs: why it matters, what the service does, what to do. Wrapped at 80 columns. */
  readonly explanation: string;
  /** A small taxonomy that raises it, shown by `explain` and run by a test; absent where no YAML can (files, folders). */
  readonly example?: string;
  /** True when `allow` on a definition may silence it. */
  readonly suppressible?: boolean;
}

/** A definition that can be raised: `unknownProperty.at({ span, message, … })`. */
export interface DiagnosticKind extends DiagnosticDefinition {
  readonly at: (finding: Finding) => Diagnostic;
}

/** Makes a kind of diagnostic; each stands in a file of its own and in the list of `codes/index.ts`. */
export function defineDiagnostic(
  definition: DiagnosticDefinition,
): DiagnosticKind {
  const { code, severity } = definition;
  return { ...definition, at: (finding) => ({ code, severity, ...finding }) };
}

/** True when a run with these diagnostics must not write anything. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
