// `taxonomy.json`: the whole resolved taxonomy as data, for tools that read the generated folder and for later comparison.
import type { EmittedFile } from "../generator/model/output-file.js";
import type { Settings } from "../generator/model/settings.js";
import type {
  IdentityKey,
  Taxonomy,
  UsedCatalogue,
} from "../generator/model/taxonomy.js";
import { usageFacts } from "../generator/model/usage-settings.js";
import { asJson, jsonText, type Json } from "./kit/json.js";
import {
  definitionFacts,
  eventFacts,
  labelFact,
  present,
} from "./metadata-facts.js";

/** Raised when a reader of an older `taxonomy.json` would misread a newer one. */
const format = 1;

/**
 * `taxonomy.json`: everything registered, including inactive definitions. Its
 * shape is `schemas/generated-taxonomy.schema.json`. What is as usual is left out.
 */
export function emitMetadata(taxonomy: Taxonomy): EmittedFile {
  const value: Json = {
    format,
    ...present("service", taxonomy.service),
    ...present("platforms", taxonomy.platforms),
    ...languageFacts(taxonomy.settings),
    generate: settingFacts(taxonomy.settings),
    ...usage(taxonomy),
    catalogue: catalogueFacts(taxonomy.catalogue),
    events: byName(taxonomy.events, (event) =>
      eventFacts(event, taxonomy.platforms),
    ),
    ...elsewhere(taxonomy),
    event_properties: byName(taxonomy.eventProperties, definitionFacts),
    item_properties: byName(taxonomy.itemProperties, definitionFacts),
    user_properties: byName(taxonomy.userProperties, definitionFacts),
    identity_keys: byName(taxonomy.identityKeys, identityFacts),
  };
  return { path: "taxonomy.json", language: "json", text: jsonText(value) };
}

function languageFacts({ lang }: Settings): { [key: string]: Json } {
  return lang === "en" ? {} : { lang };
}

/** The settings that change what the generated code or a schema accepts, or how it is used. */
function settingFacts(settings: Settings): Json {
  return {
    emit: settings.emit,
    import_extension: settings.importExtension,
    ...present("declaration_map", settings.declarationMap),
    uuid: settings.uuid,
    ...present("platform", settings.platform),
    ...(settings.required === "declared"
      ? {}
      : { required: settings.required }),
    validate: settings.validate,
    ...present("eslint_disable", settings.eslintDisable),
    targets: settings.targets,
    ...present("schema_base", settings.schemaBase),
    schema_draft: settings.schemaDraft,
    ...present("schema_open", settings.schemaOpen),
    ...present("kotlin_package", settings.kotlinPackage),
    ...present("csharp_namespace", settings.csharpNamespace),
  };
}

function usage({ settings }: Taxonomy): { [key: string]: Json } {
  const read = settings.usage && usageFacts(settings.usage);
  if (read === undefined || Object.keys(read).length === 0) return {};
  return { usage: asJson(read) };
}

function elsewhere({ elsewhere: others }: Taxonomy): { [key: string]: Json } {
  return others === undefined
    ? {}
    : { elsewhere: byName(others, ({ platforms }) => platforms) };
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
  return {
    ...present("label", labelFact(label)),
    ...present("description", description),
  };
}

function byName<Item extends { readonly name: string }>(
  items: readonly Item[],
  factsOf: (item: Item) => Json,
): Json {
  return Object.fromEntries(items.map((item) => [item.name, factsOf(item)]));
}
