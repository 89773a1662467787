// What breaks, as diagnostics, which GitHub shows beside the lines of a pull request.
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.js";
import { messagesIn } from "../text/messages/languages.js";
import type { Language } from "../text/messages/language.js";
import type { DiffReport } from "./make-report.js";
import { affected, beforeAfter } from "./row-words.js";
import { breaks, type Party, type Row } from "./row.js";

/**
 * A diagnostic for each change that breaks or may break somebody and that
 * nobody accepted: an error if it fails the run. What is gone is reported where
 * its parent is.
 */
export function annotationsOf(
  { changes }: DiffReport,
  language: Language,
  failsOn: readonly Party[],
): readonly Diagnostic[] {
  const texts = messagesIn(language).diff;
  return changes
    .filter(
      ({ verdict, accepted, group }) =>
        verdict !== "safe" && accepted === null && group === "taxonomy",
    )
    .map((row) => {
      const values = beforeAfter(row);
      return {
        code: `diff/${row.id}`,
        severity: severityOf(row, failsOn),
        message: [row.at, values, affected(row, texts), row.sentence]
          .filter((part) => part !== "")
          .join(" · "),
        ...(row.new !== null && {
          place: { path: row.new.file, line: row.new.line },
        }),
        ...(row.first !== null && { hint: row.first }),
      };
    });
}

function severityOf(row: Row, failsOn: readonly Party[]): Severity {
  return failsOn.length > 0 && breaks(row, failsOn) ? "error" : "warning";
}
