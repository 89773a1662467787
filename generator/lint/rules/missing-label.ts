// `missing-label`: a definition has no label.
import { defineRule } from "../define-rule.js";
import { ownDefinitions } from "../look-up.js";
import { subjectOf } from "../subject.js";

export const missingLabel = defineRule({
  id: "missing-label",
  preset: "strict",
  opinion: true,
  summary: "A definition has no label.",
  docs: `The label (표기명) is what the console and its reports show. It is also in the doc
comments of the builders, so that a developer who knows the Korean term finds
the builder. Whether the console requires one is not documented.

Add \`label\`, as one string or one for each language: \`{ ko: 쿠폰, en: Coupon }\`.`,
  bad: `version: 1
events:
  coupon_redeemed: {}
`,
  good: `version: 1
events:
  coupon_redeemed: { label: 쿠폰 사용 }
`,
  check(taxonomy, report) {
    for (const definition of ownDefinitions(taxonomy)) {
      if (definition.label !== undefined) continue;
      if (definition.status === "inactive") continue;
      report({
        on: definition,
        message: `${subjectOf(definition)} has no label`,
        label: "no label",
        hint: "add `label`, the name that the console shows",
      });
    }
  },
});
