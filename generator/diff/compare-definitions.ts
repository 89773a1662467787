// Compares the definitions of properties of one scope.
import type {
  PropertyDef,
  PropertyScope,
  Taxonomy,
} from "../model/taxonomy.js";
import type { Change, Section } from "./change.js";
import { compareConstraints } from "./compare-constraints.js";
import {
  changed,
  compareMetadata,
  type FieldChange,
} from "./compare-metadata.js";
import { compareTypes, keepsConstraints } from "./compare-types.js";
import { labelText } from "./compare-values.js";
import { isSame } from "./is-same.js";
import type { KindId } from "./kinds/index.js";
import type { Reach } from "./reach.js";

interface Presence {
  readonly added: KindId;
  readonly removed: KindId;
}

/** All differences between the properties of a scope. */
export function compareDefinitions(
  scope: PropertyScope,
  old: Taxonomy,
  now: Taxonomy,
  reach: Reach,
): readonly Change[] {
  const before = byName(definitionsOf(scope, old));
  const after = byName(definitionsOf(scope, now));
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].flatMap((name) =>
    compareOne(before.get(name), after.get(name)).map(
      ({ replacedBy, ...change }): Change => {
        const events = reach.eventsOf(scope, name);
        return {
          ...change,
          section: sections[scope],
          name,
          events,
          ...(replacedBy !== undefined && { replacedBy }),
          ...(scope !== "user" &&
            events.length === 0 && { isUnreached: true as const }),
        };
      },
    ),
  );
}

type DefinitionChange = FieldChange & { readonly replacedBy?: string };

const sections: Readonly<Record<PropertyScope, Section>> = {
  event: "event_properties",
  item: "item_properties",
  user: "user_properties",
};

export function definitionsOf(
  scope: PropertyScope,
  taxonomy: Taxonomy,
): readonly PropertyDef[] {
  switch (scope) {
    case "event":
      return taxonomy.eventProperties;
    case "item":
      return taxonomy.itemProperties;
    case "user":
      return taxonomy.userProperties;
  }
}

function byName(
  definitions: readonly PropertyDef[],
): ReadonlyMap<string, PropertyDef> {
  return new Map(definitions.map((one) => [one.name, one]));
}

function compareOne(
  old: PropertyDef | undefined,
  now: PropertyDef | undefined,
): readonly DefinitionChange[] {
  if (old === undefined || now === undefined) {
    const there = old ?? now;
    if (there === undefined) return [];
    const { added, removed } = presenceOf(there);
    return now === undefined
      ? [{ kind: removed, before: there.type, ...replacement(there) }]
      : [{ kind: added, after: there.type }];
  }
  if (isSame(old, now)) return [];
  return [...compareStatus(old, now), ...compareProperty(old, now)];
}

function replacement({ deprecated }: PropertyDef) {
  return deprecated?.replacedBy === undefined
    ? {}
    : { replacedBy: deprecated.replacedBy };
}

function presenceOf({ scope, required, status }: PropertyDef): Presence {
  if (status === "inactive") {
    return {
      added: "inactive-property-added",
      removed: "inactive-property-removed",
    };
  }
  switch (scope) {
    case "event":
      return {
        added: "event-property-registered",
        removed: "event-property-unregistered",
      };
    case "item":
      return required
        ? {
            added: "item-property-added-required",
            removed: "item-property-removed-required",
          }
        : {
            added: "item-property-added-optional",
            removed: "item-property-removed-optional",
          };
    case "user":
      return { added: "user-property-added", removed: "user-property-removed" };
  }
}

/** What is not collected is neither sent nor accepted, as if it were not registered. */
function compareStatus(
  old: PropertyDef,
  now: PropertyDef,
): readonly FieldChange[] {
  if (old.status === now.status) return [];
  const isOff = now.status === "inactive";
  const { added, removed } = presenceOf(isOff ? old : now);
  const kind =
    old.scope === "event"
      ? isOff
        ? "event-property-switched-off"
        : "event-property-switched-on"
      : isOff
        ? removed
        : added;
  return [{ kind, before: old.status, after: now.status }];
}

function compareProperty(
  old: PropertyDef,
  now: PropertyDef,
): readonly FieldChange[] {
  const type = compareTypes(old.type, now.type);
  return [
    ...(type === undefined ? [] : [type]),
    ...(type === undefined || keepsConstraints(type.kind)
      ? compareConstraints(old.constraints, now.constraints)
      : []),
    ...compareRequired(old, now),
    ...compareNullable(old, now),
    ...compareMetadata(old, now),
    ...compareValues(old, now),
    ...changed("examples-changed", old.examples, now.examples),
    ...changed("unit-changed", old.unit, now.unit),
    ...changed("pii-changed", old.pii, now.pii),
    ...changed("property-standard-changed", old.standard, now.standard),
    ...changed("automatic-changed", old.automatic, now.automatic),
    ...compareExports(old, now),
    ...changed("property-check-renamed", old.names.check, now.names.check),
  ];
}

function compareRequired(
  old: PropertyDef,
  now: PropertyDef,
): readonly FieldChange[] {
  if (old.required === now.required) return [];
  return [
    now.required
      ? {
          kind: "item-property-made-required",
          before: "optional",
          after: "required",
        }
      : {
          kind: "item-property-made-optional",
          before: "required",
          after: "optional",
        },
  ];
}

function compareNullable(
  old: PropertyDef,
  now: PropertyDef,
): readonly FieldChange[] {
  if (old.nullable === now.nullable) return [];
  return [
    now.nullable
      ? { kind: "made-nullable", before: "not null", after: "nullable" }
      : { kind: "made-not-nullable", before: "nullable", after: "not null" },
  ];
}

function compareValues(
  old: PropertyDef,
  now: PropertyDef,
): readonly FieldChange[] {
  const count = old.documentedValues.length + now.documentedValues.length;
  if (count === 0) return [];
  const text = ({ documentedValues }: PropertyDef) =>
    documentedValues
      .map(({ value, label, description }) =>
        [String(value), labelText(label), description]
          .filter((part) => part !== undefined)
          .join(": "),
      )
      .join("; ");
  return changed("values-documented", text(old), text(now));
}

/** Where only one side has an enum, that is the change. */
function compareExports(
  old: PropertyDef,
  now: PropertyDef,
): readonly FieldChange[] {
  const before = old.names.enum;
  const after = now.names.enum;
  if (before === undefined || after === undefined) return [];
  // An enum that becomes open or closed gets or loses these.
  const isSame = old.constraints.open === now.constraints.open;
  return [
    ...changed("enum-export-renamed", before.type, after.type),
    ...changed("enum-export-renamed", before.values, after.values),
    ...(isSame && before.known !== before.type
      ? changed("enum-export-renamed", before.known, after.known)
      : []),
    ...(isSame
      ? changed("enum-export-renamed", before.guard, after.guard)
      : []),
  ];
}
