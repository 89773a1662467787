// `deprecated-without-replacement`: nobody learns what to use instead of a deprecated definition.
import { defineRule } from "../define-rule.js";
import { ownDefinitions, valueSpan } from "../look-up.js";
import { nounOf, subjectOf } from "../subject.js";

export const deprecatedWithoutReplacement = defineRule({
  id: "deprecated-without-replacement",
  preset: "recommended",
  summary: "A deprecation says neither what to use instead nor why.",
  docs: `Editors and compilers show a deprecation to everybody who calls the builder. If
it says neither what to use instead nor why, the caller can only ignore it, and
the event stays in use.

Write \`replaced_by\` with the name of the successor. If there is none, write a
\`reason\`, such as "The campaign is over."`,
  bad: `version: 1
events:
  banner_tapped:
    deprecated: { since: "2026-04-01" }
`,
  good: `version: 1
events:
  banner_clicked: {}
  banner_tapped:
    deprecated: { since: "2026-04-01", replaced_by: banner_clicked }
`,
  check(taxonomy, report, context) {
    for (const definition of ownDefinitions(taxonomy)) {
      const { deprecated } = definition;
      if (deprecated === undefined) continue;
      if ((deprecated.replacedBy ?? deprecated.reason) !== undefined) continue;
      report({
        on: definition,
        span: valueSpan(context, definition, "deprecated"),
        message: `${subjectOf(definition)} is deprecated, but says neither what to use instead nor why`,
        label: "no `replaced_by`",
        hint: `add \`replaced_by\` with the new ${nounOf(definition)}, or a \`reason\` if there is none`,
      });
    }
  },
});
