// Reads `taxonomy.json` of a generated folder back into the model, with distrust: it may come from any commit.
import type {
  EntryDigests,
  EventDef,
  IdentityKey,
  ModuleDef,
  PropertyDef,
  PropertyScope,
  Taxonomy,
  UsedCatalogue,
} from "../model/taxonomy.js";
import { SourceFile, type Span } from "../source/source-file.js";
import { fieldsOf, isFields } from "../text/fields.js";
import { definitionIn, labelOf } from "./read-definition.js";
import { eventIn } from "./read-event.js";
import {
  entriesIn,
  fieldsIn,
  optional,
  platformsIn,
  textIn,
  type SnapshotFields,
} from "./read-fields.js";
import { settingsIn } from "./read-settings.js";

/** The version of the file that this reader knows. */
const format = 1;

/**
 * The taxonomy that a `taxonomy.json` states; `undefined` if the text is not
 * one that this version can read. Spans lead to the beginning of the file,
 * `path` is its path in messages. The output folder, `usage.fail_on` and the
 * user's own targets are not in it.
 */
export function readSnapshot(text: string, path: string): Taxonomy | undefined {
  const value = parse(text);
  if (!isFields(value) || value["format"] !== format) return undefined;
  if (!isFields(value["events"])) return undefined;
  const root = fieldsOf(value);
  const file = new SourceFile(path, text);
  const span: Span = { file, start: 0, end: 0 };
  const eventProperties = definitionsIn(root, "event", span);
  const byName = new Map(eventProperties.map((one) => [one.name, one]));
  const allPlatforms = platformsIn(root, undefined);
  const events = entriesIn(root, "events").map(([name, fields]) =>
    eventIn(name, fields, { definitions: byName, allPlatforms, span }),
  );
  return {
    ...optional("service", textIn(root, "service")),
    settings: settingsIn(root),
    ...optional("platforms", allPlatforms),
    catalogue: catalogueIn(fieldsIn(root, "catalogue")),
    events,
    eventProperties,
    itemProperties: definitionsIn(root, "item", span),
    userProperties: definitionsIn(root, "user", span),
    identityKeys: entriesIn(root, "identity_keys").map(identityKey),
    modules: modulesOf(events),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function definitionsIn(
  root: SnapshotFields,
  scope: PropertyScope,
  span: Span,
): readonly PropertyDef[] {
  return entriesIn(root, `${scope}_properties`).map(([name, fields]) =>
    definitionIn(scope, name, fields, span),
  );
}

function identityKey([name, fields]: readonly [
  string,
  SnapshotFields,
]): IdentityKey {
  return {
    name,
    ...optional("label", labelOf(fields.get("label"))),
    ...optional("description", textIn(fields, "description")),
  };
}

function catalogueIn(fields: SnapshotFields): UsedCatalogue {
  return {
    digest: textIn(fields, "digest") ?? "",
    events: digestsIn(fields, "events"),
    eventProperties: digestsIn(fields, "event_properties"),
    itemProperties: digestsIn(fields, "item_properties"),
    userProperties: digestsIn(fields, "user_properties"),
    identityKeys: digestsIn(fields, "identity_keys"),
  };
}

function digestsIn(fields: SnapshotFields, name: string): EntryDigests {
  return Object.fromEntries(
    [...fieldsIn(fields, name)].filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );
}

function modulesOf(events: readonly EventDef[]): readonly ModuleDef[] {
  const modules = new Map<string, string[]>();
  for (const { module, name, status } of events) {
    const names = modules.get(module) ?? [];
    modules.set(module, names);
    if (status === "active") names.push(name);
  }
  return Array.from(modules, ([name, names]) => ({ name, events: names }));
}
