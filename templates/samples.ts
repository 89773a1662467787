// Sample values of properties, by their types and constraints: ordinary ones, and those at the edge.
import type {
  Constraints,
  PropertyDef,
  PropertyType,
} from "../generator/model/taxonomy.js";
import type { Json } from "./kit/json.js";

/** `ordinary`: the taxonomy's own example, if it has one; `edge`: as large, short or strange as is allowed. */
export type SampleKind = "ordinary" | "edge";

/** Means something to most languages, and needs escapes in JSON. */
export const strangeText = "봄 🌸 \"'\\ ${x} $& </> %d\n\t";

/**
 * A value that a property may have. Only the taxonomy's own examples and listed
 * values follow patterns.
 */
export function sampleValue(
  property: PropertyDef,
  constraints: Constraints,
  kind: SampleKind,
): Json {
  const example = exampleOf(property, constraints, kind);
  if (example !== undefined) return inMilliseconds(example, property.type);
  return property.type.endsWith("[]")
    ? sampleArray(property.type, constraints, kind)
    : sampleElement(property.type, constraints, kind);
}

/** An instant with its milliseconds: the one form that all languages write. Other values stay. */
export function inMilliseconds(
  value: Json,
  type: PropertyType | undefined,
): Json {
  return type === "datetime" && typeof value === "string"
    ? value.replace(/(:\d\d)Z$/, "$1.000Z")
    : value;
}

/** An example of the definition, as long as the event's own constraints do not narrow it. */
function exampleOf(
  property: PropertyDef,
  constraints: Constraints,
  kind: SampleKind,
): Json | undefined {
  const { patterns, format } = property.constraints;
  const isFree = patterns === undefined && format === undefined;
  const isNarrowed =
    JSON.stringify(constraints) !== JSON.stringify(property.constraints);
  if ((kind === "edge" && isFree) || isNarrowed) return undefined;
  return property.examples.find((example) => example !== null);
}

function sampleElement(
  type: PropertyType,
  constraints: Constraints,
  kind: SampleKind,
): Json {
  const { enum: values } = constraints;
  if (values !== undefined) return listedValue(values, constraints, kind);
  switch (type) {
    case "string":
    case "string[]":
      return text(constraints, kind);
    case "long":
    case "long[]":
      return kind === "ordinary"
        ? within(3, constraints)
        : within(Number.MAX_SAFE_INTEGER, constraints);
    case "double":
    case "double[]":
      return within(kind === "ordinary" ? 0.1 : 1e21, constraints);
    case "boolean":
      return kind === "ordinary";
    case "datetime":
      return kind === "ordinary"
        ? "2026-01-31T09:30:00.000Z"
        : "1582-10-10T23:59:59.001Z";
    case "items":
      return {};
  }
}

/** The first or the last; at the edge of an open enum, a value that is not listed. */
function listedValue(
  values: readonly (string | number)[],
  { open }: Constraints,
  kind: SampleKind,
): Json {
  if (kind === "ordinary") return values[0] ?? null;
  const last = values.at(-1) ?? null;
  return open === true && typeof last === "string" ? strangeText : last;
}

function text(
  { format, minLength = 0, maxLength = Infinity }: Constraints,
  kind: SampleKind,
): string {
  if (format !== undefined) return formatted[format];
  const whole = Array.from(kind === "ordinary" ? "text" : strangeText);
  const length = Math.min(Math.max(whole.length, minLength), maxLength);
  return Array.from({ length }, (_, at) => whole[at % whole.length] ?? "").join(
    "",
  );
}

const formatted = {
  date: "2026-01-31",
  email: "user@example.com",
  uri: "https://example.com/path?query=1",
  uuid: "2f1c4b1e-8a0d-4c57-9c3e-5d1f0a7b6e21",
} as const;

function within(
  value: number,
  { minimum = -Infinity, maximum = Infinity }: Constraints,
): number {
  return Math.min(Math.max(value, minimum), maximum);
}

/** Two elements (of an enum different ones), or none at the edge, unless the constraints ask for more or fewer. */
function sampleArray(
  type: PropertyType,
  constraints: Constraints,
  kind: SampleKind,
): readonly Json[] {
  const { enum: values, minItems = 0, maxItems = Infinity } = constraints;
  const wanted = kind === "ordinary" ? 2 : 0;
  const length = Math.min(Math.max(wanted, minItems), maxItems);
  const element = sampleElement(type, constraints, kind);
  return Array.from({ length }, (_, at) =>
    kind === "ordinary" ? (values?.[at % values.length] ?? element) : element,
  );
}
