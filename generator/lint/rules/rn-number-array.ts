// `rn-number-array`: an array of numbers is sent from React Native, whose SDK sends each number twice.
import type { AttachedProperty, PropertyDef } from "../../model/taxonomy.js";
import { defineRule } from "../define-rule.js";
import { subjectOf } from "../subject.js";

/** Section 4.4 of the notes on the SDKs, by reading the code of version 1.0.2 (RN). */
export const rnNumberArray = defineRule({
  id: "rn-number-array",
  preset: "recommended",
  summary: "An array of numbers is sent from React Native.",
  docs: `Version 1.0.2 of the SDK for React Native appends each number of an array twice
on Android, once as it is and once as a Double: \`[1, 2]\` arrives as
\`[1, 1.0, 2, 2.0]\`. We know this from reading its code, not from a run. It
concerns arrays in events, items and profiles.

Send the values as an array of strings, or list the other platforms under
\`platforms\` of the property. The rule does not check a taxonomy that names no
platforms.`,
  bad: `version: 1
platforms: [react-native]
event_properties:
  scores: { type: "long[]" }
events:
  review_written: { properties: { scores: required } }
`,
  good: `version: 1
platforms: [react-native]
event_properties:
  scores: { type: "string[]" }
events:
  review_written: { properties: { scores: required } }
`,
  check(taxonomy, report) {
    const { events, itemProperties, platforms, userProperties } = taxonomy;
    if (platforms?.includes("react-native") !== true) return;
    const tell = (property: PropertyDef, sent: string): void => {
      report({
        on: property,
        message: `${subjectOf(property)} is an array of numbers, which the SDK for React Native sends twice on Android${sent}`,
        label: "each number arrives twice",
        hint: 'register it as `type: "string[]"`, or list the platforms that send it, such as `{ platforms: [web] }`',
      });
    };
    const told = new Set<string>();
    for (const event of events) {
      if (event.status === "inactive") continue;
      for (const attached of event.properties) {
        const { property } = attached;
        if (!isAffected(attached) || told.has(property.name)) continue;
        told.add(property.name);
        tell(property, ` (event \`${event.name}\`)`);
      }
    }
    const sendsItems = events.some(
      ({ items, status }) =>
        status === "active" &&
        items?.platforms?.includes("react-native") === true,
    );
    const others = [...(sendsItems ? itemProperties : []), ...userProperties];
    for (const property of others) {
      if (property.status === "active" && isNumbers(property)) {
        tell(property, "");
      }
    }
  },
});

function isAffected({ property, platforms }: AttachedProperty): boolean {
  return isNumbers(property) && platforms?.includes("react-native") === true;
}

function isNumbers({ type }: PropertyDef): boolean {
  return type === "long[]" || type === "double[]";
}
