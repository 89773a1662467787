// `deprecated-past-date`: a definition was deprecated long ago and is still active.
import { defineRule } from "../define-rule.js";
import { ownDefinitions, valueSpan } from "../look-up.js";
import { subjectOf } from "../subject.js";

const day = 24 * 60 * 60 * 1000;

export const deprecatedPastDate = defineRule({
  id: "deprecated-past-date",
  preset: "strict",
  opinion: true,
  summary: "A definition was deprecated long ago and is still active.",
  docs: `A definition whose \`deprecated.since\` is a date long ago is still active: it is
collected, and has a builder. By then the apps that send it are usually gone.

If \`usage\` finds no builder call and no data arrives, switch it off in the
console and write \`status: inactive\`, or remove it. The rule compares dates of
the form \`2026-10-01\` with the present day in UTC; it ignores versions.`,
  options: {
    days: { default: 180, summary: "How many days a deprecation may last." },
  },
  bad: `version: 1
events:
  banner_tapped:
    deprecated: { since: "2020-01-31", reason: The banner is gone. }
`,
  good: `version: 1
events:
  banner_tapped:
    deprecated: { since: "2020-01-31", reason: The banner is gone. }
    status: inactive
`,
  check(taxonomy, report, context) {
    const { days } = context.options;
    for (const definition of ownDefinitions(taxonomy)) {
      const { deprecated, status } = definition;
      const since = deprecated?.since;
      if (since === undefined || status === "inactive") continue;
      const age = ageInDays(since, context.today);
      if (age === undefined || age <= days) continue;
      report({
        on: definition,
        span: valueSpan(context, definition, "deprecated"),
        message: `${subjectOf(definition)} was deprecated on \`${since}\` and is still active`,
        label: `more than ${String(days)} days ago`,
        hint: "switch it off in the console and write `status: inactive`, or remove it",
      });
    }
  },
});

function ageInDays(since: string, today: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(since)) return undefined;
  const age = (Date.parse(today) - Date.parse(since)) / day;
  return Number.isNaN(age) ? undefined : age;
}
