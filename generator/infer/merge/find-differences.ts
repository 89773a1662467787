// Where samples or code contradict a taxonomy: told, and never written over what somebody decided.
import type {
  AttachedProperty,
  PropertyDef,
  Taxonomy,
} from "../../model/taxonomy.js";
import {
  noCodeFacts,
  type CodeFacts,
  type CodeValues,
} from "../code/code-facts.js";
import { choicesInCode } from "../code/code-choices.js";
import { fitsInCode, seenIn } from "../code/decide-code.js";
import { presenceOf, type SeenEvent } from "../decide-events.js";
import { describeKinds } from "../decide-property.js";
import { describeSeen } from "../decision.js";
import type { Facts, ValueFacts } from "../facts.js";
import { itemShare } from "../item-share.js";
import { fits } from "../value-kind.js";
import { shown } from "../wording.js";
import { counted, figure } from "../../text/count.js";

/** A sentence for each difference, without a stop at its end; in the taxonomy's order. */
export function findDifferences(
  facts: Facts,
  taxonomy: Taxonomy,
  code: CodeFacts = noCodeFacts(),
): readonly string[] {
  return [
    ...scopeDifferences(
      "",
      taxonomy.eventProperties,
      facts.eventProperties,
      code.eventProperties,
    ),
    ...scopeDifferences(
      "of an item, ",
      taxonomy.itemProperties,
      facts.itemProperties,
      code.itemProperties,
    ),
    ...scopeDifferences(
      "of a user, ",
      taxonomy.userProperties,
      facts.userProperties,
      code.userProperties,
    ),
    ...itemDifferences(facts, code, taxonomy),
    ...taxonomy.events.flatMap(({ name, status, properties, items }) => {
      const event = {
        samples: facts.events.get(name),
        code: code.events.get(name),
      };
      if (event.samples === undefined && event.code === undefined) return [];
      return [
        ...(status === "inactive"
          ? [`event ${shown(name)} is inactive, but ${describeUse(event)}`]
          : []),
        ...[...properties, ...(items ? [items] : [])].flatMap((attached) =>
          missingRequired(name, attached, event),
        ),
      ];
    }),
  ];
}

function describeUse({ samples, code }: SeenEvent): string {
  return [
    ...(samples ? [`was in ${counted(samples.samples, "sample")}`] : []),
    ...(code ? [`is sent by ${counted(code.calls, "call")}`] : []),
  ].join(" and ");
}

function scopeDifferences(
  whose: string,
  properties: readonly PropertyDef[],
  samples: ReadonlyMap<string, ValueFacts>,
  code: ReadonlyMap<string, CodeValues>,
): readonly string[] {
  return properties.flatMap((property) => {
    const subject = `${whose}${shown(property.name)}`;
    const sampled = samples.get(property.name);
    const coded = code.get(property.name);
    const noun = whose === "of an item, " ? "item" : "call";
    return [
      ...(sampled ? typeDifferences(subject, property, sampled) : []),
      ...(coded ? codeDifferences(subject, property, coded, noun) : []),
    ];
  });
}

/** What the checker surely knows otherwise; texts are counted and not told. */
function codeDifferences(
  subject: string,
  { name, type, constraints, nullable }: PropertyDef,
  values: CodeValues,
  noun: "call" | "item",
): readonly string[] {
  const differences: string[] = [];
  if (type !== "items" && !fitsInCode(values, type)) {
    differences.push(
      `${subject} is registered as ${type}; the code has ${describeSeen(seenIn(values, noun))}`,
    );
  }
  const choices = constraints.enum;
  const others = (choicesInCode(name, values) ?? []).filter(
    (text) => choices?.includes(text) === false,
  );
  if (others.length > 0) {
    differences.push(
      `${subject} has an enum; the code has ${counted(others.length, "string")} that ${others.length === 1 ? "is" : "are"} not in it`,
    );
  }
  if (values.nullable !== undefined && !nullable) {
    differences.push(
      `${subject} may be null in ${counted(values.nullable.count, noun)}, which may cost the whole event`,
    );
  }
  return differences;
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
      `${subject} is registered as datetime; ${figure(facts.texts - dates)} of ${counted(facts.texts, "string")} have another format`,
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

function itemDifferences(
  facts: Facts,
  code: CodeFacts,
  { itemProperties }: Taxonomy,
): readonly string[] {
  if (facts.items + code.items === 0) return [];
  return itemProperties.flatMap(({ name, required }) => {
    const { missing, comment } = itemShare(name, facts, code);
    return required && missing
      ? [`of an item, ${shown(name)} is required, but was ${comment}`]
      : [];
  });
}

function missingRequired(
  event: string,
  { property, required }: AttachedProperty,
  seen: SeenEvent,
): readonly string[] {
  const { missing, comment } = presenceOf(seen, property.name);
  return required && missing
    ? [
        `event ${shown(event)} requires ${shown(property.name)}, which was ${comment}`,
      ]
    : [];
}
