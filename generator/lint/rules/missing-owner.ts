// `missing-owner`: an event has no owner.
import { quote } from "../../resolve/quote.js";
import { defineRule } from "../define-rule.js";

export const missingOwner = defineRule({
  id: "missing-owner",
  preset: "strict",
  opinion: true,
  summary: "An event has no owner.",
  docs: `An event without an owner has nobody to ask whether it may be changed or
removed. After a year that is true of most of them.

Add \`owner\` with the team, or with several. A team is better than a person, who
may leave. Properties are not reported, because they belong to several events.`,
  bad: `version: 1
events:
  coupon_redeemed: {}
`,
  good: `version: 1
events:
  coupon_redeemed: { owner: growth }
`,
  check({ events }, report) {
    for (const event of events) {
      const { owners, standard, status } = event;
      if (standard || status === "inactive" || owners.length > 0) continue;
      report({
        on: event,
        message: `event ${quote(event.name)} has no owner`,
        label: "no `owner`",
        hint: "add `owner` with the team that is responsible for it",
      });
    }
  },
});
