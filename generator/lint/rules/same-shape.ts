// `same-shape`: two events have one set of properties, so that they may be one event with a property more.
import type { EventDef } from "../../model/taxonomy.js";
import { quote } from "../../resolve/quote.js";
import { defineRule } from "../define-rule.js";

export const sameShape = defineRule({
  id: "same-shape",
  preset: "strict",
  opinion: true,
  summary: "Two events have the same set of properties.",
  docs: `Two events have exactly the same properties. Often they are one event that was
registered once for each place or button. One event with a property for the
place is easier to query, and a new place needs no registration.

Merge them if they mean the same thing. Deprecated and standard events, and
events with fewer than \`minimum\` properties, are not compared.`,
  options: {
    minimum: {
      default: 3,
      summary: "The smallest number of properties that counts.",
    },
  },
  bad: `version: 1
event_properties:
  banner_id: { type: string }
  banner_name: { type: string }
  position: { type: long }
events:
  home_banner_clicked:
    properties: { banner_id: required, banner_name: required, position: required }
  search_banner_clicked:
    properties: { banner_id: required, banner_name: required, position: required }
`,
  good: `version: 1
event_properties:
  banner_id: { type: string }
  banner_name: { type: string }
  position: { type: long }
  page: { type: string, enum: [home, search] }
events:
  banner_clicked:
    properties:
      banner_id: required
      banner_name: required
      position: required
      page: required
`,
  check({ events }, report, { options }) {
    const known = new Map<string, EventDef>();
    for (const event of events) {
      const { deprecated, items, properties, standard, status } = event;
      if (standard || deprecated || status === "inactive") continue;
      const names = properties.map(({ property }) => property.name).sort();
      if (items) names.push(items.property.name);
      if (names.length < options.minimum) continue;
      const key = JSON.stringify(names);
      const first = known.get(key);
      if (first === undefined) {
        known.set(key, event);
        continue;
      }
      report({
        on: event,
        message: `event ${quote(event.name)} has the same properties as ${quote(first.name)}`,
        label: "the same set of properties",
        related: [{ span: first.span, label: "the other event" }],
        hint: "if they mean the same, register one event with a property that says where it happened",
      });
    }
  },
});
