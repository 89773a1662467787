// `pii-by-pattern`: examples, format or pattern of a property show personal data that is not marked.
import type { PropertyDef } from "../../model/taxonomy.js";
import type { RuleContext } from "../define-rule.js";
import { defineRule } from "../define-rule.js";
import { ownProperties, valueSpan } from "../look-up.js";
import { personalPattern, personalValue } from "../personal-data.js";
import { subjectOf } from "../subject.js";

export const piiByPattern = defineRule({
  id: "pii-by-pattern",
  preset: "recommended",
  summary:
    "The values of a property look like personal data that is not marked.",
  docs: `An example, the \`format\` or the \`pattern\` of a property shows that its values
are e-mail addresses, Korean mobile numbers or resident registration numbers,
and the definition does not say that they are personal data.

Write \`pii: direct\` or \`pii: indirect\`, or, better, do not send it. If the
values belong to no person, such as the address of a shop, write \`pii: none\`.
Examples should never be those of real people.`,
  bad: `version: 1
user_properties:
  contact: { type: string, format: email }
`,
  good: `version: 1
user_properties:
  contact: { type: string, format: email, pii: direct }
`,
  check(taxonomy, report, context) {
    for (const property of ownProperties(taxonomy)) {
      if (property.status === "inactive") continue;
      if (valueSpan(context, property, "pii") !== undefined) continue;
      const found = findPersonal(property, context);
      if (found === undefined) continue;
      report({
        on: property,
        span: valueSpan(context, property, found.key),
        message: `\`${found.key}\` of ${subjectOf(property)} asks for ${found.what}, but it has no \`pii\``,
        label: found.what,
        hint: "write `pii: direct` or `pii: indirect` if it is personal data, and `pii: none` if it is not",
      });
    }
  },
});

interface Found {
  readonly key: "format" | "examples" | "pattern" | "enum";
  readonly what: string;
}

function findPersonal(
  { constraints, examples }: PropertyDef,
  { match }: Pick<RuleContext, "match">,
): Found | undefined {
  if (constraints.format === "email") {
    return { key: "format", what: "an e-mail address" };
  }
  const inValues = (
    key: Found["key"],
    values: readonly unknown[],
  ): Found | undefined => {
    for (const value of values.flat()) {
      const what = typeof value === "string" ? personalValue(value) : undefined;
      if (what !== undefined) return { key, what };
    }
    return undefined;
  };
  const patterns = constraints.patterns ?? [];
  const what =
    patterns.length === 0
      ? undefined
      : personalPattern((text) =>
          patterns.every((pattern) => match(pattern, text) === true),
        );
  return (
    inValues("examples", examples) ??
    inValues("enum", constraints.enum ?? []) ??
    (what === undefined ? undefined : { key: "pattern", what })
  );
}
