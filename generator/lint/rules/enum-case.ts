// `enum-case`: two values of an enum differ only in capitals or separators.
import { quote } from "../../resolve/quote.js";
import { defineRule } from "../define-rule.js";
import { ownProperties, valueSpan } from "../look-up.js";
import { subjectOf } from "../subject.js";

export const enumCase = defineRule({
  id: "enum-case",
  preset: "recommended",
  summary: "Two values of an enum differ only in capitals or separators.",
  docs: `The enum has two values that look like one to a reader, such as \`percent\` and
\`Percent\`, or \`gift_card\` and \`gift-card\`. DFINERY compares strings as they
are: each app sends its own spelling, and every report and audience that names
one of them misses half of the data.

Keep one of them. If old apps still send the other, say so in the description,
and correct the values where they are sent.`,
  bad: `version: 1
user_properties:
  coupon_kind: { type: string, enum: [percent, Percent] }
`,
  good: `version: 1
user_properties:
  coupon_kind: { type: string, enum: [percent, amount] }
`,
  check(taxonomy, report, context) {
    for (const property of ownProperties(taxonomy)) {
      const known = new Map<string, string>();
      for (const value of property.constraints.enum ?? []) {
        if (typeof value !== "string") continue;
        const folded = value
          .normalize("NFC")
          .toLowerCase()
          .replace(/[\s_-]+/g, "_");
        const first = known.get(folded);
        known.set(folded, first ?? value);
        if (first === undefined) continue;
        report({
          on: property,
          span: valueSpan(context, property, "enum"),
          message: `the values ${quote(first)} and ${quote(value)} of ${subjectOf(property)} differ only in spelling`,
          label: "almost the same value twice",
          hint: "keep one of them, and correct the apps that send the other",
        });
      }
    }
  },
});
