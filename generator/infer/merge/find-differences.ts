// Finds where samples or code contradict a taxonomy: reported, never overwritten.
import type {
  AttachedProperty,
  PropertyDef,
  Taxonomy,
} from "../../model/taxonomy.js";
import { counted, figure } from "../../text/count.js";
import { evidenceFor } from "../decide.js";
import { statsOf } from "../decide-events.js";
import { describeSeen } from "../decision.js";
import { shown } from "../describe-counts.js";
import { choicesOf, valuesBeyond } from "../enum-choices.js";
import type { AllStats, Evidence, EventStats } from "../evidence.js";
import { presenceInItems, presenceOf } from "../presence.js";
import { fits } from "../value-kind.js";

/** A sentence for each difference, without a full stop; in the taxonomy's order. */
export function findDifferences(
  all: AllStats,
  taxonomy: Taxonomy,
): readonly string[] {
  const { events, itemProperties } = taxonomy;
  const inSection = (
    whose: string,
    section: "eventProperties" | "itemProperties" | "userProperties",
  ) =>
    taxonomy[section].flatMap((property) =>
      evidenceFor(all, section, property.name).flatMap((evidence) =>
        propertyDifferences(
          `${whose}${shown(property.name)}`,
          property,
          evidence,
        ),
      ),
    );
  return [
    ...inSection("", "eventProperties"),
    ...inSection("of an item, ", "itemProperties"),
    ...inSection("of a user, ", "userProperties"),
    ...itemProperties.flatMap(({ name, required }) => {
      const { missing, comment } = presenceInItems(all, name);
      return required && missing
        ? [`of an item, ${shown(name)} is required, but was ${comment}`]
        : [];
    }),
    ...events.flatMap(({ name, renamedFrom }) => {
      const stats = renamedFrom === undefined ? [] : statsOf(all, renamedFrom);
      return stats.length === 0 || renamedFrom === undefined
        ? []
        : [
            `event ${shown(renamedFrom)} was renamed to ${shown(name)}, but ${stats.map(describeUse).join(" and ")}`,
          ];
    }),
    ...events.flatMap(({ name, status, properties, items }) => {
      const stats = statsOf(all, name);
      if (stats.length === 0) return [];
      return [
        ...(status === "inactive"
          ? [
              `event ${shown(name)} is inactive, but ${stats.map(describeUse).join(" and ")}`,
            ]
          : []),
        ...[...properties, ...(items ? [items] : [])].flatMap((attached) =>
          missingRequired(name, attached, stats),
        ),
      ];
    }),
  ];
}

function describeUse({ source, count }: EventStats): string {
  return source === "samples"
    ? `was in ${counted(count, "sample")}`
    : `is sent by ${counted(count, "call")}`;
}

/** Strings from code are counted but not printed. */
function propertyDifferences(
  subject: string,
  property: PropertyDef,
  evidence: Evidence,
): readonly string[] {
  const { type, nullable } = property;
  const { source, noun, kinds, nulls, texts, shapes } = evidence;
  const differences: string[] = [];
  const unfit = [...kinds].filter(([kind]) => !fits(kind, type));
  if (type !== "items" && unfit.length > 0) {
    const have = source === "samples" ? "samples have" : "code has";
    const seen = describeSeen([{ ...evidence, kinds: new Map(unfit) }]);
    differences.push(
      `${subject} is registered as ${type}; the ${have} ${seen}`,
    );
  }
  const dates = shapes.get("datetime") ?? 0;
  if (source === "samples" && type === "datetime" && dates < texts) {
    differences.push(
      `${subject} is registered as datetime; ${figure(texts - dates)} of ${counted(texts, "string")} have another format`,
    );
  }
  if (nulls !== undefined && !nullable) {
    const where =
      source === "samples"
        ? `was null in ${counted(nulls.count, "sample")}`
        : `may be null in ${counted(nulls.count, noun)}`;
    differences.push(`${subject} ${where}, which may cost the whole event`);
  }
  const beyond = describeBeyond(property, evidence);
  return beyond === undefined
    ? differences
    : [...differences, `${subject} has an enum; ${beyond}`];
}

function describeBeyond(
  { name, constraints }: PropertyDef,
  evidence: Evidence,
): string | undefined {
  const choices = constraints.open === true ? undefined : constraints.enum;
  const { source, distinct, texts } = evidence;
  if (choices === undefined || texts === 0) return undefined;
  if (source === "code") {
    const named = choicesOf(name, evidence) ?? [];
    const others = named.filter((text) => !choices.includes(text)).length;
    return others === 0
      ? undefined
      : `the code has ${counted(others, "string")} that ${others === 1 ? "is" : "are"} not in it`;
  }
  if (distinct === undefined) return "the samples have very many other values";
  const { count } = valuesBeyond(distinct, choices);
  return count === 0
    ? undefined
    : `${figure(count)} of ${counted(texts, "value")} ${count === 1 ? "is" : "are"} not in it`;
}

function missingRequired(
  event: string,
  { property, required }: AttachedProperty,
  stats: readonly EventStats[],
): readonly string[] {
  const { missing, comment } = presenceOf(stats, property.name);
  return required && missing
    ? [
        `event ${shown(event)} requires ${shown(property.name)}, which was ${comment}`,
      ]
    : [];
}
