// `enum-of-one`: an enum has a single value, so that the property says nothing.
import { defineRule } from "../define-rule.js";
import { ownProperties, valueSpan } from "../look-up.js";
import { subjectOf } from "../subject.js";

export const enumOfOne = defineRule({
  id: "enum-of-one",
  preset: "strict",
  opinion: true,
  summary: "An enum has a single value.",
  docs: `A property that can have only one value says nothing that the event does not
say already. Often the other values were forgotten, or the property is a
constant that an older app still sends.

Add the missing values, mark the enum as \`open\`, or remove the property.`,
  bad: `version: 1
user_properties:
  coupon_kind: { type: string, enum: [percent] }
`,
  good: `version: 1
user_properties:
  coupon_kind: { type: string, enum: [percent, amount] }
`,
  check(taxonomy, report, context) {
    for (const property of ownProperties(taxonomy)) {
      const { constraints } = property;
      if (constraints.open === true || constraints.enum?.length !== 1) continue;
      report({
        on: property,
        span: valueSpan(context, property, "enum"),
        message: `${subjectOf(property)} can have only one value`,
        label: "a single value",
        hint: "add the other values, write `open: true`, or remove the property",
      });
    }
  },
});
