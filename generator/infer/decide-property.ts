// Decides what a property is from the facts about its values; what they leave open becomes a remark, never a guess.
import type { CodeValues } from "./code/code-facts.js";
import { commentOnCode, decideCode } from "./code/decide-code.js";
import { combineDecisions } from "./combine-decisions.js";
import {
  conflictOf,
  describeSeen,
  type Decision,
  type SeenKind,
} from "./decision.js";
import { decideText, type SampleDecision } from "./decide-text.js";
import type { DraftProperty } from "./draft.js";
import type { KindFacts, ValueFacts } from "./facts.js";
import { mayHaveDecimals } from "./name-words.js";
import type { ValueKind } from "./value-kind.js";
import { placed, share } from "./wording.js";
import { counted, figure } from "../text/count.js";

/** What is known of a property: from samples, from code, or from both. */
export interface PropertyFacts {
  readonly samples: ValueFacts | undefined;
  readonly code: CodeValues | undefined;
}

/** A property of one's own. `nullable` is for user properties: only they may be null. */
export function decideProperty(
  name: string,
  { samples, code }: PropertyFacts,
  scope: "event" | "item" | "user",
): DraftProperty {
  const noun = scope === "item" ? "item" : "call";
  const decision = combineDecisions(
    samples && decide(name, samples),
    code && decideCode(name, code, noun),
    samples,
    code,
  );
  const { fields, remarks, words = [], conflict = false } = decision;
  const nulls = samples?.nulls ?? 0;
  const isNullable =
    scope === "user" && (nulls > 0 || code?.nullable !== undefined);
  return {
    name,
    status: fields === undefined ? "leftOut" : "defined",
    fields: [
      ...(fields ?? []),
      ...(fields && isNullable ? [["nullable", true] as const] : []),
    ],
    remarks: [
      ...remarks,
      ...(fields && scope !== "user" ? nullRemarks(nulls, code, noun) : []),
    ],
    comment: commentOn({ samples, code }, words, noun),
    conflict,
  };
}

function nullRemarks(
  nulls: number,
  code: CodeValues | undefined,
  noun: "call" | "item",
): readonly string[] {
  const why = "omit it there, because one null may cost the whole event.";
  const nullable = code?.nullable;
  return [
    ...(nulls > 0 ? [`Null in ${counted(nulls, "sample")}: ${why}`] : []),
    ...(nullable === undefined
      ? []
      : [`It may be null in ${placed(nullable, noun)}: ${why}`]),
  ];
}

/** "24 values, 3 different, null in 2", with "3 calls; first at src/a.ts:1" behind it or alone. */
function commentOn(
  { samples, code }: PropertyFacts,
  words: readonly string[],
  noun: "call" | "item",
): string {
  if (samples === undefined) {
    return code === undefined ? "" : commentOnCode(code, words, noun);
  }
  const { values, nulls } = samples;
  return [
    counted(values, "value"),
    ...words,
    ...(nulls > 0 ? [`null in ${figure(nulls)}`] : []),
    ...(code === undefined ? [] : [commentOnCode(code, [], noun)]),
  ].join(", ");
}

function decide(name: string, facts: ValueFacts): Decision {
  const kinds = settledKinds(facts);
  return { ...decideKinds(name, facts, kinds), seen: seenIn(kinds) };
}

