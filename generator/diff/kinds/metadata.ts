// The kinds of changes of what people read of a definition, which change no payload.
import { noEffect, type ChangeKinds } from "../change-kind.js";

/** A field that every definition may have. */
function common(field: string): readonly string[] {
  return [`EventDef.${field}`, `PropertyDef.${field}`];
}

const labelTexts = ["Label.texts[].language", "Label.texts[].text"];

const deprecation = [
  "Deprecation.since",
  "Deprecation.replacedBy",
  "Deprecation.reason",
];

export const metadataKinds = {
  "label-changed": {
    covers: labelTexts,
    ...noEffect,
  },
  "description-changed": {
    covers: [...common("description"), "IdentityKey.description"],
    ...noEffect,
  },
  "note-changed": { covers: common("note"), ...noEffect },
  "owners-changed": { covers: common("owners"), ...noEffect },
  "tags-changed": { covers: common("tags"), ...noEffect },
  "links-changed": { covers: common("links"), ...noEffect },
  "deprecated-added": { covers: deprecation, ...noEffect },
  "deprecated-removed": { covers: deprecation, ...noEffect },
  "deprecated-changed": {
    covers: deprecation,
    ...noEffect,
  },
  "expires-changed": { covers: common("expires"), ...noEffect },
  "values-documented": {
    covers: [
      "DocumentedValue.value",
      "DocumentedValue.description",
      ...labelTexts,
    ],
    ...noEffect,
  },
  "examples-changed": { covers: ["PropertyDef.examples"], ...noEffect },
  "unit-changed": {
    covers: ["PropertyDef.unit"],
    ...noEffect,
    data: "may-break",
  },
  "pii-changed": {
    covers: ["PropertyDef.pii"],
    ...noEffect,
    data: "may-break",
  },
  "property-standard-changed": {
    covers: ["PropertyDef.standard"],
    ...noEffect,
  },
  "automatic-changed": { covers: ["PropertyDef.automatic"], ...noEffect },
  "identity-key-added": {
    covers: ["Taxonomy.identityKeys", "IdentityKey.name"],
    callers: "safe",
    installed: "safe",
    released: "breaks",
    data: "safe",
  },
  "identity-key-removed": {
    covers: ["Taxonomy.identityKeys", "IdentityKey.name"],
    callers: "breaks",
    installed: "breaks",
    released: "safe",
    data: "breaks",
  },
} as const satisfies ChangeKinds;
