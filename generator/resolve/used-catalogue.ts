// What a taxonomy uses of DFINERY's catalogue, with digests: a later version of the catalogue can be told from a change of the taxonomy.
import { createHash } from "node:crypto";
import { rememberWhileAlive } from "../model/remember.js";
import type {
  EntryDigests,
  EventDef,
  PropertyDef,
  UsedCatalogue,
} from "../model/taxonomy.js";
import type { YamlMap } from "../parse/node.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import type { Registry } from "./collect-sections.js";
import type { Catalogue } from "./read-catalogue.js";
import { entriesOf, mapOf, plainValue } from "./read-fields.js";

export interface UsedDefinitions {
  readonly events: readonly EventDef[];
  readonly eventProperties: readonly PropertyDef[];
  readonly itemProperties: readonly PropertyDef[];
  readonly userProperties: readonly PropertyDef[];
}

/** The digests are those of the catalogue's own entries, whatever the taxonomy restates of them. */
export function usedCatalogue(
  document: ParsedDocument,
  { sections }: Catalogue,
  used: UsedDefinitions,
): UsedCatalogue {
  const ownProperties = new Set(used.eventProperties);
  for (const { properties, items } of used.events) {
    for (const { property } of properties) ownProperties.add(property);
    if (items) ownProperties.add(items.property);
  }
  const identityKeys = entriesOf(document.root, "identity_keys");
  return {
    digest: rootDigest(document),
    events: digests(sections.events, used.events),
    eventProperties: digests(sections.eventProperties, ownProperties),
    itemProperties: digests(sections.itemProperties, used.itemProperties),
    userProperties: digests(sections.userProperties, used.userProperties),
    identityKeys: Object.fromEntries(
      identityKeys.map(({ key, value }) => [key, entryDigest(mapOf(value))]),
    ),
  };
}

/** In the order of the catalogue, so that the order of a taxonomy changes nothing. */
function digests(
  registry: Registry,
  used: Iterable<{ readonly name: string; readonly standard: boolean }>,
): EntryDigests {
  const names = new Set<string>();
  for (const { name, standard } of used) if (standard) names.add(name);
  return Object.fromEntries(
    [...registry.values()]
      .filter(({ name }) => names.has(name))
      .map(({ name, map }) => [name, entryDigest(map)]),
  );
}

// Remembered for `--watch`: the catalogue does not change.

const rootDigest = rememberWhileAlive(({ root }: ParsedDocument): string =>
  digestOf(root && plainValue(root)),
);

/** Where an entry is known from says nothing about what it means. */
function entryDigest(map: YamlMap | undefined): string {
  return map === undefined ? digestOf([]) : mapDigest(map);
}

const mapDigest = rememberWhileAlive(({ entries }: YamlMap): string => {
  const fields = [...entries].filter(([key]) => key !== "source");
  return digestOf(fields.map(([key, { value }]) => [key, plainValue(value)]));
});

function digestOf(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
