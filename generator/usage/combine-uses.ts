// What is known of properties that come in one of several ways: the sides of a condition, the members of a union.
import type { PropertiesUse, PropertyUse } from "./properties-use.js";
import type { ValueDetails } from "./value-details.js";

/** A key is sure only where each way has it for sure. */
export function combineUses(ways: readonly PropertiesUse[]): PropertiesUse {
  const found = new Map<string, PropertyUse[]>();
  for (const way of ways) {
    for (const each of way.properties) {
      found.set(each.key, [...(found.get(each.key) ?? []), each]);
    }
  }
  return {
    properties: [...found.values()].flatMap((uses) => {
      const [first] = uses;
      if (first === undefined) return [];
      const isSure =
        uses.length === ways.length && uses.every(({ optional }) => !optional);
      return [uses.reduce(oneOrOther, { ...first, optional: !isSure })];
    }),
    open: ways.some(({ open }) => open),
    openings: [...new Set(ways.flatMap(({ openings }) => openings))],
  };
}

/** The same key of two ways, of which one is taken: as sure as the first. */
export function oneOrOther(one: PropertyUse, other: PropertyUse): PropertyUse {
  if (one.value === other.value) return one;
  const { kinds, constant, elements = [], details } = one.value;
  const { value } = other;
  const isUnknown =
    details?.unknown === true || value.details?.unknown === true;
  const all = [...new Set([...elements, ...(value.elements ?? [])])];
  const isSame = constant !== undefined && constant === value.constant;
  return {
    ...one,
    value: {
      kinds: isUnknown ? [] : [...new Set([...kinds, ...value.kinds])],
      ...(isSame && { constant }),
      ...(all.length > 0 && { elements: all }),
      ...(details && {
        details:
          value.details === undefined
            ? details
            : combineDetails(details, value.details),
      }),
    },
  };
}

function combineDetails(one: ValueDetails, other: ValueDetails): ValueDetails {
  const texts = bothTexts(one, other);
  const number =
    one.number === "decimal" || other.number === "decimal"
      ? "decimal"
      : one.number === other.number
        ? one.number
        : undefined;
  return {
    unknown: one.unknown || other.unknown,
    absent: one.absent || other.absent,
    nullable: one.nullable || other.nullable,
    ...(texts && { texts }),
    declared: one.declared || other.declared,
    ...(number && { number }),
    datetime: one.datetime && other.datetime,
    epoch: one.epoch && other.epoch,
    typeText:
      one.typeText === other.typeText
        ? one.typeText
        : `${one.typeText} | ${other.typeText}`,
  };
}

/** A side that is only `undefined` does not contradict the strings of the other. */
function bothTexts(
  one: ValueDetails,
  other: ValueDetails,
): readonly string[] | undefined {
  if (isNever(one)) return other.texts;
  if (isNever(other)) return one.texts;
  return (
    one.texts &&
    other.texts &&
    [...new Set([...one.texts, ...other.texts])].sort()
  );
}

function isNever({ typeText }: ValueDetails): boolean {
  return typeText === "undefined" || typeText === "null";
}
