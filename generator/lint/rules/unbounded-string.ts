// `unbounded-string`: a string has no limit of any kind.
import { defineRule } from "../define-rule.js";
import { ownProperties, valueSpan } from "../look-up.js";
import { subjectOf } from "../subject.js";

export const unboundedString = defineRule({
  id: "unbounded-string",
  preset: "strict",
  opinion: true,
  summary: "A string has no limit of any kind.",
  docs: `A string without \`enum\`, \`pattern\`, \`format\` or \`max_length\` accepts
everything, such as a whole page, or what a user typed. DFINERY documents no
limit for the length of a string.

Say what is expected: an \`enum\` for a choice, a \`pattern\` or \`format\` for a
code, a \`max_length\` for free text.`,
  bad: `version: 1
user_properties:
  nickname: { type: string }
`,
  good: `version: 1
user_properties:
  nickname: { type: string, max_length: 40 }
`,
  check(taxonomy, report, context) {
    for (const property of ownProperties(taxonomy)) {
      const { constraints, type } = property;
      if (!type.startsWith("string")) continue;
      const { format, maxLength, open, patterns } = constraints;
      const isClosed = constraints.enum !== undefined && open !== true;
      if (isClosed || (format ?? maxLength ?? patterns) !== undefined) continue;
      report({
        on: property,
        span: valueSpan(context, property, "type"),
        message: `${subjectOf(property)} accepts any string`,
        label: "no limit",
        hint: "add `enum`, `pattern`, `format` or `max_length`",
      });
    }
  },
});
