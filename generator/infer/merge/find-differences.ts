// Where samples contradict a taxonomy: told, and never written over what somebody decided.
import type {
  AttachedProperty,
  PropertyDef,
  Taxonomy,
} from "../../model/taxonomy.js";
import { describeKinds } from "../decide-property.js";
import type { EventFacts, Facts, Presence, ValueFacts } from "../facts.js";
import type { ValueKind } from "../value-kind.js";
import { counted, figure, share, shown } from "../wording.js";

/** A sentence for each difference, without a stop at its end; in the taxonomy's order. */
export function findDifferences(
  facts: Facts,
  taxonomy: Taxonomy,
): readonly string[] {
  return [
    ...scopeDifferences("", taxonomy.eventProperties, facts.eventProperties),
    ...scopeDifferences(
      "of an item, ",
      taxonomy.itemProperties,
      facts.itemProperties,
    ),
    ...scopeDifferences(
      "of a user, ",
      taxonomy.userProperties,
      facts.userProperties,
    ),
    ...itemDifferences(facts, taxonomy),
    ...taxonomy.events.flatMap(({ name, status, properties, items }) => {
      const event = facts.events.get(name);
      if (event === undefined) return [];
      return [
        ...(status === "inactive"
          ? [
              `event ${shown(name)} is inactive, but was in ${counted(event.samples, "sample")}`,
            ]
          : []),
        ...[...properties, ...(items ? [items] : [])].flatMap((attached) =>
          missingRequired(name, attached, event),
        ),
      ];
    }),
  ];
}

function scopeDifferences(
  whose: string,
  properties: readonly PropertyDef[],
  facts: ReadonlyMap<string, ValueFacts>,
): readonly string[] {
  return properties.flatMap((property) => {
    const seen = facts.get(property.name);
    return seen === undefined
      ? []
      : typeDifferences(`${whose}${shown(property.name)}`, property, seen);
  });
}

function typeDifferences(
  subject: string,
  { type, constraints, nullable }: PropertyDef,
  facts: ValueFacts,
): readonly string[] {
  const kinds = [...facts.kinds].filter(([kind]) => !fits(kind, type));
  const differences: string[] = [];
  if (kinds.length > 0) {
    differences.push(
      `${subject} is registered as ${type}; the samples have ${describeKinds(new Map(kinds))}`,
    );
  }
  const dates = facts.shapes.get("datetime") ?? 0;
  if (type === "datetime" && dates < facts.texts) {
    differences.push(
      `${subject} is registered as datetime; ${figure(facts.texts - dates)} of ${counted(facts.texts, "text")} have another form`,
    );
  }
  if (facts.nulls > 0 && !nullable) {
    differences.push(
      `${subject} was null in ${counted(facts.nulls, "sample")}, which may cost the whole event`,
    );
  }
  const choices = constraints.enum;
  const { distinct } = facts;
  if (choices !== undefined && facts.texts > 0) {
    const others = [...(distinct ?? [])].filter(
      ([value]) => !choices.includes(value),
    );
    const values = others.reduce((sum, [, count]) => sum + count, 0);
    if (distinct === undefined) {
      differences.push(
        `${subject} has an enum; the samples have very many other values`,
      );
    } else if (values > 0) {
      differences.push(
        `${subject} has an enum; ${figure(values)} of ${counted(facts.texts, "value")} ${values === 1 ? "is" : "are"} not in it`,
      );
    }
  }
  return differences;
}

function fits(kind: ValueKind, type: string): boolean {
  return (
    kind === type ||
    (kind === "long" && type === "double") ||
    (kind === "string" && type === "datetime") ||
    (kind === "long[]" && type === "double[]") ||
    (kind === "empty[]" && type.endsWith("[]"))
  );
}

function itemDifferences(
  facts: Facts,
  { itemProperties }: Taxonomy,
): readonly string[] {
  if (facts.items === 0) return [];
  return itemProperties.flatMap(({ name, required }) => {
    const { values } = facts.itemPresence.get(name) ?? { values: 0 };
    return required && values < facts.items
      ? [
          `of an item, ${shown(name)} is required, but was ${share(values, facts.items, "item")}`,
        ]
      : [];
  });
}

function missingRequired(
  event: string,
  { property, required }: AttachedProperty,
  facts: EventFacts,
): readonly string[] {
  const presence: Presence | undefined =
    property.type === "items"
      ? facts.items
      : facts.properties.get(property.name);
  const values = presence?.values ?? 0;
  return required && values < facts.samples
    ? [
        `event ${shown(event)} requires ${shown(property.name)}, which was ${share(values, facts.samples)}`,
      ]
    : [];
}
