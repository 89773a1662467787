// Constraints and values in the words of a language.
import type {
  Constraints,
  PropertyDef,
  PropertyType,
} from "../../model/taxonomy.js";
import type { Messages } from "../../text/messages/messages.js";
import type { ValueDoc } from "./docs-model.js";

export type DocsMessages = Messages["docs"];

/** Each constraint beside the type and the listed values, as a sentence. */
export function constraintWords(
  constraints: Constraints,
  type: PropertyType,
  { constraints: words }: DocsMessages,
): readonly string[] {
  const { patterns = [], format, open } = constraints;
  const { minLength, maxLength, minimum, maximum } = constraints;
  const { minItems, maxItems } = constraints;
  const isInteger = type === "long" || type === "long[]";
  return [
    ...(open === true ? [words.open] : []),
    ...patterns.map(words.pattern),
    ...(format === undefined ? [] : [words.format(format)]),
    ...range(minLength, maxLength, words.length),
    ...range(
      isInteger ? within(minimum, -1) : minimum,
      isInteger ? within(maximum, 1) : maximum,
      words.range,
    ),
    ...range(minItems, maxItems, words.items),
  ];
}

/** A bound at or beyond that of every integer adds nothing. */
function within(bound: number | undefined, sign: 1 | -1): number | undefined {
  return bound !== undefined && bound * sign < Number.MAX_SAFE_INTEGER
    ? bound
    : undefined;
}

function range(
  low: number | undefined,
  high: number | undefined,
  words: DocsMessages["constraints"]["range"],
): readonly string[] {
  if (low !== undefined && high !== undefined) {
    return [low === high ? words.exactly(low) : words.between(low, high)];
  }
  if (low !== undefined) return [words.least(low)];
  return high === undefined ? [] : [words.most(high)];
}

/** The values of an enum, with what the author said of each. */
export function valuesOf(
  { documentedValues }: PropertyDef,
  { enum: values = [] }: Constraints,
): readonly ValueDoc[] {
  return values.map((value) => {
    const { label, description } =
      documentedValues.find((each) => each.value === value) ?? {};
    const text = label?.texts.map((each) => each.text).join(" · ");
    return {
      value: JSON.stringify(value),
      ...(text !== undefined && { label: text }),
      ...(description !== undefined && { description }),
    };
  });
}
