// `unit-in-name`: the unit of a number is in its name, but not in its definition.
import { addKey } from "../add-key.js";
import { defineRule } from "../define-rule.js";
import { ownProperties } from "../look-up.js";
import { subjectOf } from "../subject.js";
import { wordsOf } from "../words.js";

export const unitInName = defineRule({
  id: "unit-in-name",
  preset: "strict",
  opinion: true,
  summary: "The unit of a number is in its name, and not in its definition.",
  docs: `The name of a number ends in a unit, but the definition has no \`unit\`. Doc
comments, JSON Schemas and \`taxonomy.json\` show the \`unit\`; tools cannot read it
from a name.

\`--fix\` adds it. The name may stay as it is.`,
  bad: `version: 1
user_properties:
  session_length_ms: { type: long }
`,
  good: `version: 1
user_properties:
  session_length_ms: { type: long, unit: ms }
`,
  check(taxonomy, report, context) {
    for (const property of ownProperties(taxonomy)) {
      const { name, type } = property;
      if (!/^(?:long|double)/.test(type) || property.unit !== undefined) {
        continue;
      }
      const words = wordsOf(name);
      const unit = words.length > 1 ? units.get(words.at(-1) ?? "") : undefined;
      if (unit === undefined) continue;
      const fix = addKey(context.written(property), "unit", unit);
      report({
        on: property,
        message: `the unit of ${subjectOf(property)} is only in its name`,
        label: "no `unit`",
        hint: `add \`unit: ${unit}\``,
        ...(fix && { fix }),
      });
    }
  },
});

/** Not those that are also something else, such as `min` or `m`. */
const units = new Map([
  ["ms", "ms"],
  ["msec", "ms"],
  ["millis", "ms"],
  ["milliseconds", "ms"],
  ["sec", "s"],
  ["secs", "s"],
  ["seconds", "s"],
  ["minutes", "min"],
  ["hours", "h"],
  ["krw", "KRW"],
  ["usd", "USD"],
  ["eur", "EUR"],
  ["jpy", "JPY"],
  ["won", "KRW"],
  ["kg", "kg"],
  ["km", "km"],
  ["cm", "cm"],
  ["mm", "mm"],
  ["bytes", "B"],
  ["kb", "kB"],
  ["mb", "MB"],
  ["pct", "percent"],
  ["percent", "percent"],
]);
