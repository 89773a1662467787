// One change of each kind, as the part of a taxonomy that changes: `E`, `P`, `Q` and `R` become names of the case's own.
import type { KindId } from "../../generator/diff/kinds/index.js";
import type {
  EventDef,
  EventNames,
  PropertyDef,
  Taxonomy,
} from "../../generator/model/taxonomy.js";

type Entries = Readonly<Record<string, unknown>>;

/** Sections of a taxonomy. */
export interface Part {
  readonly event_properties?: Entries;
  readonly item_properties?: Entries;
  readonly user_properties?: Entries;
  readonly events?: Entries;
  readonly standard?: Entries;
  readonly service?: string;
  readonly lang?: "ko";
  readonly platforms?: readonly string[];
  readonly generate?: Entries;
  readonly usage?: Entries;
}

export interface Case {
  readonly kind: KindId;
  readonly old: Part;
  readonly now: Part;
  /** A taxonomy of its own, because the change concerns more than one event. */
  readonly isAlone?: true;
  /** Further kinds that such a change is never without. */
  readonly also?: readonly KindId[];
  /** A change that no taxonomy can state. */
  readonly edit?: (now: Taxonomy) => Taxonomy;
}

/** An event `E` that has the property `P` of a definition. */
function onEvent(definition: Entries, attached: unknown = "optional"): Part {
  return {
    event_properties: { P: definition },
    events: { E: { properties: { P: attached } } },
  };
}

/** A change of the definition of a property that an event has. */
function ofProperty(
  kind: KindId,
  old: Entries,
  now: Entries,
  also: readonly KindId[] = [],
): Case {
  return { kind, old: onEvent(old), now: onEvent(now), also };
}

/** Both directions of a bound. */
function bound(
  name: string,
  type: string,
  key: string,
  loose: number,
  tight: number,
): readonly Case[] {
  const at = (value: number) => ({ type, [key]: value });
  return [
    ofProperty(`${name}-tightened` as KindId, at(loose), at(tight)),
    ofProperty(`${name}-tightened` as KindId, { type }, at(tight)),
    ofProperty(`${name}-loosened` as KindId, at(tight), at(loose)),
    ofProperty(`${name}-loosened` as KindId, at(tight), { type }),
  ];
}

/** A change of the properties of an event whose definitions stay. */
function ofEvent(
  kind: KindId,
  old: Entries,
  now: Entries,
  also: readonly KindId[] = [],
): Case {
  const event_properties = {
    P: { type: "string" },
    Q: { type: "double" },
    R: { type: "boolean" },
  };
  const part = (event: Entries): Part => ({
    event_properties,
    events: { E: { properties: {}, ...event } },
  });
  return { kind, old: part(old), now: part(now), also };
}

/** A change of metadata, of an event and of its property. */
function ofMetadata(kind: KindId, old: Entries, now: Entries): readonly Case[] {
  return [
    ofEvent(kind, old, now),
    ofProperty(kind, { type: "string", ...old }, { type: "string", ...now }),
  ];
}

const items = { events: { E: { properties: { df_items: "required" } } } };
const picked = {
  standard: { item_properties: ["df_item_id"] },
} as const;

/** A change of an item property. */
function ofItem(kind: KindId, old: Entries, now: Entries): Case {
  const part = (item_properties: Entries): Part => ({
    ...picked,
    ...items,
    item_properties,
  });
  return { kind, old: part(old), now: part(now), isAlone: true };
}

function ofUser(kind: KindId, old: Entries, now: Entries): Case {
  return { kind, old: { user_properties: old }, now: { user_properties: now } };
}

/** A change that names of the generated code only can show. */
function edited(kind: KindId, edit: (now: Taxonomy) => Taxonomy): Case {
  const part = {
    ...onEvent({ type: "string", enum: ["a", "b"] }),
    user_properties: { U: { type: "string" } },
  };
  return { kind, old: part, now: part, isAlone: true, edit };
}

const renamedEvent =
  (names: Partial<EventNames>) =>
  (now: Taxonomy): Taxonomy => ({
    ...now,
    events: now.events.map((event) => ({
      ...event,
      names: { ...event.names, ...names },
    })),
  });

const eventWith =
  (fields: Partial<EventDef>) =>
  (now: Taxonomy): Taxonomy => ({
    ...now,
    events: now.events.map((event) => ({ ...event, ...fields })),
  });

const propertyWith =
  (change: (property: PropertyDef) => PropertyDef) =>
  (now: Taxonomy): Taxonomy => ({
    ...now,
    eventProperties: now.eventProperties.map(change),
    events: now.events.map((event) => ({
      ...event,
      properties: event.properties.map((attached) => ({
        ...attached,
        property: change(attached.property),
      })),
    })),
  });

