// Reads the settings of `taxonomy.json`; the output folder is not in it.
import {
  defaultSettings,
  schemaDrafts,
  uuidSources,
  type Settings,
} from "../model/settings.js";
import { platforms, requiredSets } from "../model/platform.js";
import { languages } from "../text/messages/language.js";
import { parseTrackFunction } from "../sdk/sdk-names.js";
import {
  fieldsIn,
  isSet,
  optional,
  textIn,
  textsIn,
  type SnapshotFields,
} from "./read-fields.js";

export function settingsIn(root: SnapshotFields): Settings {
  const fields = fieldsIn(root, "generate");
  return {
    lang:
      languages.find((each) => each === root.get("lang")) ??
      defaultSettings.lang,
    output: defaultSettings.output,
    importExtension:
      choice(fields, "import_extension", [".js", ".ts", "none"] as const) ??
      defaultSettings.importExtension,
    emit: choice(fields, "emit", ["ts", "js"] as const) ?? "ts",
    ...(isSet(fields, "declaration_map") && { declarationMap: true }),
    ...(isSet(fields, "eslint_disable") && { eslintDisable: true }),
    uuid: choice(fields, "uuid", uuidSources) ?? defaultSettings.uuid,
    ...optional("platform", choice(fields, "platform", platforms)),
    required:
      choice(fields, "required", requiredSets) ?? defaultSettings.required,
    validate:
      choice(fields, "validate", ["never", "development", "always"] as const) ??
      defaultSettings.validate,
    ...optional("schemaBase", textIn(fields, "schema_base")),
    schemaDraft:
      choice(fields, "schema_draft", schemaDrafts) ??
      defaultSettings.schemaDraft,
    ...(isSet(fields, "schema_open") && { schemaOpen: true }),
    ...optional("kotlinPackage", textIn(fields, "kotlin_package")),
    ...optional("csharpNamespace", textIn(fields, "csharp_namespace")),
    targets: textsIn(fields, "targets"),
    ...usageIn(root),
  };
}

function choice<Choice extends string>(
  fields: SnapshotFields,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  return choices.find((each) => each === fields.get(name));
}

function usageIn(root: SnapshotFields): Pick<Settings, "usage"> {
  if (!root.has("usage")) return {};
  const fields = fieldsIn(root, "usage");
  return {
    usage: {
      trackFunctions: textsIn(fields, "track_functions").flatMap(
        (each) => parseTrackFunction(each) ?? [],
      ),
      failOn: [],
      exclude: textsIn(fields, "exclude"),
    },
  };
}
