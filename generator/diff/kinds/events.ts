// The kinds of changes of whole events.
import { noEffect, type ChangeKinds } from "../change-kind.js";

export const eventKinds = {
  "event-added": {
    covers: ["Taxonomy.events", "EventDef.name"],
    callers: "safe",
    installed: "safe",
    released: "breaks",
    data: "safe",
  },
  "event-removed": {
    covers: ["Taxonomy.events", "EventDef.name"],
    callers: "breaks",
    installed: "breaks",
    released: "safe",
    data: "breaks",
  },
  "event-renamed": {
    covers: [
      "EventDef.name",
      "EventDef.renamedFrom",
      "EventNames.formerBuilder",
    ],
    callers: "may-break",
    installed: "breaks",
    released: "breaks",
    data: "breaks",
  },
  "event-replaced": {
    covers: ["EventDef.name", "Deprecation.replacedBy"],
    callers: "breaks",
    installed: "breaks",
    released: "safe",
    data: "breaks",
  },
  "event-switched-off": {
    covers: ["EventDef.status"],
    callers: "breaks",
    installed: "breaks",
    released: "safe",
    data: "breaks",
  },
  "event-switched-on": {
    covers: ["EventDef.status"],
    callers: "safe",
    installed: "safe",
    released: "breaks",
    data: "safe",
  },
  "inactive-event-added": { covers: ["EventDef.status"], ...noEffect },
  "inactive-event-removed": { covers: ["EventDef.status"], ...noEffect },
  "former-name-added": {
    covers: ["EventDef.renamedFrom", "EventNames.formerBuilder"],
    ...noEffect,
  },
  "former-name-removed": {
    covers: ["EventDef.renamedFrom", "EventNames.formerBuilder"],
    ...noEffect,
    callers: "breaks",
  },
  "former-builder-renamed": {
    covers: ["EventNames.formerBuilder"],
    ...noEffect,
    callers: "breaks",
  },
  "any-of-added": {
    covers: ["EventDef.anyOf", "EventNames.fields"],
    callers: "breaks",
    installed: { every: "safe", required: "may-break" },
    released: "safe",
    data: "safe",
  },
  "any-of-removed": {
    covers: ["EventDef.anyOf", "EventNames.fields"],
    callers: "may-break",
    installed: "safe",
    released: { every: "safe", required: "may-break" },
    data: "safe",
  },
  "any-of-widened": {
    covers: ["EventDef.anyOf"],
    callers: "safe",
    installed: "safe",
    released: { every: "safe", required: "may-break" },
    data: "safe",
  },
  "any-of-narrowed": {
    covers: ["EventDef.anyOf"],
    callers: "breaks",
    installed: { every: "safe", required: "may-break" },
    released: "safe",
    data: "safe",
  },
  "event-platform-added": { covers: ["EventDef.platforms"], ...noEffect },
  "event-platform-removed": {
    covers: ["EventDef.platforms"],
    ...noEffect,
    data: "may-break",
  },
  "event-examples-changed": { covers: ["EventDef.examples"], ...noEffect },
  "event-standard-changed": { covers: ["EventDef.standard"], ...noEffect },
} as const satisfies ChangeKinds;