function decideKinds(
  name: string,
  facts: ValueFacts,
  kinds: ReadonlyMap<ValueKind, KindFacts>,
): SampleDecision {
  const [first] = kinds;
  if (first === undefined) {
    return {
      remarks: [
        `It was null ${share(facts.nulls, facts.nulls)}, so its type is unknown.`,
      ],
      untold: true,
    };
  }
  if (kinds.size > 1) return conflictOf(seenIn(kinds));
  const [kind] = first;
  switch (kind) {
    case "string":
      return decideText(name, facts, "string");
    case "string[]":
      return decideText(name, facts, "string[]");
    case "long":
    case "long[]":
      return decideWhole(name, facts, kind);
    case "double":
    case "double[]":
      return decideDouble(facts, kind);
    case "boolean":
      return { fields: [["type", "boolean"]], remarks: [] };
    case "empty[]":
      return {
        ...leaveOut(
          "It was an empty array in all samples, so the type of its elements is unknown.",
        ),
        untold: true,
      };
    case "boolean[]":
      return leaveOut(
        "It is an array of booleans; DFINERY only has arrays of strings, longs and doubles.",
      );
    case "object":
      return leaveOut(
        "It is an object; DFINERY has no nested objects. Send its fields as separate properties.",
      );
    case "object[]":
      return leaveOut(
        "It is an array of objects; only the item property `df_items` can be one. Send them as items.",
      );
    case "list[]":
    case "mixed[]":
      return leaveOut(
        "It is an array whose elements have several types; DFINERY only has arrays of strings, longs and doubles.",
      );
  }
}

function leaveOut(remark: string): SampleDecision {
  return { remarks: [remark] };
}

/** A whole number is a valid double, and an empty list is one of any kind. */
function settledKinds({
  kinds,
}: ValueFacts): ReadonlyMap<ValueKind, KindFacts> {
  const settled = new Map(kinds);
  for (const suffix of ["", "[]"] as const) {
    const whole = settled.get(`long${suffix}`);
    const double = settled.get(`double${suffix}`);
    if (whole === undefined || double === undefined) continue;
    settled.delete(`long${suffix}`);
  }
  const lists = [...settled.keys()].filter((kind) => kind.endsWith("[]"));
  if (lists.length > 1) settled.delete("empty[]");
  return settled;
}

/** "string in 3 values (first at a.ndjson:1) and long in 2 (first at a.ndjson:4)" */
export function describeKinds(
  kinds: ReadonlyMap<ValueKind, KindFacts>,
): string {
  return describeSeen(seenIn(kinds));
}

/** The types that samples have, for a sentence. */
export function seenIn(
  kinds: ReadonlyMap<ValueKind, KindFacts>,
): readonly SeenKind[] {
  return [...kinds].map(([kind, { count, first }]) => ({
    word: kindWords[kind],
    count,
    noun: "value",
    first,
  }));
}

const kindWords: Readonly<Record<ValueKind, string>> = {
  string: "string",
  long: "long",
  double: "double",
  boolean: "boolean",
  "string[]": "string[]",
  "long[]": "long[]",
  "double[]": "double[]",
  "boolean[]": "an array of booleans",
  "empty[]": "an empty array",
  "object[]": "an array of objects",
  "list[]": "an array of arrays",
  "mixed[]": "an array of several types",
  object: "an object",
};

function decideWhole(
  name: string,
  { values, inexact, epochs }: ValueFacts,
  type: "long" | "long[]",
): SampleDecision {
  const remarks: string[] = [];
  if (epochs > 0 && epochs === values) {
    remarks.push(
      "These may be milliseconds since 1970; the service's datetime is a string such as 2026-01-31T09:30:00.000Z.",
    );
  } else if (inexact > 0) {
    remarks.push(
      `${counted(inexact, "value")} ${inexact === 1 ? "is" : "are"} beyond what JavaScript represents exactly (2^53), so not a long: send such numbers as strings.`,
    );
  } else if (mayHaveDecimals(name)) {
    remarks.push(
      "All values were integers, but JavaScript writes 1.0 as 1: make it a double if it can have decimals.",
    );
  }
  return { fields: [["type", type]], remarks };
}

function decideDouble(
  { kinds }: ValueFacts,
  type: "double" | "double[]",
): SampleDecision {
  const whole = kinds.get(type === "double" ? "long" : "long[]")?.count ?? 0;
  return {
    fields: [["type", type]],
    remarks: [],
    ...(whole > 0 && { words: [`${figure(whole)} of them integers`] }),
  };
}
