// `description-repeats-name`: a description says nothing that the name does not say.
import { defineRule } from "../define-rule.js";
import { ownDefinitions, valueSpan } from "../look-up.js";
import { subjectOf, type Definition } from "../subject.js";
import { wordsOf } from "../words.js";

export const descriptionRepeatsName = defineRule({
  id: "description-repeats-name",
  preset: "strict",
  opinion: true,
  summary: "A description only repeats the name or the label.",
  docs: `"The coupon code." on \`coupon_code\` says nothing that the name does not say, but
it looks as if somebody had described the property.

Say when an event is sent, or which values a property has and where they come
from. If there is nothing to say, leave the description out.`,
  bad: `version: 1
user_properties:
  coupon_code: { type: string, description: The coupon code. }
`,
  good: `version: 1
user_properties:
  coupon_code:
    type: string
    description: The code as it is printed on the voucher.
`,
  check(taxonomy, report, context) {
    for (const definition of ownDefinitions(taxonomy)) {
      const { description } = definition;
      if (description === undefined) continue;
      const said = bareWords(description);
      if (!namesOf(definition).some((name) => bareWords(name) === said)) {
        continue;
      }
      report({
        on: definition,
        span: valueSpan(context, definition, "description"),
        message: `the description of ${subjectOf(definition)} only repeats its name`,
        label: "says nothing more",
        hint: "say when it is sent or which values it has, or remove the description",
      });
    }
  },
});

function namesOf({ label, name }: Definition): readonly string[] {
  return [name, ...(label?.texts.map(({ text }) => text) ?? [])];
}

const fillers = new Set([
  ...["a", "an", "the", "of", "is", "was", "this", "event", "property"],
  ...["이벤트", "속성"],
]);

function bareWords(text: string): string {
  const words = wordsOf(text).filter((word) => !fillers.has(word));
  return words.toSorted().join("");
}
