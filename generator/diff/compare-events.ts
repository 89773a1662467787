// Compares the events of two taxonomies.
import type { EventDef, EventNames, Taxonomy } from "../model/taxonomy.js";
import type { Change } from "./change.js";
import { compareAttached } from "./compare-attached.js";
import { compareAnyOf } from "./compare-any-of.js";
import {
  changed,
  compareMetadata,
  comparePlatforms,
  type FieldChange,
} from "./compare-metadata.js";
import { isSame } from "./is-same.js";
import { findLikely } from "./find-likely.js";
import type { KindId } from "./kinds/index.js";
import { pairEvents, type EventPair } from "./pair-events.js";

/** All differences between events, with those of their properties. */
export function compareEvents(old: Taxonomy, now: Taxonomy): readonly Change[] {
  const pairs = pairEvents(old, now);
  const likely = findLikely(
    pairs.flatMap((pair) => (pair.now ? [] : (pair.old ?? []))),
    pairs.flatMap((pair) => (pair.old ? [] : (pair.now ?? []))),
  );
  return pairs.flatMap((pair) => comparePair(pair, likely));
}

function comparePair(
  { old, now, replacedBy }: EventPair,
  likely: ReadonlyMap<string, string>,
): readonly Change[] {
  if (old === undefined) return now === undefined ? [] : [addition(now)];
  if (now === undefined) {
    const { name } = old;
    const looksLike = likely.get(name);
    return [
      {
        ...removal(old, replacedBy),
        section: "events",
        name,
        events: [name],
        ...(looksLike !== undefined && { looksLike }),
      },
    ];
  }
  return compareBoth(old, now);
}

function addition({ name, status, label }: EventDef): Change {
  const text = label?.texts[0]?.text;
  return {
    kind: status === "active" ? "event-added" : "inactive-event-added",
    section: "events",
    name,
    events: [],
    ...(text !== undefined && { after: text }),
  };
}

function removal(
  { name, status, label }: EventDef,
  replacedBy: string | undefined,
): FieldChange {
  if (status === "inactive") return { kind: "inactive-event-removed" };
  if (replacedBy !== undefined) {
    return { kind: "event-replaced", before: name, after: replacedBy };
  }
  const text = label?.texts[0]?.text;
  return {
    kind: "event-removed",
    ...(text !== undefined && { before: text }),
  };
}

function compareBoth(old: EventDef, now: EventDef): readonly Change[] {
  // A definition may allow more or less than before, and the event the same as before, or the other way round.
  if (isSame(old, now) && !isNarrowed(old)) return [];
  const { name } = now;
  const isReached = old.status === "active" && now.status === "active";
  const place = {
    section: "events",
    name,
    events: [old.name],
  } as const;
  const inside = {
    ...place,
    ...(!isReached && { isUnreached: true as const }),
  };
  const isRenamed = old.name !== name;
  return [
    ...compareStatus(old, now).map((one) => ({ ...place, ...one })),
    ...(isRenamed && isReached
      ? [
          {
            ...place,
            kind: "event-renamed",
            before: old.name,
            after: name,
          } as const,
        ]
      : []),
    ...[
      ...(isRenamed ? [] : compareFormerName(old, now)),
      ...compareMetadata(old, now),
      ...compareAnyOf(old.anyOf, now.anyOf),
      ...comparePlatforms(platformKinds, old.platforms, now.platforms),
      ...changed("event-examples-changed", old.examples, now.examples),
      ...changed("event-standard-changed", old.standard, now.standard),
      ...(isRenamed ? [] : compareNames(old.names, now.names)),
      ...changed("event-moved", old.module, now.module),
    ].map((one) => ({ ...inside, ...one })),
    ...compareAttached(old, now).map((one) => ({ ...inside, ...one })),
  ];
}

function isNarrowed({ properties, items }: EventDef): boolean {
  return (
    items?.narrowed === true || properties.some(({ narrowed }) => narrowed)
  );
}

const platformKinds = {
  added: "event-platform-added",
  removed: "event-platform-removed",
} as const;

function compareStatus(old: EventDef, now: EventDef): readonly FieldChange[] {
  if (old.status === now.status) return [];
  const kind =
    now.status === "active" ? "event-switched-on" : "event-switched-off";
  return [{ kind, before: old.status, after: now.status }];
}

function compareFormerName(
  old: EventDef,
  now: EventDef,
): readonly FieldChange[] {
  const before = old.renamedFrom;
  const after = now.renamedFrom;
  if (before === after) {
    const { formerBuilder } = old.names;
    return changed(
      "former-builder-renamed",
      formerBuilder,
      now.names.formerBuilder,
    );
  }
  return changed(
    before === undefined ? "former-name-added" : "former-name-removed",
    before,
    after,
  );
}

const nameKinds: readonly (readonly [keyof EventNames, KindId])[] = [
  ["builder", "builder-renamed"],
  ["properties", "event-type-renamed"],
  ["record", "event-type-renamed"],
  ["validate", "event-validator-renamed"],
  ["guard", "event-validator-renamed"],
  ["check", "event-validator-renamed"],
  ["validateProperties", "event-validator-renamed"],
  ["eventSchema", "event-validator-renamed"],
  ["propertiesSchema", "event-validator-renamed"],
  ["inspect", "development-check-renamed"],
  ["file", "schema-file-renamed"],
];

function compareNames(
  old: EventNames,
  now: EventNames,
): readonly FieldChange[] {
  return [
    ...nameKinds.flatMap(([field, kind]) =>
      changed(kind, old[field], now[field]),
    ),
    // Where only one side has it, a rule of `any_of` came or went, which is a change of its own.
    ...(old.fields === undefined || now.fields === undefined
      ? []
      : changed("event-type-renamed", old.fields, now.fields)),
  ];
}
