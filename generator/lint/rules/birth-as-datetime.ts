// `birth-as-datetime`: a birthday is registered as an instant, so that it can shift by a day.
import { defineRule } from "../define-rule.js";
import { ownProperties, valueSpan } from "../look-up.js";
import { subjectOf } from "../subject.js";
import { wordsOf } from "../words.js";

/** DEV: `df_birth` is a string `yyyy-MM-dd`. */
export const birthAsDatetime = defineRule({
  id: "birth-as-datetime",
  preset: "recommended",
  summary: "A birthday is a `datetime`, so it can shift by a day.",
  docs: `A \`datetime\` is an instant in UTC. A birthday that an app takes as midnight in
Seoul is 15:00 of the day before in UTC, and reports and birthday campaigns then
use the wrong day. DFINERY's own \`df_birth\` is a string \`yyyy-MM-dd\`.

Register it as a string with \`format: date\`, or use the standard user property
\`df_birth\`. If the name is registered already, register a new one, because the
documentation describes no way to change a type, and mark the old one with
\`deprecated\`.`,
  bad: `version: 1
user_properties:
  birthday: { type: datetime }
`,
  good: `version: 1
user_properties:
  birthday: { type: string, format: date, pii: indirect }
`,
  check(taxonomy, report, context) {
    for (const property of ownProperties(taxonomy)) {
      if (property.type !== "datetime" || !isBirth(property.name)) continue;
      report({
        on: property,
        span: valueSpan(context, property, "type"),
        message: `${subjectOf(property)} is a \`datetime\`, which can be another day in UTC`,
        label: "an instant",
        hint: "write `type: string` and `format: date`",
      });
    }
  },
});

const births = new Set(["birth", "birthday", "birthdate", "dob"]);

/** A name that ends in a birthday; `birthday_coupon_issued_at` is about something else. */
function isBirth(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? "";
  if (/(?:생년월일|생일)$/.test(last)) return true;
  return births.has(last) || (last === "date" && words.at(-2) === "birth");
}
