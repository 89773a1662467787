// `missing-description`: a definition has no description.
import { defineRule } from "../define-rule.js";
import { ownDefinitions } from "../look-up.js";
import { subjectOf } from "../subject.js";

export const missingDescription = defineRule({
  id: "missing-description",
  preset: "strict",
  opinion: true,
  summary: "A definition has no description.",
  docs: `A description says when an event is sent, or what the values of a property mean.
Without one, two apps that send the same event disagree sooner or later, and
nobody can say which one is right.

Add \`description\`: one sentence that answers "when exactly?" for an event and
"which values, from where?" for a property. It is in the doc comments, too.`,
  bad: `version: 1
events:
  coupon_redeemed: {}
`,
  good: `version: 1
events:
  coupon_redeemed: { description: A coupon was redeemed. }
`,
  check(taxonomy, report) {
    for (const definition of ownDefinitions(taxonomy)) {
      if (definition.description !== undefined) continue;
      if (definition.status === "inactive") continue;
      report({
        on: definition,
        message: `${subjectOf(definition)} has no description`,
        label: "no description",
        hint: "add `description`: when it is sent, or what its values mean",
      });
    }
  },
});
