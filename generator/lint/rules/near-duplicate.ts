// `near-duplicate`: two names differ so little that one may be a mistake for the other.
import { quote } from "../../resolve/quote.js";
import { defineRule } from "../define-rule.js";
import { ownDefinitions } from "../look-up.js";
import { nearPairs } from "../near-pairs.js";
import { nounOf, subjectOf, type Definition } from "../subject.js";

export const nearDuplicate = defineRule({
  id: "near-duplicate",
  preset: "strict",
  opinion: true,
  summary:
    "Two names differ so little that one may be a mistake for the other.",
  docs: `Two names of one kind differ only in capitals or separators, in a plural, in the
order of their words, or in one letter: \`coupon_code\` and \`coupon_codes\`,
\`banner_clicked\` and \`clicked_banner\`. Often the second was registered by
somebody who did not find the first, and half of the data goes to each.

If they mean the same, mark one as \`deprecated\` with \`replaced_by\`: the rule
then no longer reports them. Otherwise allow the finding. Names that differ in
a digit are not compared.`,
  bad: `version: 1
events:
  banner_clicked: {}
  clicked_banner: {}
`,
  good: `version: 1
events:
  banner_clicked: {}
  banner_closed: {}
`,
  check(taxonomy, report) {
    const byNoun = new Map<string, Definition[]>();
    for (const definition of ownDefinitions(taxonomy)) {
      if (definition.deprecated || definition.status === "inactive") continue;
      const noun = nounOf(definition);
      const list = byNoun.get(noun) ?? [];
      byNoun.set(noun, list);
      list.push(definition);
    }
    for (const list of byNoun.values()) {
      const byName = new Map(list.map((each) => [each.name, each]));
      for (const { first, second, how } of nearPairs([...byName.keys()])) {
        const definition = byName.get(second);
        const other = byName.get(first);
        if (definition === undefined || other === undefined) continue;
        report({
          on: definition,
          message: `the name of ${subjectOf(definition)} differs from ${quote(first)} ${how}`,
          label: "almost the same name",
          related: [{ span: other.span, label: "the other one" }],
          hint: "if both mean the same, write `deprecated: { replaced_by: … }` on one of them",
        });
      }
    }
  },
});
