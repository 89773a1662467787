// The kinds of changes of properties: registered, attached to an event, required, of another type.
import { noEffect, type ChangeKinds } from "../change-kind.js";

const attached = [
  "EventDef.properties",
  "EventDef.items",
  "AttachedProperty.property",
];

/** What the event property definitions do by themselves: only events that have them send them. */
const registeredOnly = { ...noEffect, callers: "may-break" } as const;

export const propertyKinds = {
  "event-property-added-required": {
    covers: [...attached, "AttachedProperty.required"],
    callers: "breaks",
    installed: "breaks",
    released: "breaks",
    data: "safe",
  },
  "event-property-added-optional": {
    covers: attached,
    callers: "safe",
    installed: { every: "breaks", required: "safe" },
    released: "breaks",
    data: "safe",
  },
  "event-property-removed-required": {
    covers: [...attached, "AttachedProperty.required"],
    callers: "breaks",
    installed: "breaks",
    released: "breaks",
    data: "breaks",
  },
  "event-property-removed-optional": {
    covers: attached,
    callers: "breaks",
    installed: "breaks",
    released: { every: "breaks", required: "safe" },
    data: "breaks",
  },
  "event-property-made-required": {
    covers: ["AttachedProperty.required"],
    callers: "breaks",
    installed: { every: "safe", required: "breaks" },
    released: "safe",
    data: "safe",
  },
  "event-property-made-optional": {
    covers: ["AttachedProperty.required"],
    callers: "may-break",
    installed: "safe",
    released: { every: "safe", required: "breaks" },
    data: "may-break",
  },
  "event-property-text-changed": {
    covers: ["AttachedProperty.description"],
    ...noEffect,
  },
  "event-property-platform-added": {
    covers: ["AttachedProperty.platforms"],
    ...noEffect,
  },
  "event-property-platform-removed": {
    covers: ["AttachedProperty.platforms"],
    ...noEffect,
    data: "may-break",
  },
  "event-property-registered": {
    covers: ["Taxonomy.eventProperties", "PropertyDef.name"],
    ...noEffect,
  },
  "event-property-unregistered": {
    covers: ["Taxonomy.eventProperties", "PropertyDef.name"],
    ...registeredOnly,
    data: "breaks",
  },
  "event-property-switched-off": {
    covers: ["PropertyDef.status"],
    ...noEffect,
    data: "breaks",
  },
  "event-property-switched-on": { covers: ["PropertyDef.status"], ...noEffect },
  "item-property-added-required": {
    covers: ["Taxonomy.itemProperties", "PropertyDef.required"],
    callers: "breaks",
    installed: "breaks",
    released: "breaks",
    data: "safe",
  },
  "item-property-added-optional": {
    covers: ["Taxonomy.itemProperties"],
    callers: "safe",
    installed: "safe",
    released: "breaks",
    data: "safe",
  },
  "item-property-removed-required": {
    covers: ["Taxonomy.itemProperties", "PropertyDef.required"],
    callers: "breaks",
    installed: "breaks",
    released: "breaks",
    data: "breaks",
  },
  "item-property-removed-optional": {
    covers: ["Taxonomy.itemProperties"],
    callers: "breaks",
    installed: "breaks",
    released: "safe",
    data: "breaks",
  },
  "item-property-made-required": {
    covers: ["PropertyDef.required"],
    callers: "breaks",
    installed: "breaks",
    released: "safe",
    data: "safe",
  },
  "item-property-made-optional": {
    covers: ["PropertyDef.required"],
    callers: "may-break",
    installed: "safe",
    released: "breaks",
    data: "may-break",
  },
  "user-property-added": {
    covers: ["Taxonomy.userProperties"],
    callers: "safe",
    installed: "safe",
    released: "breaks",
    data: "safe",
  },
  "user-property-removed": {
    covers: ["Taxonomy.userProperties"],
    callers: "breaks",
    installed: "breaks",
    released: "safe",
    data: "breaks",
  },
  "inactive-property-added": { covers: ["PropertyDef.status"], ...noEffect },
  "inactive-property-removed": {
    covers: ["PropertyDef.status"],
    ...registeredOnly,
  },
  "type-widened": {
    covers: ["PropertyDef.type"],
    callers: "safe",
    installed: "safe",
    released: "breaks",
    data: "may-break",
  },
  "type-narrowed": {
    covers: ["PropertyDef.type"],
    callers: "safe",
    installed: "breaks",
    released: "safe",
    data: "may-break",
  },
  "type-string-to-datetime": {
    covers: ["PropertyDef.type"],
    callers: "safe",
    installed: "breaks",
    released: "safe",
    data: "breaks",
  },
  "type-datetime-to-string": {
    covers: ["PropertyDef.type"],
    callers: "breaks",
    installed: "safe",
    released: "breaks",
    data: "breaks",
  },
  "type-changed": {
    covers: ["PropertyDef.type"],
    callers: "breaks",
    installed: "breaks",
    released: "breaks",
    data: "breaks",
  },
  "made-nullable": {
    covers: ["PropertyDef.nullable"],
    callers: "safe",
    installed: "safe",
    released: "breaks",
    data: "may-break",
  },
  "made-not-nullable": {
    covers: ["PropertyDef.nullable"],
    callers: "breaks",
    installed: "breaks",
    released: "safe",
    data: "safe",
  },
} as const satisfies ChangeKinds;
