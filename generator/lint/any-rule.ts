// The two kinds of rules: those that check the taxonomy, and those that stand for a diagnostic of `generate`.
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.js";
import { lintFamily, ownLintRuleOf } from "../model/lint-rules.js";
import type { LintRule, RuleSeverity } from "./define-rule.js";

/** A rule that checks the taxonomy itself. */
export interface CheckRule extends LintRule {
  readonly kind: "check";
}

/** A finding of `generate` and `check`, which `lint` reports under the same code, with a severity of its own. */
export interface DiagnosticRule {
  readonly kind: "diagnostic";
  readonly id: string;
  readonly preset: "recommended" | "strict";
  readonly code: string;
  /** If several rules share a code: which of its diagnostics this one is. */
  readonly covers?: (diagnostic: Diagnostic) => boolean;
  /** What this rule reports, as a sentence. */
  readonly summary: string;
  /** A taxonomy that it reports; absent if it is the example of the diagnostic. */
  readonly bad?: string;
  /** A taxonomy that it does not report. */
  readonly good: string;
  readonly severity: RuleSeverity;
}

export type AnyRule = CheckRule | DiagnosticRule;

export function checkRule(rule: LintRule): CheckRule {
  // Called as a method, so that an instance of a class may be a rule.
  return {
    ...rule,
    kind: "check",
    check: (taxonomy, report, context) => {
      rule.check(taxonomy, report, context);
    },
  };
}

/** The code of its findings: `lint/name-style`, `constraint/unsafe-pattern`, or of a plugin `acme/no-verbs`. */
export function codeOf(rule: AnyRule): string {
  if (rule.kind === "diagnostic") return rule.code;
  return ownLintRuleOf(rule.id) === undefined
    ? rule.id
    : `${lintFamily}${rule.id}`;
}

/** The smallest set that has the rule; `undefined` if it is always on. */
export function presetOf(rule: AnyRule): "recommended" | "strict" | undefined {
  return rule.preset;
}

export function severityOf({ severity = "warn" }: AnyRule): Severity {
  return severity === "warn" ? "warning" : severity;
}
