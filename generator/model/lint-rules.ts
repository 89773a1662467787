// The names of the lint rules, as `lint.rules` and `allow` write them.

/** Rules of `lint` itself; a finding has the code `lint/<name>`. */
export const ownLintRules = [
  "rn-number-array",
  "items-over-100",
  "array-quota",
  "flattened-clash",
  "birth-as-datetime",
  "consent-null",
  "deprecated-without-replacement",
  "deprecated-past-date",
  "name-style",
  "near-duplicate",
  "same-shape",
  "unused-definition",
  "missing-label",
  "missing-description",
  "missing-owner",
  "description-repeats-name",
  "unit-in-name",
  "pii-by-name",
  "pii-by-pattern",
  "enum-of-one",
  "enum-case",
  "unbounded-string",
  "text-cut-by-comment",
  "allow-without-reason",
] as const;

export type OwnLintRule = (typeof ownLintRules)[number];

/** Rules whose findings `generate` and `check` report too, under the code of a diagnostic. */
export const diagnosticRules = {
  "optional-on-web": "platform/optional-on-web",
  "unsafe-pattern": "constraint/unsafe-pattern",
  "restated-standard": "resolve/restates-standard",
  "required-set-differs": "resolve/restates-standard",
  expired: "resolve/expired",
  "unused-group": "resolve/unused-group",
} as const;

export type DiagnosticRule = keyof typeof diagnosticRules;

/** What comes before the name of a rule in the code of a finding. */
export const lintFamily = "lint/";

/**
 * The name of the rule that an `allow` means: one of `ownLintRules`, with or
 * without `lint/`. `undefined` for anything else.
 */
export function ownLintRuleOf(text: string): OwnLintRule | undefined {
  const name = text.startsWith(lintFamily)
    ? text.slice(lintFamily.length)
    : text;
  return ownLintRules.find((rule) => rule === name);
}

/** The code that an `allow` means: `unsafe-pattern` is another name of `constraint/unsafe-pattern`. */
export function diagnosticCodeOf(text: string): string {
  return isDiagnosticRule(text) ? diagnosticRules[text] : text;
}

export function isDiagnosticRule(text: string): text is DiagnosticRule {
  return Object.hasOwn(diagnosticRules, text);
}