const userWith =
  (fields: Partial<PropertyDef>) =>
  (now: Taxonomy): Taxonomy => ({
    ...now,
    userProperties: now.userProperties.map((one) => ({ ...one, ...fields })),
  });

const empty = { events: { E: { properties: {} } } };
const anyOf = (...names: readonly string[]) => ({
  properties: { P: "optional", Q: "optional", R: "optional" },
  ...(names.length > 0 && { any_of: [names] }),
});

/** A taxonomy whose event and property are sent from some platforms. */
function fromPlatforms(
  service: readonly string[],
  event: readonly string[],
  property: readonly string[],
): Part {
  return {
    platforms: service,
    event_properties: { P: { type: "string" } },
    events: {
      E: {
        platforms: event,
        properties: { P: { required: true, platforms: property } },
      },
    },
  };
}

function ofPlatforms(
  kind: KindId,
  fewer: Part,
  more: Part,
  reversed: KindId,
): readonly Case[] {
  return [
    { kind, old: fewer, now: more, isAlone: true },
    { kind: reversed, old: more, now: fewer, isAlone: true },
  ];
}

const both = ["web", "android"];
const platformCases = [
  ...ofPlatforms(
    "service-platform-added",
    fromPlatforms(["web"], ["web"], ["web"]),
    fromPlatforms(both, ["web"], ["web"]),
    "service-platform-removed",
  ),
  ...ofPlatforms(
    "event-platform-added",
    fromPlatforms(both, ["web"], ["web"]),
    fromPlatforms(both, both, ["web"]),
    "event-platform-removed",
  ),
  ...ofPlatforms(
    "event-property-platform-added",
    fromPlatforms(both, both, ["web"]),
    fromPlatforms(both, both, both),
    "event-property-platform-removed",
  ),
];

