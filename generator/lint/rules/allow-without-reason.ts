// `allow-without-reason`: an `allow` does not say why.
import { readAllow } from "../../resolve/read-allow.js";
import { defineRule } from "../define-rule.js";
import { subjectOf, type Definition } from "../subject.js";

export const allowWithoutReason = defineRule({
  id: "allow-without-reason",
  preset: "strict",
  opinion: true,
  summary: "An `allow` does not say why.",
  docs: `An \`allow\` without a reason hides a finding, and later nobody can judge whether
that is still right.

Write it with a reason:

    allow: [{ rule: pii-by-name, reason: The phone of the shop. }]`,
  bad: `version: 1
user_properties:
  shop_phone: { type: string, max_length: 20, allow: [pii-by-name] }
`,
  good: `version: 1
user_properties:
  shop_phone:
    type: string
    allow: [{ rule: pii-by-name, reason: The phone of the shop. }]
`,
  check(taxonomy, report, { written }) {
    const { events, eventProperties, itemProperties, userProperties } =
      taxonomy;
    const all: readonly Definition[] = [
      ...events,
      ...eventProperties,
      ...itemProperties,
      ...userProperties,
    ];
    for (const definition of all) {
      for (const { reason, rule, span } of readAllow(written(definition))) {
        if (reason !== undefined) continue;
        report({
          on: definition,
          span,
          message: `${subjectOf(definition)} allows \`${rule}\` without a reason`,
          label: "no reason",
          hint: `write \`{ rule: ${rule}, reason: … }\``,
        });
      }
    }
  },
});
