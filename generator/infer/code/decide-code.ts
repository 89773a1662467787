// Decides what a property is from what calls in code say; what they leave open becomes a remark, never a guess.
import type { ValueKind } from "../../usage/properties-use.js";
import { conflictOf, type Decision, type SeenKind } from "../decision.js";
import type { KindFacts } from "../facts.js";
import { at, placed, shown } from "../wording.js";
import type { CodeNoun, CodeValues } from "./code-facts.js";
import { decideCodeNumber } from "./decide-code-number.js";
import { decideCodeText, isDatetime } from "./decide-code-text.js";
import { counted } from "../../text/count.js";

const words: Readonly<Record<ValueKind, string>> = {
  string: "string",
  number: "number",
  boolean: "boolean",
  date: "Date",
  "string[]": "string[]",
  "number[]": "number[]",
  "boolean[]": "an array of booleans",
  "object[]": "an array of objects",
  "empty[]": "an empty array",
  object: "an object",
  other: "another type",
};

/** A property of one's own, by code alone. */
export function decideCode(
  name: string,
  values: CodeValues,
  noun: CodeNoun,
): Decision {
  const decision = decideKinds(name, values, noun);
  const { unknown } = values;
  if (decision.fields === undefined) return decision;
  return {
    ...decision,
    remarks: [
      ...decision.remarks,
      ...(unknown === undefined
        ? []
        : [
            `The type checker does not know its type in ${placed(unknown, noun)}: \`any\` or \`unknown\`.`,
          ]),
    ],
  };
}

function decideKinds(
  name: string,
  values: CodeValues,
  noun: CodeNoun,
): Decision {
  const kinds = settledKinds(values);
  const seen = seenIn(values, noun);
  const [first] = kinds;
  if (first === undefined) return { ...untold(values, noun), seen };
  if (kinds.size > 1) return conflictOf(seenOf(kinds, values, noun));
  const [kind] = first;
  const leftOut = (remark: string): Decision => ({ remarks: [remark], seen });
  switch (kind) {
    case "string":
    case "string[]":
      return { ...decideCodeText(name, values, kind, noun), seen };
    case "number":
    case "number[]":
      return { ...decideCodeNumber(name, values, kind, noun), seen };
    case "boolean":
      return { fields: [["type", "boolean"]], remarks: [], seen };
    case "date":
      return {
        fields: [["type", "datetime"]],
        remarks: [],
        words: [values.isoTexts > 0 ? "Date and toISOString()" : "Date"],
        seen,
      };
    case "empty[]":
      return {
        ...leftOut(
          "The code sends an empty array, so the type of its elements is unknown.",
        ),
        untold: true,
      };
    case "boolean[]":
      return leftOut(
        "It is an array of booleans; DFINERY only has arrays of strings, longs and doubles.",
      );
    case "object":
      return leftOut(
        "It is an object; DFINERY has no nested objects. Send its fields as separate properties.",
      );
    case "object[]":
      return leftOut(
        "It is an array of objects; only the item property `df_items` can be one. Send them as items.",
      );
    case "other":
      return leftOut(
        `Its type is ${shown(values.otherType)} at ${at(values.kinds.get("other")?.first ?? values.first)}; DFINERY has strings, numbers, booleans, datetimes, and arrays of strings and numbers.`,
      );
  }
}

/** A `Date` is sent as a text, so that one beside texts that are surely datetimes is no other type. */
function settledKinds(values: CodeValues): ReadonlyMap<ValueKind, KindFacts> {
  const settled = new Map(values.kinds);
  if (settled.has("date") && isDatetime(values)) settled.delete("string");
  const lists = [...settled.keys()].filter((kind) => kind.endsWith("[]"));
  if (lists.length > 1) settled.delete("empty[]");
  return settled;
}

/** The types of a property, for a sentence. */
export function seenIn(
  values: CodeValues,
  noun: CodeNoun,
): readonly SeenKind[] {
  return seenOf(values.kinds, values, noun);
}

function seenOf(
  kinds: ReadonlyMap<ValueKind, KindFacts>,
  { otherType }: CodeValues,
  noun: CodeNoun,
): readonly SeenKind[] {
  return [...kinds].map(([kind, { count, first }]) => ({
    word: kind === "other" ? shown(otherType) : words[kind],
    count,
    noun,
    first,
  }));
}

function untold({ unknown, first }: CodeValues, noun: CodeNoun) {
  return {
    remarks: [
      unknown === undefined
        ? `It is null or undefined at ${at(first)}, so its type is unknown.`
        : `The type checker does not know its type in ${placed(unknown, noun)}: \`any\` or \`unknown\`.`,
    ],
    untold: true,
  };
}

/** "3 calls, 2 different, by type; first at src/cart.ts:12", "1 call at src/cart.ts:12, whole" */
export function commentOnCode(
  { values, first }: CodeValues,
  more: readonly string[],
  noun: CodeNoun,
): string {
  const number = counted(values, noun);
  return values === 1
    ? [`${number} at ${at(first)}`, ...more].join(", ")
    : `${[number, ...more].join(", ")}; first at ${at(first)}`;
}

/** Whether what is known of it fits a type of the service; what nobody knows fits any. */
export function fitsInCode(
  { kinds, decimal }: CodeValues,
  type: string,
): boolean {
  if (type.startsWith("long") && decimal !== undefined) return false;
  return [...kinds.keys()].every((kind) => {
    switch (kind) {
      case "string":
        return type === "string" || type === "datetime";
      case "date":
        return type === "datetime";
      case "number":
        return type === "long" || type === "double";
      case "number[]":
        return type === "long[]" || type === "double[]";
      case "empty[]":
        return type.endsWith("[]");
      case "boolean":
      case "string[]":
        return kind === type;
      case "boolean[]":
      case "object[]":
      case "object":
      case "other":
        return false;
    }
  });
}
