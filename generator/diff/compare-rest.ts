// Compares what is no event and no property: identity keys, settings, the catalogue.
import { usageFacts } from "../model/usage-settings.js";
import type { Settings } from "../model/settings.js";
import type {
  EntryDigests,
  Taxonomy,
  UsedCatalogue,
} from "../model/taxonomy.js";
import type { Change } from "./change.js";
import { changed, comparePlatforms } from "./compare-metadata.js";
import { labelText } from "./compare-values.js";
import type { KindId } from "./kinds/index.js";

/** The differences between the identity keys of the API (EV). */
export function compareIdentityKeys(
  old: Taxonomy,
  now: Taxonomy,
): readonly Change[] {
  const before = new Map(old.identityKeys.map((key) => [key.name, key]));
  const after = new Map(now.identityKeys.map((key) => [key.name, key]));
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].flatMap((name) => {
    const place = { section: "identity_keys", name, events: [] } as const;
    const was = before.get(name);
    const is = after.get(name);
    if (was === undefined) return [{ ...place, kind: "identity-key-added" }];
    if (is === undefined) return [{ ...place, kind: "identity-key-removed" }];
    return [
      ...changed("label-changed", labelText(was.label), labelText(is.label)),
      ...changed("description-changed", was.description, is.description),
    ].map((one) => ({ ...place, ...one }));
  });
}

/** The differences between the name of the service, and between settings. */
export function compareSettings(
  old: Taxonomy,
  now: Taxonomy,
): readonly Change[] {
  return [
    ...changedSetting("service", "service-renamed", old.service, now.service),
    ...comparePlatforms(servicePlatforms, old.platforms, now.platforms).map(
      (one): Change => ({
        ...one,
        section: "settings",
        name: "platforms",
        events: [],
      }),
    ),
    ...compareTargets(old.settings.targets, now.settings.targets),
    ...simpleSettings.flatMap(([name, kind, read]) =>
      changedSetting(name, kind, read(old.settings), read(now.settings)),
    ),
  ];
}

const servicePlatforms = {
  added: "service-platform-added",
  removed: "service-platform-removed",
} as const;

type ReadSetting = (settings: Settings) => unknown;

const simpleSettings: readonly (readonly [string, KindId, ReadSetting])[] = [
  ["lang", "code-setting-changed", ({ lang }) => lang],
  ["generate.emit", "code-setting-changed", ({ emit }) => emit],
  [
    "generate.import_extension",
    "code-setting-changed",
    ({ importExtension }) => importExtension,
  ],
  [
    "generate.declaration_map",
    "code-setting-changed",
    ({ declarationMap }) => declarationMap,
  ],
  [
    "generate.eslint_disable",
    "code-setting-changed",
    ({ eslintDisable }) => eslintDisable,
  ],
  ["generate.platform", "code-setting-changed", ({ platform }) => platform],
  ["generate.required", "code-setting-changed", ({ required }) => required],
  ["generate.uuid", "code-setting-changed", ({ uuid }) => uuid],
  ["generate.validate", "code-setting-changed", ({ validate }) => validate],
  ["generate.kotlin.package", "package-changed", (all) => all.kotlinPackage],
  [
    "generate.csharp.namespace",
    "package-changed",
    (all) => all.csharpNamespace,
  ],
  [
    "generate.schema_base",
    "schema-setting-changed",
    ({ schemaBase }) => schemaBase,
  ],
  [
    "generate.schema_draft",
    "schema-setting-changed",
    ({ schemaDraft }) => schemaDraft,
  ],
  [
    "generate.schema_open",
    "schema-setting-changed",
    ({ schemaOpen }) => schemaOpen,
  ],
  [
    "usage.track_functions",
    "usage-setting-changed",
    ({ usage }) => usage && usageFacts(usage)["track_functions"],
  ],
  [
    "usage.exclude",
    "usage-setting-changed",
    ({ usage }) => usage && usageFacts(usage)["exclude"],
  ],
];

function changedSetting(
  name: string,
  kind: KindId,
  old: unknown,
  now: unknown,
): readonly Change[] {
  return changed(kind, old, now).map((one) => ({
    ...one,
    section: "settings",
    name,
    events: [],
  }));
}

function compareTargets(
  old: readonly string[],
  now: readonly string[],
): readonly Change[] {
  const place = {
    section: "settings",
    name: "generate.targets",
    events: [],
  } as const;
  return [
    ...old
      .filter((name) => !now.includes(name))
      .map((before) => ({ ...place, kind: "target-removed", before }) as const),
    ...now
      .filter((name) => !old.includes(name))
      .map((after) => ({ ...place, kind: "target-added", after }) as const),
  ];
}

/** What changed in DFINERY's catalogue, for the entries that both sides use. */
export function compareCatalogues(
  { catalogue: old }: Taxonomy,
  { catalogue: now }: Taxonomy,
): readonly Change[] {
  return [
    ...changed("catalogue-changed", old.digest, now.digest).map(
      (one): Change => ({
        ...one,
        section: "catalogue",
        name: "digest",
        events: [],
      }),
    ),
    ...entrySections.flatMap(([section, read]) =>
      compareEntries(section, read(old), read(now)),
    ),
  ];
}

const entrySections: readonly (readonly [
  string,
  (catalogue: UsedCatalogue) => EntryDigests,
])[] = [
  ["events", ({ events }) => events],
  ["event_properties", ({ eventProperties }) => eventProperties],
  ["item_properties", ({ itemProperties }) => itemProperties],
  ["user_properties", ({ userProperties }) => userProperties],
  ["identity_keys", ({ identityKeys }) => identityKeys],
];

function compareEntries(
  section: string,
  old: EntryDigests,
  now: EntryDigests,
): readonly Change[] {
  return Object.keys(old)
    .filter((name) => Object.hasOwn(now, name) && old[name] !== now[name])
    .map((name) => ({
      kind: "catalogue-entry-changed",
      section: "catalogue",
      name: `${section}.${name}`,
      events: [],
    }));
}
