// `taxonomy.json`: the whole resolved taxonomy as data, for tools that read the generated folder and for later comparison.
import {
  fileInPieces,
  type EmittedFile,
} from "../generator/model/output-file.js";
import type { Settings } from "../generator/model/settings.js";
import type {
  IdentityKey,
  Taxonomy,
  UsedCatalogue,
} from "../generator/model/taxonomy.js";
import { usageFacts } from "../generator/model/usage-settings.js";
import {
  asJson,
  byName,
  jsonPieces,
  type Json,
  type JsonInPieces,
} from "./kit/json.js";
import { definitionFacts, eventFacts, labelFact } from "./metadata-facts.js";

/** Raised when a reader of an older `taxonomy.json` would misread a newer one. */
const format = 1;

/**
 * `taxonomy.json`: everything registered, including inactive definitions. Its
 * shape is `schemas/generated-taxonomy.schema.json`. What is as usual is left out.
 */
export function emitMetadata(taxonomy: Taxonomy): EmittedFile {
  const value: JsonInPieces = {
    format,
    service: taxonomy.service,
    platforms: taxonomy.platforms,
    lang: languageFact(taxonomy.settings),
    generate: settingFacts(taxonomy.settings),
    usage: usageFact(taxonomy),
    catalogue: catalogueFacts(taxonomy.catalogue),
    events: byName(taxonomy.events, (event) =>
      eventFacts(event, taxonomy.platforms),
    ),
    elsewhere:
      taxonomy.elsewhere &&
      byName(taxonomy.elsewhere, ({ platforms }) => platforms),
    event_properties: byName(taxonomy.eventProperties, definitionFacts),
    item_properties: byName(taxonomy.itemProperties, definitionFacts),
    user_properties: byName(taxonomy.userProperties, definitionFacts),
    identity_keys: byName(taxonomy.identityKeys, identityFacts),
  };
  return fileInPieces("taxonomy.json", "json", () => jsonPieces(value));
}

function languageFact({ lang }: Settings): Json | undefined {
  return lang === "en" ? undefined : lang;
}

/** The settings that change what the generated code or a schema accepts, or how it is used. */
function settingFacts(settings: Settings): Json {
  return {
    emit: settings.emit,
    import_extension: settings.importExtension,
    declaration_map: settings.declarationMap,
    uuid: settings.uuid,
    platform: settings.platform,
    required: settings.required === "declared" ? undefined : settings.required,
    validate: settings.validate,
    eslint_disable: settings.eslintDisable,
    targets: settings.targets,
    schema_base: settings.schemaBase,
    schema_draft: settings.schemaDraft,
    schema_open: settings.schemaOpen,
    kotlin_package: settings.kotlinPackage,
    csharp_namespace: settings.csharpNamespace,
  };
}

function usageFact({ settings }: Taxonomy): Json | undefined {
  const read = settings.usage && usageFacts(settings.usage);
  return read === undefined || Object.keys(read).length === 0
    ? undefined
    : asJson(read);
}

function catalogueFacts(catalogue: UsedCatalogue): Json {
  return {
    digest: catalogue.digest,
    events: catalogue.events,
    event_properties: catalogue.eventProperties,
    item_properties: catalogue.itemProperties,
    user_properties: catalogue.userProperties,
    identity_keys: catalogue.identityKeys,
  };
}

function identityFacts({ label, description }: IdentityKey): Json {
  return { label: labelFact(label), description };
}
