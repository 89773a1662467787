// `pii-by-name`: a name or label sounds like personal data, and the definition does not say whether it is.
import type { PropertyDef } from "../../model/taxonomy.js";
import { defineRule } from "../define-rule.js";
import { ownProperties, valueSpan } from "../look-up.js";
import { personalWord } from "../personal-data.js";
import { subjectOf } from "../subject.js";

export const piiByName = defineRule({
  id: "pii-by-name",
  preset: "recommended",
  summary: "A name sounds like personal data that is not marked.",
  docs: `The name or label of a property ends like personal data (\`phone\`, \`email\`,
\`휴대폰번호\`, \`주민등록번호\` …), and the definition does not say whether it is. Events are
exported, joined and kept for years; whoever is responsible for personal data
must be able to find it. DFINERY's identities are the place for phone numbers
and e-mail addresses of users.

If it is personal data, write \`pii: direct\` or \`pii: indirect\`, or, better, do
not send it. If not, write \`pii: none\`. Booleans, dates and enums are not
reported, except birthdays.`,
  bad: `version: 1
user_properties:
  recipient_phone: { type: string }
`,
  good: `version: 1
user_properties:
  recipient_phone: { type: string, pii: direct }
`,
  check(taxonomy, report, context) {
    for (const property of ownProperties(taxonomy)) {
      if (!canHoldIt(property)) continue;
      if (valueSpan(context, property, "pii") !== undefined) continue;
      const texts = [
        property.name,
        ...(property.label?.texts.map(({ text }) => text) ?? []),
      ];
      const [word] = texts.flatMap((text) => personalWord(text) ?? []);
      if (word === undefined) continue;
      report({
        on: property,
        message: `${subjectOf(property)} sounds like personal data (${word}), but has no \`pii\``,
        label: "personal data?",
        hint: "write `pii: direct` or `pii: indirect` if it is personal data, and `pii: none` if it is not",
      });
    }
  },
});

function canHoldIt({ constraints, type, status }: PropertyDef): boolean {
  if (status === "inactive" || constraints.enum !== undefined) return false;
  return type !== "boolean" && type !== "items";
}
