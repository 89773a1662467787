// `unused-definition`: an event property is attached to no event.
import { defineRule } from "../define-rule.js";
import { subjectOf } from "../subject.js";

export const unusedDefinition = defineRule({
  id: "unused-definition",
  preset: "recommended",
  summary: "An event property is attached to no event.",
  docs: `An event property that no event attaches is never sent: a call that passes it
to a builder does not compile, and a raw call that sends it loses the whole
event. Often the attachment was forgotten, or it was removed with the last
event.

Attach it to the events that send it, or remove it. Properties that are
deprecated or inactive are not reported, because they may stay in the console
for older apps.`,
  bad: `version: 1
event_properties:
  coupon_code: { type: string }
events:
  coupon_redeemed: {}
`,
  good: `version: 1
event_properties:
  coupon_code: { type: string }
events:
  coupon_redeemed: { properties: { coupon_code: required } }
`,
  check({ eventProperties, events }, report) {
    const used = new Set(
      events.flatMap(({ properties }) =>
        properties.map(({ property }) => property.name),
      ),
    );
    for (const property of eventProperties) {
      const { deprecated, name, standard, status } = property;
      if (standard || deprecated || status === "inactive" || used.has(name)) {
        continue;
      }
      report({
        on: property,
        message: `${subjectOf(property)} is attached to no event`,
        label: "never sent",
        hint: "add it under `properties` of the events that send it, or remove it",
      });
    }
  },
});
