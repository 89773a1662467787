// Decides the definition of a property from the evidence about its values. What they leave open becomes a
// remark, never a guess.
import { counted, figure } from "../text/count.js";
import { decideNumber } from "./decide-number.js";
import { conflictOf, type Decision, type SeenTypes } from "./decision.js";
import { decideText } from "./decide-text.js";
import { at, placed, share, shown } from "./describe-counts.js";
import type { DraftProperty } from "./draft.js";
import type { Evidence } from "./evidence.js";
import { isDatetime, settledKinds } from "./settled-kinds.js";
import type { ValueKind } from "./value-kind.js";

/** A custom property; samples before code. */
export function decideProperty(
  name: string,
  evidence: readonly Evidence[],
  scope: "event" | "item" | "user",
): DraftProperty {
  const {
    fields,
    remarks,
    words = [],
    conflict = false,
  } = decide(name, evidence);
  // Only user properties may be null.
  const isNullable =
    scope === "user" && evidence.some(({ nulls }) => nulls !== undefined);
  const isDefined = fields !== undefined;
  return {
    name,
    status: isDefined ? "defined" : "leftOut",
    fields: [
      ...(fields ?? []),
      ...(isDefined && isNullable ? [["nullable", true] as const] : []),
    ],
    remarks: [
      ...remarks,
      ...(isDefined && scope !== "user" ? evidence.flatMap(remarkOnNulls) : []),
    ],
    comment: evidence
      .map((each, index) => commentOn(each, index === 0 ? words : []))
      .join(", "),
    conflict,
  };
}

function remarkOnNulls({ source, noun, nulls }: Evidence): readonly string[] {
  if (nulls === undefined) return [];
  const where =
    source === "samples"
      ? `Null in ${counted(nulls.count, "sample")}`
      : `It may be null in ${placed(nulls, noun)}`;
  return [
    `${where}: omit it there, because one null may cost the whole event.`,
  ];
}

/** "24 values, 3 different, null in 2", "3 calls, 2 different, by type; first at src/cart.ts:12", "1 call at src/cart.ts:12, whole" */
function commentOn(
  { source, noun, values, nulls, first }: Evidence,
  words: readonly string[],
): string {
  const number = counted(values, noun);
  if (source === "samples") {
    const null_ = nulls === undefined ? [] : [`null in ${figure(nulls.count)}`];
    return [number, ...words, ...null_].join(", ");
  }
  return values === 1
    ? [`${number} at ${at(first)}`, ...words].join(", ")
    : `${[number, ...words].join(", ")}; first at ${at(first)}`;
}

type Told = SeenTypes & { readonly evidence: Evidence; readonly type: string };

/** Evidence without a type is ignored if other evidence has one. */
function decide(name: string, all: readonly Evidence[]): Decision {
  const told = all.flatMap((evidence): Told[] => {
    const kinds = settledKinds(evidence);
    const [kind = "empty[]"] = kinds.keys();
    if (kinds.size < 2 && kind === "empty[]") return [];
    return [{ ...evidence, kinds, evidence, type: typeOf(evidence, kind) }];
  });
  const [main, other = main] = told;
  if (main === undefined || other === undefined) return undecided(all);
  const [kind] = main.kinds.keys();
  if (
    kind === undefined ||
    told.some(({ kinds }) => kinds.size > 1) ||
    !(
      main.type === other.type ||
      // To the type checker a datetime is a string.
      (main.type === "datetime" && other.type === "string")
    )
  ) {
    return conflictOf(told);
  }
  const decision = decideKind(name, kind, main, told);
  if (decision.fields === undefined) return decision;
  return {
    ...decision,
    remarks: [
      ...decision.remarks,
      ...told.flatMap(({ evidence }) => remarkOnUnknown(evidence)),
    ],
  };
}

function decideKind(
  name: string,
  kind: ValueKind,
  { evidence: main, type }: Told,
  told: readonly Told[],
): Decision {
  const all = [main, ...told.slice(1).map(({ evidence }) => evidence)] as const;
  switch (kind) {
    case "string":
    case "date":
      return type === "datetime"
        ? { fields: [["type", type]], remarks: [], words: wordsOnDates(main) }
        : decideText(name, all, "string");
    case "string[]":
      return decideText(name, all, "string[]");
    case "long":
    case "double":
    case "number":
      return decideNumber(name, all, "");
    case "long[]":
    case "double[]":
    case "number[]":
      return decideNumber(name, all, "[]");
    case "boolean":
      return { fields: [["type", "boolean"]], remarks: [] };
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
    case "other":
      return leaveOut(
        `Its type is ${shown(main.otherType)} at ${at(main.kinds.get(kind)?.first ?? main.first)}; DFINERY has strings, numbers, booleans, datetimes, and arrays of strings and numbers.`,
      );
    case "empty[]":
      return undecided(all);
  }
}

function leaveOut(remark: string): Decision {
  return { remarks: [remark] };
}

/** The types that two sources have to agree about; all types that DFINERY does not have count as one. */
function typeOf(evidence: Evidence, kind: ValueKind): string {
  switch (kind) {
    case "date":
      return "datetime";
    case "string":
      return isDatetime(evidence) ? "datetime" : kind;
    case "string[]":
    case "boolean":
      return kind;
    case "long":
    case "double":
    case "number":
      return "number";
    case "long[]":
    case "double[]":
    case "number[]":
      return "number[]";
    default:
      return "none";
  }
}

function wordsOnDates({
  source,
  kinds,
  isoTexts,
}: Evidence): readonly string[] {
  if (source === "samples") return [];
  const made = isoTexts > 0 ? "toISOString()" : "";
  if (kinds.has("date")) return [made === "" ? "Date" : `Date and ${made}`];
  return [made === "" ? "datetime literals" : made];
}

function undecided([evidence]: readonly Evidence[]): Decision {
  if (evidence === undefined) return { remarks: [] };
  const { source, kinds, nulls, unknown, first } = evidence;
  if (kinds.size > 0) {
    return leaveOut(
      "It is always an empty array, so the type of its elements is unknown.",
    );
  }
  if (unknown !== undefined) return { remarks: remarkOnUnknown(evidence) };
  const count = nulls?.count ?? 0;
  return leaveOut(
    source === "samples"
      ? `It was null ${share(count, count)}, so its type is unknown.`
      : `It is null or undefined at ${at(first)}, so its type is unknown.`,
  );
}

function remarkOnUnknown({ unknown, noun }: Evidence): readonly string[] {
  if (unknown === undefined) return [];
  return [
    `The type checker does not know its type in ${placed(unknown, noun)}: \`any\`, \`unknown\` or \`{}\`.`,
  ];
}
