// The list of all lint rules: those that save data first, then opinions.
import { checkRule, type AnyRule } from "./any-rule.js";
import { reportedRules } from "./reported-rules.js";
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

/** All rules of dfn-codegen. */
export const lintRules: readonly AnyRule[] = [
  ...reportedRules,
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
