// The list of all lint rules: those that save data first, then opinions.
import { diagnosticRules } from "../model/lint-rules.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { checkRule, type AnyRule, type DiagnosticRule } from "./any-rule.js";
import { allowWithoutReason } from "./rules/allow-without-reason.js";
import { arrayQuota } from "./rules/array-quota.js";
import { birthAsDatetime } from "./rules/birth-as-datetime.js";
import { consentNull } from "./rules/consent-null.js";
import { deprecatedPastDate } from "./rules/deprecated-past-date.js";
import { deprecatedWithoutReplacement } from "./rules/deprecated-without-replacement.js";
import { descriptionRepeatsName } from "./rules/description-repeats-name.js";
import { enumCase } from "./rules/enum-case.js";
import { enumOfOne } from "./rules/enum-of-one.js";
import { flattenedClash } from "./rules/flattened-clash.js";
import { itemsOver100 } from "./rules/items-over-100.js";
import { missingDescription } from "./rules/missing-description.js";
import { missingLabel } from "./rules/missing-label.js";
import { missingOwner } from "./rules/missing-owner.js";
import { nameStyle } from "./rules/name-style.js";
import { nearDuplicate } from "./rules/near-duplicate.js";
import { piiByName } from "./rules/pii-by-name.js";
import { piiByPattern } from "./rules/pii-by-pattern.js";
import { rnNumberArray } from "./rules/rn-number-array.js";
import { sameShape } from "./rules/same-shape.js";
import { textCutByComment } from "./rules/text-cut-by-comment.js";
import { unboundedString } from "./rules/unbounded-string.js";
import { unitInName } from "./rules/unit-in-name.js";
import { unusedDefinition } from "./rules/unused-definition.js";

const isRequiredSet = ({ label }: Diagnostic) =>
  label === "required in the catalogue";

/** Findings that `generate` and `check` report too. */
const reported: readonly Omit<DiagnosticRule, "kind">[] = [
  {
    id: "optional-on-web",
    code: diagnosticRules["optional-on-web"],
    preset: "recommended",
    severity: "warn",
  },
  {
    id: "unsafe-pattern",
    code: diagnosticRules["unsafe-pattern"],
    preset: "recommended",
    severity: "warn",
  },
  {
    id: "expired",
    code: diagnosticRules.expired,
    preset: "recommended",
    severity: "warn",
  },
  {
    id: "required-set-differs",
    code: diagnosticRules["required-set-differs"],
    covers: isRequiredSet,
    preset: "recommended",
    severity: "info",
  },
  {
    id: "restated-standard",
    code: diagnosticRules["restated-standard"],
    covers: (diagnostic) => !isRequiredSet(diagnostic),
    preset: "recommended",
    severity: "info",
  },
  {
    id: "unused-group",
    code: diagnosticRules["unused-group"],
    preset: "recommended",
    severity: "info",
  },
];

/** All rules of dfn-codegen. */
export const lintRules: readonly AnyRule[] = [
  ...reported.map((rule): DiagnosticRule => ({ ...rule, kind: "diagnostic" })),
  checkRule(rnNumberArray),
  checkRule(arrayQuota),
  checkRule(flattenedClash),
  checkRule(birthAsDatetime),
  checkRule(consentNull),
  checkRule(textCutByComment),
  checkRule(enumCase),
  checkRule(itemsOver100),
  checkRule(unusedDefinition),
  checkRule(deprecatedWithoutReplacement),
  checkRule(piiByName),
  checkRule(piiByPattern),
  checkRule(nameStyle),
  checkRule(nearDuplicate),
  checkRule(sameShape),
  checkRule(deprecatedPastDate),
  checkRule(missingLabel),
  checkRule(missingDescription),
  checkRule(missingOwner),
  checkRule(descriptionRepeatsName),
  checkRule(unitInName),
  checkRule(enumOfOne),
  checkRule(unboundedString),
  checkRule(allowWithoutReason),
];
