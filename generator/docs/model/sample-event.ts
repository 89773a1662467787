// An ordinary event with all its properties, which the judge accepted before it is shown.
import { vectorInputs } from "../../../templates/vectors.js";
import type { Json } from "../../../templates/kit/json.js";
import type { Judge, Verdict } from "../../judge/make-judge.js";
import type { EventDef, PropertyDef } from "../../model/taxonomy.js";
import type { DocsMessages } from "./describe-constraints.js";

export type Fields = Readonly<Record<string, Json | undefined>>;

/** The properties of an event as a builder takes them, or why there are none. */
export type Sample =
  { readonly properties: Fields } | { readonly reason: string };

/**
 * The taxonomy's own example; otherwise a value for each property by its type.
 * A pattern is only met by examples, so optional properties that would not be
 * accepted are left out, and a required one is named.
 */
export function sampleEvent(
  event: EventDef,
  items: readonly PropertyDef[],
  judge: Judge,
  texts: DocsMessages,
): Sample {
  if (event.status === "inactive") return { reason: texts.sample.inactive };
  const inputs = vectorInputs(event, items);
  const wanted = inputs["example-1"] ?? inputs["all"] ?? {};
  const fewest = inputs["required"] ?? {};
  const verdict = judge.sdk(event.name, wanted);
  if (verdict.ok) return { properties: wanted };
  const refused = refusedNames(verdict);
  const less = Object.fromEntries(
    Object.entries(wanted).filter(
      ([name]) => name in fewest || !refused.includes(name),
    ),
  );
  const second = judge.sdk(event.name, less);
  return second.ok
    ? { properties: less }
    : { reason: texts.sample.needsExample(refusedNames(second)) };
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
