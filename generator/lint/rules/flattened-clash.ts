// `flattened-clash`: an event property has the name of a column of the export.
import { defineRule } from "../define-rule.js";
import { subjectOf } from "../subject.js";

/** EXP: system columns of the event export that do not begin with `df_`, which no name of a taxonomy may. */
const columns = new Set(["event_name"]);
/** EXP: the items are flattened to columns such as `df_items_df_price`. */
const itemColumn = /^df_?items_/i;

export const flattenedClash = defineRule({
  id: "flattened-clash",
  preset: "recommended",
  summary: "An event property has the name of a column of the export.",
  docs: `In the CSV of the event export, each event property is a column of its own
name, next to system columns such as \`event_name\`, and the items are flattened
to columns such as \`df_items_df_price\`. A property with the same name as one of
these columns cannot be distinguished from it.

Register it under another name. Names that begin with \`df_\` are already an
error in every command.`,
  bad: `version: 1
event_properties:
  event_name: { type: string }
events:
  banner_clicked: { properties: { event_name: required } }
`,
  good: `version: 1
event_properties:
  banner_name: { type: string }
events:
  banner_clicked: { properties: { banner_name: required } }
`,
  check({ eventProperties }, report) {
    for (const property of eventProperties) {
      const { name, standard } = property;
      if (standard || !(columns.has(name) || itemColumn.test(name))) continue;
      report({
        on: property,
        message: `${subjectOf(property)} has the name of a column of the event export`,
        label: "a column of the export",
        hint: "register it under another name",
      });
    }
  },
});