export const cases: readonly Case[] = [
  { kind: "event-added", old: {}, now: empty },
  { kind: "event-removed", old: empty, now: {} },
  {
    kind: "event-removed",
    old: onEvent({ type: "string" }, "required"),
    now: { event_properties: { P: { type: "string" } } },
  },
  {
    kind: "event-renamed",
    old: onEvent({ type: "string" }),
    now: {
      event_properties: { P: { type: "string" } },
      events: { E2: { renamed_from: "E", properties: { P: "optional" } } },
    },
  },
  {
    kind: "event-replaced",
    old: {
      events: {
        E: { deprecated: { replaced_by: "E2" }, properties: {} },
        E2: { properties: {} },
      },
    },
    now: { events: { E2: { properties: {} } } },
  },
  ofEvent("event-switched-off", {}, { status: "inactive" }),
  ofEvent("event-switched-on", { status: "inactive" }, {}),
  {
    kind: "inactive-event-added",
    old: {},
    now: { events: { E: { status: "inactive", properties: {} } } },
  },
  {
    kind: "inactive-event-removed",
    old: { events: { E: { status: "inactive", properties: {} } } },
    now: {},
  },
  ofEvent("former-name-added", {}, { renamed_from: "E_former" }),
  ofEvent("former-name-removed", { renamed_from: "E_former" }, {}),
  ofEvent(
    "former-name-removed",
    { renamed_from: "E_former" },
    { renamed_from: "E_elder" },
  ),
  {
    ...ofEvent(
      "former-builder-renamed",
      { renamed_from: "E_former" },
      { renamed_from: "E_former" },
    ),
    isAlone: true,
    edit: renamedEvent({ formerBuilder: "elderBuilder" }),
  },
  ofEvent("any-of-added", anyOf(), anyOf("P", "Q")),
  ofEvent("any-of-removed", anyOf("P", "Q"), anyOf()),
  ofEvent("any-of-widened", anyOf("P", "Q"), anyOf("P", "Q", "R")),
  ofEvent("any-of-narrowed", anyOf("P", "Q", "R"), anyOf("P", "Q")),
  ofEvent(
    "event-examples-changed",
    { properties: { P: "optional" }, examples: [{ P: "a" }] },
    { properties: { P: "optional" }, examples: [{ P: "b" }] },
  ),
  ...platformCases,
  edited("event-standard-changed", eventWith({ standard: true })),

  ofEvent(
    "event-property-added-required",
    {},
    { properties: { P: "required" } },
  ),
  ofEvent(
    "event-property-added-required",
    {},
    { properties: { df_items: "required" } },
  ),
  ofEvent(
    "event-property-added-optional",
    {},
    { properties: { P: "optional" } },
  ),
  ofEvent(
    "event-property-added-optional",
    { properties: { P: "required" } },
    { properties: { P: "required", df_items: "optional" } },
  ),
  ofEvent(
    "event-property-removed-required",
    { properties: { P: "required", Q: "optional" } },
    { properties: { Q: "optional" } },
  ),
  ofEvent(
    "event-property-removed-required",
    { properties: { df_items: "required", Q: "optional" } },
    { properties: { Q: "optional" } },
  ),
  ofEvent(
    "event-property-removed-optional",
    { properties: { P: "optional", Q: "optional" } },
    { properties: { Q: "optional" } },
  ),
  ofEvent(
    "event-property-made-required",
    { properties: { P: "optional" } },
    { properties: { P: "required" } },
  ),
  ofEvent(
    "event-property-made-required",
    { properties: { df_items: "optional", P: "optional" } },
    { properties: { df_items: "required", P: "optional" } },
  ),
  ofEvent(
    "event-property-made-optional",
    { properties: { P: "required" } },
    { properties: { P: "optional" } },
  ),
  ofEvent(
    "event-property-text-changed",
    { properties: { P: { required: true, description: "one" } } },
    { properties: { P: { required: true, description: "other" } } },
  ),
  {
    kind: "event-property-registered",
    old: {},
    now: { event_properties: { P: { type: "string", enum: ["a"] } } },
  },
  {
    kind: "event-property-unregistered",
    old: { event_properties: { P: { type: "string", enum: ["a"] } } },
    now: {},
  },
  {
    kind: "event-property-switched-off",
    old: { event_properties: { P: { type: "string", enum: ["a"] } } },
    now: {
      event_properties: {
        P: { type: "string", enum: ["a"], status: "inactive" },
      },
    },
  },
  {
    kind: "event-property-switched-on",
    old: { event_properties: { P: { type: "long", status: "inactive" } } },
    now: { event_properties: { P: { type: "long" } } },
  },
  ofItem(
    "item-property-added-required",
    {},
    { P: { type: "string", required: true } },
  ),
  ofItem("item-property-added-optional", {}, { P: { type: "string" } }),
  ofItem(
    "item-property-added-optional",
    { P: { type: "string", status: "inactive" } },
    { P: { type: "string" } },
  ),
  ofItem(
    "item-property-removed-required",
    { P: { type: "string", required: true } },
    {},
  ),
  ofItem("item-property-removed-optional", { P: { type: "string" } }, {}),
  ofItem(
    "item-property-removed-optional",
    { P: { type: "string" } },
    { P: { type: "string", status: "inactive" } },
  ),
  ofItem(
    "item-property-made-required",
    { P: { type: "string" } },
    { P: { type: "string", required: true } },
  ),
  ofItem(
    "item-property-made-optional",
    { P: { type: "string", required: true } },
    { P: { type: "string" } },
  ),
  ofUser("user-property-added", {}, { U: { type: "string" } }),
  ofUser("user-property-removed", { U: { type: "string" } }, {}),
  ofUser(
    "user-property-removed",
    { U: { type: "string" } },
    { U: { type: "string", status: "inactive" } },
  ),
  {
    kind: "inactive-property-added",
    old: {},
    now: { event_properties: { P: { type: "string", status: "inactive" } } },
  },
  {
    kind: "inactive-property-removed",
    old: {
      event_properties: {
        P: { type: "string", enum: ["a"], status: "inactive" },
      },
    },
    now: {},
  },
  ofProperty("type-widened", { type: "long" }, { type: "double" }),
  ofProperty("type-widened", { type: "long[]" }, { type: "double[]" }),
  ofProperty("type-narrowed", { type: "double" }, { type: "long" }),
  ofProperty(
    "type-string-to-datetime",
    { type: "string" },
    { type: "datetime" },
  ),
  ofProperty(
    "type-datetime-to-string",
    { type: "datetime" },
    { type: "string" },
  ),
  ofProperty("type-changed", { type: "string" }, { type: "long" }),
  ofProperty("type-changed", { type: "long" }, { type: "long[]" }),
  ofProperty("type-changed", { type: "string[]" }, { type: "double[]" }),
  ofProperty("type-changed", { type: "boolean" }, { type: "datetime" }),
  ofUser(
    "made-nullable",
    { U: { type: "string" } },
    { U: { type: "string", nullable: true } },
  ),
  ofUser(
    "made-not-nullable",
    { U: { type: "string", nullable: true } },
    { U: { type: "string" } },
  ),

  ofProperty(
    "enum-value-added",
    { type: "string", enum: ["a", "b"] },
    { type: "string", enum: ["a", "b", "c"] },
  ),
  ofProperty(
    "enum-value-added",
    { type: "long[]", enum: [1, 2] },
    { type: "long[]", enum: [1, 2, 3] },
  ),
  ofProperty(
    "enum-value-removed",
    { type: "string", enum: ["a", "b", "c"] },
    { type: "string", enum: ["a", "b"] },
  ),
  {
    kind: "enum-value-removed",
    old: onEvent(
      { type: "string", enum: ["a", "b", "c"] },
      { enum: ["a", "b"] },
    ),
    now: onEvent({ type: "string", enum: ["a", "b", "c"] }, { enum: ["a"] }),
  },
  ofProperty(
    "enum-added",
    { type: "string" },
    { type: "string", enum: ["a", "b"] },
  ),
  ofProperty("enum-added", { type: "long" }, { type: "long", enum: [1, 2] }),
  ofProperty(
    "enum-removed",
    { type: "string", enum: ["a", "b"] },
    { type: "string" },
  ),
  ofProperty(
    "enum-opened",
    { type: "string", enum: ["a", "b"] },
    { type: "string", enum: ["a", "b"], open: true },
  ),
  ofProperty(
    "enum-closed",
    { type: "string", enum: ["a", "b"], open: true },
    { type: "string", enum: ["a", "b"] },
  ),
  ofProperty(
    "known-value-added",
    { type: "string", enum: ["a", "b"], open: true },
    { type: "string", enum: ["a", "b", "c"], open: true },
  ),
  ofProperty(
    "known-value-removed",
    { type: "string", enum: ["a", "b", "c"], open: true },
    { type: "string", enum: ["a", "b"], open: true },
  ),
  ofProperty(
    "enum-reordered",
    { type: "string", enum: ["a", "b"] },
    { type: "string", enum: ["b", "a"] },
  ),
  ofProperty(
    "pattern-added",
    { type: "string" },
    { type: "string", pattern: "^[A-Z0-9]{8}$" },
  ),
  {
    kind: "pattern-added",
    old: onEvent({ type: "string", pattern: "^[A-Z0-9]{8}$" }),
    now: onEvent(
      { type: "string", pattern: "^[A-Z0-9]{8}$" },
      { pattern: "^[A-Z]{2}\\d{6}$" },
    ),
  },
  ofProperty(
    "pattern-removed",
    { type: "string", pattern: "^[A-Z0-9]{8}$" },
    { type: "string" },
  ),
  ofProperty(
    "pattern-changed",
    { type: "string", pattern: "^/path/[a-z]+$" },
    { type: "string", pattern: "^\\p{L}+$" },
  ),
  ofProperty(
    "format-added",
    { type: "string" },
    { type: "string", format: "email" },
  ),
  ofProperty(
    "format-removed",
    { type: "string", format: "uuid" },
    { type: "string" },
  ),
  ofProperty(
    "format-changed",
    { type: "string", format: "date" },
    { type: "string", format: "uri" },
  ),
  ...bound("min-length", "string", "min_length", 1, 12),
  ...bound("max-length", "string", "max_length", 12, 1),
  ...bound("minimum", "long", "minimum", 0, 1000),
  ...bound("maximum", "double", "maximum", 1000, 1),
  ...bound("min-items", "long[]", "min_items", 1, 5),
  ...bound("max-items", "string[]", "max_items", 5, 1),
  {
    kind: "max-items-tightened",
    old: onEvent({ type: "long[]" }),
    now: onEvent({ type: "long[]" }, { max_items: 1 }),
  },

  ...ofMetadata("label-changed", { label: "로그인" }, { label: "로그인 완료" }),
  ...ofMetadata("description-changed", {}, { description: "*/ `x` */" }),
  ...ofMetadata("note-changed", { note: "one" }, {}),
  ...ofMetadata("owners-changed", { owner: "a" }, { owner: ["a", "b"] }),
  ...ofMetadata("tags-changed", {}, { tags: ["a"] }),
  ...ofMetadata("links-changed", {}, { links: ["https://example.com/a"] }),
  ...ofMetadata("expires-changed", {}, { expires: "2099-01-01" }),
  ...ofMetadata("deprecated-added", {}, { deprecated: { reason: "old" } }),
  ...ofMetadata("deprecated-removed", { deprecated: { reason: "old" } }, {}),
  ...ofMetadata(
    "deprecated-changed",
    { deprecated: { reason: "old" } },
    { deprecated: { reason: "older" } },
  ),
  ofProperty(
    "values-documented",
    { type: "string", enum: ["a"] },
    { type: "string", enum: [{ value: "a", label: "가" }] },
  ),
  ofProperty(
    "examples-changed",
    { type: "string", examples: ["a"] },
    { type: "string", examples: ["b"] },
  ),
  ofProperty(
    "unit-changed",
    { type: "double", unit: "KRW" },
    { type: "double", unit: "USD" },
  ),
  ofProperty(
    "pii-changed",
    { type: "string" },
    { type: "string", pii: "direct" },
  ),
  edited(
    "property-standard-changed",
    propertyWith((one) => ({ ...one, standard: true })),
  ),
  edited("automatic-changed", userWith({ automatic: true })),
  edited("identity-key-added", (now) => ({
    ...now,
    identityKeys: [...now.identityKeys, { name: "wechat_user_id" }],
  })),
  edited("identity-key-removed", (now) => ({
    ...now,
    identityKeys: now.identityKeys.slice(1),
  })),

  edited("builder-renamed", renamedEvent({ builder: "anotherBuilder" })),
  edited("event-type-renamed", renamedEvent({ record: "AnotherEvent" })),
  edited("event-type-renamed", renamedEvent({ properties: "AnotherFields" })),
  edited("event-validator-renamed", renamedEvent({ validate: "checkIt" })),
  edited("event-validator-renamed", renamedEvent({ guard: "isIt" })),
  edited("event-validator-renamed", renamedEvent({ check: "itCheck" })),
  edited(
    "event-validator-renamed",
    renamedEvent({ validateProperties: "checkFields" }),
  ),
  edited("event-validator-renamed", renamedEvent({ eventSchema: "itSchema" })),
  edited(
    "event-validator-renamed",
    renamedEvent({ propertiesSchema: "fieldsSchema" }),
  ),
  edited("development-check-renamed", renamedEvent({ inspect: "inspectIt" })),
  edited("schema-file-renamed", renamedEvent({ file: "another" })),
  edited("event-moved", (now) => ({
    ...eventWith({ module: "another" })(now),
    modules: now.modules.map((one) => ({ ...one, name: "another" })),
  })),
  ...(["type", "known", "values", "guard"] as const)
    .map((field) =>
      edited(
        "enum-export-renamed",
        propertyWith((one) => ({
          ...one,
          names: {
            ...one.names,
            ...(one.names.enum && {
              enum: {
                ...one.names.enum,
                ...(field === "type" && { known: "anotherName" }),
                [field]: "anotherName",
              },
            }),
          },
        })),
      ),
    )
    .filter((_one, at) => at !== 1),
  edited(
    "property-check-renamed",
    propertyWith((one) => ({
      ...one,
      names: { ...one.names, check: "anotherCheck" },
    })),
  ),
  {
    kind: "service-renamed",
    old: { ...empty, service: "A" },
    now: { ...empty, service: "B" },
    isAlone: true,
  },
  {
    kind: "target-added",
    old: { ...empty, generate: { targets: ["builders", "validators"] } },
    now: {
      ...empty,
      generate: { targets: ["builders", "validators", "registry"] },
    },
    isAlone: true,
  },
  {
    kind: "target-removed",
    old: { ...empty, generate: { targets: ["builders", "validators"] } },
    now: { ...empty, generate: { targets: ["builders"] } },
    isAlone: true,
  },
  ...[
    { emit: "js" },
    { import_extension: ".ts" },
    { uuid: "native" },
    { validate: "always" },
    { eslint_disable: true },
  ].map((generate): Case => ({
    kind: "code-setting-changed",
    old: onEvent({ type: "datetime" }),
    now: { ...onEvent({ type: "datetime" }), generate },
    isAlone: true,
  })),
  {
    kind: "code-setting-changed",
    old: empty,
    now: { ...empty, lang: "ko" },
    isAlone: true,
  },
  {
    kind: "package-changed",
    old: { ...empty, generate: { kotlin: { package: "com.example.old" } } },
    now: { ...empty, generate: { kotlin: { package: "com.example" } } },
    isAlone: true,
  },
  {
    kind: "schema-setting-changed",
    old: empty,
    now: { ...empty, generate: { schema_open: true } },
    isAlone: true,
  },
  {
    kind: "usage-setting-changed",
    old: empty,
    now: { ...empty, usage: { track_functions: ["track"] } },
    isAlone: true,
  },
  edited("catalogue-changed", (now) => ({
    ...now,
    catalogue: { ...now.catalogue, digest: "0" },
  })),
  edited("catalogue-entry-changed", (now) => ({
    ...now,
    catalogue: {
      ...now.catalogue,
      identityKeys: { ...now.catalogue.identityKeys, external_id: "0" },
    },
  })),
];
