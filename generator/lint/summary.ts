// Sums up a run of `lint` in one line.
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.js";
import { counted, figure } from "../text/count.js";

export type Counts = Readonly<Record<Severity, number>>;

export function countFindings(diagnostics: readonly Diagnostic[]): Counts {
  const count = (wanted: Severity) =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  return {
    error: count("error"),
    warning: count("warning"),
    info: count("info"),
  };
}

/** Errors and warnings; remarks are no problem. */
export function problemsIn({ error, warning }: Counts): number {
  return error + warning;
}

export interface SummaryInput {
  /** The entry in messages. */
  readonly taxonomy: string;
  readonly counts: Counts;
  /** Findings that the baseline accepts. */
  readonly accepted: number;
  /** Findings that `--against` found in the other version too; absent without it. */
  readonly before?: number | undefined;
  /** Findings that `--fix` can remove. */
  readonly fixable: number;
  readonly maxProblems?: number | undefined;
}

/** "taxonomy.yaml: 2 errors, 1 warning; 3 accepted by the baseline" */
export function describeFindings(input: SummaryInput): string {
  const { accepted, before, counts, fixable, maxProblems, taxonomy } = input;
  const found = [
    ...(counts.error > 0 ? [counted(counts.error, "error")] : []),
    ...(counts.warning > 0 ? [counted(counts.warning, "warning")] : []),
    ...(counts.info > 0 ? [counted(counts.info, "remark")] : []),
  ];
  const problems = problemsIn(counts);
  const parts = [
    found.length === 0 ? "no findings" : found.join(", "),
    ...(accepted > 0 ? [`${figure(accepted)} accepted by the baseline`] : []),
    ...(before !== undefined && before > 0
      ? [`${figure(before)} not new`]
      : []),
    ...(fixable > 0 ? [`\`--fix\` can fix ${figure(fixable)}`] : []),
    ...(maxProblems !== undefined && problems > maxProblems
      ? [`more than ${counted(maxProblems, "problem")}`]
      : []),
  ];
  return `${taxonomy}: ${parts.join("; ")}`;
}
