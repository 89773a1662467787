// An ordinary event with all its properties, which the judge accepted before it is shown.
import { vectorInputs } from "../../../templates/vectors.js";
import { isFields, isList, type Json } from "../../../templates/kit/json.js";
import type { Judge, Verdict } from "../../judge/make-judge.js";
import type {
  Constraints,
  EventDef,
  PropertyDef,
} from "../../model/taxonomy.js";
import type { Match } from "../../pattern/create-matcher.js";
import { patternSample } from "../../pattern/pattern-sample.js";
import type { DocsMessages } from "./describe-constraints.js";

export type Fields = Readonly<Record<string, Json | undefined>>;

/** The properties of an event as a builder takes them, or why there are none. */
export type Sample =
  { readonly properties: Fields } | { readonly reason: string };

/** Where samples come from besides the taxonomy. */
export interface SampleTools {
  readonly judge: Judge;
  readonly match: Match;
}

/**
 * The taxonomy's own example; otherwise a value for each property by its type.
 * Strings that break a rule are made by their pattern. Optional properties that
 * would still not be accepted are left out, and a required one is named.
 */
export function sampleEvent(
  event: EventDef,
  items: readonly PropertyDef[],
  { judge, match }: SampleTools,
  texts: DocsMessages,
): Sample {
  if (event.status === "inactive") return { reason: texts.sample.inactive };
  const inputs = vectorInputs(event, items);
  const wanted = inputs["example-1"] ?? inputs["all"] ?? {};
  const fewest = inputs["required"] ?? {};
  if (judge.sdk(event.name, wanted).ok) return { properties: wanted };
  const matching = byPatterns(wanted, event, items, match);
  const verdict = judge.sdk(event.name, matching);
  if (verdict.ok) return { properties: matching };
  const refused = refusedNames(verdict);
  const less = Object.fromEntries(
    Object.entries(matching).filter(
      ([name]) => name in fewest || !refused.includes(name),
    ),
  );
  const second = judge.sdk(event.name, less);
  return second.ok
    ? { properties: less }
    : { reason: texts.sample.needsExample(refusedNames(second)) };
}

/** Strings that have to match a pattern, made by it where they do not. */
function byPatterns(
  fields: Fields,
  event: EventDef,
  items: readonly PropertyDef[],
  match: Match,
): Fields {
  const ofEvent = new Map(
    event.properties.map(({ constraints, property }) => [
      property.name,
      constraints,
    ]),
  );
  const ofItems = new Map(
    items.map(({ constraints, name }) => [name, constraints]),
  );
  const matching = (
    value: Json,
    constraints: Constraints | undefined,
  ): Json => {
    const { enum: values, patterns } = constraints ?? {};
    if (patterns === undefined || values !== undefined) return value;
    if (isList(value)) return value.map((each) => matching(each, constraints));
    if (typeof value !== "string") return value;
    return patterns.every((pattern) => match(pattern, value))
      ? value
      : (patternSample(patterns, constraints ?? {}, match) ?? value);
  };
  const all = (
    given: Fields,
    constraintsOf: ReadonlyMap<string, Constraints>,
  ): { readonly [key: string]: Json } =>
    Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) => {
        if (value === undefined) return [];
        const made =
          name === event.items?.property.name && isList(value)
            ? value.map((each) => (isFields(each) ? all(each, ofItems) : each))
            : matching(value, constraintsOf.get(name));
        return [[name, made]];
      }),
    );
  return all(fields, ofEvent);
}

/** The properties that break a rule, by their wire names. */
function refusedNames({ violations }: Verdict): readonly string[] {
  const names = violations.map(({ pointer }) =>
    (pointer.split("/").at(-1) ?? "")
      .replaceAll("~1", "/")
      .replaceAll("~0", "~"),
  );
  return [...new Set(names)];
}
