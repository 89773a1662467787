// The kinds of changes that only the generated code has: its names, its modules and the settings.
import { noEffect, type ChangeKinds } from "../change-kind.js";

const forCode = { ...noEffect, callers: "may-break" } as const;

export const codeKinds = {
  "builder-renamed": {
    covers: ["EventNames.builder"],
    ...noEffect,
    callers: "breaks",
  },
  "event-type-renamed": {
    covers: ["EventNames.properties", "EventNames.fields", "EventNames.record"],
    ...forCode,
  },
  "event-validator-renamed": {
    covers: [
      "EventNames.validate",
      "EventNames.guard",
      "EventNames.check",
      "EventNames.validateProperties",
      "EventNames.eventSchema",
      "EventNames.propertiesSchema",
    ],
    ...forCode,
  },
  "development-check-renamed": { covers: ["EventNames.inspect"], ...noEffect },
  "schema-file-renamed": { covers: ["EventNames.file"], ...noEffect },
  "event-moved": {
    covers: [
      "EventDef.module",
      "Taxonomy.modules",
      "ModuleDef.name",
      "ModuleDef.events",
    ],
    ...forCode,
  },
  "enum-export-renamed": {
    covers: [
      "EnumNames.type",
      "EnumNames.known",
      "EnumNames.values",
      "EnumNames.guard",
    ],
    ...forCode,
  },
  "property-check-renamed": { covers: ["PropertyNames.check"], ...noEffect },
  "service-renamed": { covers: ["Taxonomy.service"], ...noEffect },
  "service-platform-added": { covers: ["Taxonomy.platforms"], ...noEffect },
  "service-platform-removed": { covers: ["Taxonomy.platforms"], ...noEffect },
  "target-added": { covers: ["Settings.targets"], ...noEffect },
  "target-removed": { covers: ["Settings.targets"], ...forCode },
  "code-setting-changed": {
    covers: [
      "Settings.lang",
      "Settings.importExtension",
      "Settings.emit",
      "Settings.declarationMap",
      "Settings.eslintDisable",
      "Settings.uuid",
      "Settings.validate",
      "Settings.platform",
      "Settings.required",
    ],
    ...noEffect,
  },
  "package-changed": {
    covers: ["Settings.kotlinPackage", "Settings.csharpNamespace"],
    ...forCode,
  },
  "schema-setting-changed": {
    covers: [
      "Settings.schemaBase",
      "Settings.schemaDraft",
      "Settings.schemaOpen",
    ],
    ...noEffect,
  },
  "usage-setting-changed": {
    covers: [
      "TrackFunction.name",
      "TrackFunction.position",
      "TrackFunction.properties",
      "UsageSettings.exclude",
    ],
    ...noEffect,
  },
  "catalogue-changed": { covers: ["UsedCatalogue.digest"], ...noEffect },
  "catalogue-entry-changed": {
    covers: [
      "UsedCatalogue.events",
      "UsedCatalogue.eventProperties",
      "UsedCatalogue.itemProperties",
      "UsedCatalogue.userProperties",
      "UsedCatalogue.identityKeys",
    ],
    ...noEffect,
  },
} as const satisfies ChangeKinds;
