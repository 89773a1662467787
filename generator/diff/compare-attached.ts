// Compares the properties that are attached to one event.
import type { AttachedProperty, EventDef } from "../model/taxonomy.js";
import type { BeforeAfter } from "./compare-values.js";
import { compareConstraints } from "./compare-constraints.js";
import {
  changed,
  comparePlatforms,
  type FieldChange,
} from "./compare-metadata.js";

export type AttachedChange = FieldChange & {
  readonly property: string;
  readonly replacedBy?: string;
};

/** All differences between the properties of an event, without those of their definitions. */
export function compareAttached(
  old: EventDef,
  now: EventDef,
): readonly AttachedChange[] {
  const before = propertiesOf(old);
  const after = propertiesOf(now);
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].flatMap((property) => {
    const was = before.get(property);
    const is = after.get(property);
    if (was !== undefined && is !== undefined) {
      return compareBoth(was, is).map((one) => ({ ...one, property }));
    }
    if (is !== undefined) return [{ ...addition(is), property }];
    return was === undefined ? [] : [{ ...removal(was), property }];
  });
}

function propertiesOf({
  properties,
  items,
}: EventDef): ReadonlyMap<string, AttachedProperty> {
  return new Map(
    [...properties, ...(items ? [items] : [])].map((attached) => [
      attached.property.name,
      attached,
    ]),
  );
}

function addition({ required }: AttachedProperty): FieldChange {
  return required
    ? { kind: "event-property-added-required", after: "required" }
    : { kind: "event-property-added-optional", after: "optional" };
}

function removal({
  required,
  property,
}: AttachedProperty): FieldChange & { readonly replacedBy?: string } {
  const replacedBy = property.deprecated?.replacedBy;
  return {
    ...(required
      ? { kind: "event-property-removed-required", before: "required" }
      : { kind: "event-property-removed-optional", before: "optional" }),
    ...(replacedBy !== undefined && { replacedBy }),
  };
}

const platformKinds = {
  added: "event-property-platform-added",
  removed: "event-property-platform-removed",
} as const;

function compareBoth(
  old: AttachedProperty,
  now: AttachedProperty,
): readonly FieldChange[] {
  return [
    ...compareRequired(old, now),
    ...changed("event-property-text-changed", old.description, now.description),
    ...comparePlatforms(platformKinds, old.platforms, now.platforms),
    ...compareNarrowing(old, now),
  ];
}

function compareRequired(
  old: AttachedProperty,
  now: AttachedProperty,
): readonly FieldChange[] {
  if (old.required === now.required) return [];
  return now.required
    ? [
        {
          kind: "event-property-made-required",
          before: "optional",
          after: "required",
        },
      ]
    : [
        {
          kind: "event-property-made-optional",
          before: "required",
          after: "optional",
        },
      ];
}

/** What the event narrows, without what changed in the definition for all events. */
function compareNarrowing(
  old: AttachedProperty,
  now: AttachedProperty,
): readonly FieldChange[] {
  if (!old.narrowed && !now.narrowed) return [];
  if (old.property.type !== now.property.type) return [];
  const general = new Set(
    compareConstraints(old.property.constraints, now.property.constraints).map(
      keyOf,
    ),
  );
  return compareConstraints(old.constraints, now.constraints).filter(
    (one) => !general.has(keyOf(one)),
  );
}

function keyOf({ kind, before, after }: FieldChange & BeforeAfter): string {
  return JSON.stringify([kind, before, after]);
}
