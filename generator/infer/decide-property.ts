// Decides what a property is from the facts about its values; what they leave open becomes a remark, never a guess.
import { choicesOf } from "./choices.js";
import type { DraftProperty, FieldValue } from "./draft.js";
import type { KindFacts, ValueFacts } from "./facts.js";
import { mayHaveDecimals } from "./name-words.js";
import type { TextShape, ValueKind } from "./value-kind.js";
import { at, counted, figure, listed, share } from "./wording.js";

/** Fewer values than this fix no format: they may look alike by chance. */
const fewestForFormat = 5;

type Fields = readonly (readonly [key: string, value: FieldValue])[];

interface Decision {
  /** Absent when the property cannot be registered. */
  readonly fields?: Fields;
  readonly remarks: readonly string[];
  /** A few words behind the count. */
  readonly words?: readonly string[];
  readonly conflict?: boolean;
}

/** A property of one's own. `nullable` is for user properties: only they may be null. */
export function decideProperty(
  name: string,
  facts: ValueFacts,
  scope: "event" | "item" | "user",
): DraftProperty {
  const { fields, remarks, words = [], conflict = false } = decide(name, facts);
  const { values, nulls } = facts;
  const nullable = scope === "user" && nulls > 0;
  const nullWords = nulls > 0 ? [`null in ${figure(nulls)}`] : [];
  const nullRemark =
    nulls > 0 && scope !== "user"
      ? [
          `Null in ${counted(nulls, "sample")}: leave it out there, because one null may cost the whole event.`,
        ]
      : [];
  return {
    name,
    status: fields === undefined ? "leftOut" : "defined",
    fields: [
      ...(fields ?? []),
      ...(fields && nullable ? [["nullable", true] as const] : []),
    ],
    remarks: [...remarks, ...(fields ? nullRemark : [])],
    comment: [counted(values, "value"), ...words, ...nullWords].join(", "),
    conflict,
  };
}

function decide(name: string, facts: ValueFacts): Decision {
  const kinds = settledKinds(facts);
  const [first] = kinds;
  if (first === undefined) {
    return {
      remarks: [
        `It was null ${share(facts.nulls, facts.nulls)}, so nothing tells its type.`,
      ],
    };
  }
  if (kinds.size > 1) return decideConflict(kinds);
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
      return leaveOut(
        "It was an empty list in all samples, so nothing tells the type of its elements.",
      );
    case "boolean[]":
      return leaveOut(
        "It is a list of booleans; DFINERY has lists of strings, longs and doubles alone.",
      );
    case "object":
      return leaveOut(
        "It is an object; DFINERY has no nested objects. Send its fields as properties of their own.",
      );
    case "object[]":
      return leaveOut(
        "It is a list of objects; only the item property `df_items` is one. Send them as items.",
      );
    case "list[]":
    case "mixed[]":
      return leaveOut(
        "It is a list whose elements have no one type; DFINERY has lists of strings, longs and doubles alone.",
      );
  }
}

function leaveOut(remark: string): Decision {
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

function decideConflict(kinds: ReadonlyMap<ValueKind, KindFacts>): Decision {
  return {
    remarks: [
      `It has ${String(kinds.size)} types: ${describeKinds(kinds)}. One key has one type in the whole service.`,
    ],
    conflict: true,
  };
}

/** "string in 3 values (first at a.ndjson:1) and long in 2 (a.ndjson:4)" */
export function describeKinds(
  kinds: ReadonlyMap<ValueKind, KindFacts>,
): string {
  return listed(
    [...kinds].map(
      ([kind, { count, first }], index) =>
        `${kindWords[kind]} in ${index === 0 ? counted(count, "value") : figure(count)} (first at ${at(first)})`,
    ),
  );
}

const kindWords: Readonly<Record<ValueKind, string>> = {
  string: "string",
  long: "long",
  double: "double",
  boolean: "boolean",
  "string[]": "string[]",
  "long[]": "long[]",
  "double[]": "double[]",
  "boolean[]": "a list of booleans",
  "empty[]": "an empty list",
  "object[]": "a list of objects",
  "list[]": "a list of lists",
  "mixed[]": "a list of several types",
  object: "an object",
};

function decideWhole(
  name: string,
  { values, inexact, epochs }: ValueFacts,
  type: "long" | "long[]",
): Decision {
  const remarks: string[] = [];
  if (epochs > 0 && epochs === values) {
    remarks.push(
      "These may be milliseconds since 1970; the service's datetime is a text such as 2026-01-31T09:30:00.000Z.",
    );
  } else if (inexact > 0) {
    remarks.push(
      `${counted(inexact, "value")} ${inexact === 1 ? "is" : "are"} beyond what JavaScript holds exactly (2^53), which a long must not be: send such numbers as strings.`,
    );
  } else if (mayHaveDecimals(name)) {
    remarks.push(
      "Only whole numbers were seen, but JavaScript writes 1.0 as 1: make it a double if it can have decimals.",
    );
  }
  return { fields: [["type", type]], remarks };
}

function decideDouble(
  { kinds }: ValueFacts,
  type: "double" | "double[]",
): Decision {
  const whole = kinds.get(type === "double" ? "long" : "long[]")?.count ?? 0;
  return {
    fields: [["type", type]],
    remarks: [],
    ...(whole > 0 && { words: [`${figure(whole)} of them whole`] }),
  };
}

function decideText(
  name: string,
  facts: ValueFacts,
  type: "string" | "string[]",
): Decision {
  const { texts, shapes, distinct } = facts;
  const seen = (shape: TextShape) => shapes.get(shape) ?? 0;
  if (type === "string" && seen("datetime") === texts) {
    return { fields: [["type", "datetime"]], remarks: [] };
  }
  const remarks: string[] = [];
  const dates = seen("datetime") + seen("near-datetime");
  if (dates > 0) remarks.push(remarkOnDates(dates, facts, type));
  const personal = seen("email") + seen("phone");
  const isPersonal = 2 * personal >= texts && personal > 0;
  if (personal > 0) remarks.push(remarkOnPersonal(facts));
  const choices = choicesOf(name, facts);
  const fields: (readonly [string, FieldValue])[] = [["type", type]];
  if (choices !== undefined) fields.push(["enum", choices]);
  for (const format of ["date", "email", "uri", "uuid"] as const) {
    if (texts >= fewestForFormat && seen(format) === texts) {
      fields.push(["format", format]);
    }
  }
  if (isPersonal) fields.push(["pii", "direct"]);
  const words: string[] = [];
  if (choices !== undefined) words.push(`${figure(choices.length)} different`);
  else if (distinct?.size === 1 && texts > 1) words.push("always the same");
  if (texts > 0 && seen("digits") === texts) words.push("digits alone");
  return { fields, remarks, words };
}

function remarkOnDates(
  dates: number,
  { texts, shapes }: ValueFacts,
  type: "string" | "string[]",
): string {
  const near = shapes.get("near-datetime") ?? 0;
  const which =
    dates === texts ? "All" : `${figure(dates)} of ${figure(texts)}`;
  if (type === "string[]") {
    return `${which} elements are datetimes; DFINERY has no lists of datetimes, so they stay strings.`;
  }
  if (near === 0) return `${which} values are datetimes, the others are not.`;
  const others =
    near === dates
      ? "in another form than"
      : `${figure(near)} of them in another form than`;
  return `${which} values are datetimes, ${others} the service takes (2026-01-31T09:30:00.000Z). If the console has a datetime here, these events are dropped: mend the sender.`;
}

function remarkOnPersonal({ texts, shapes }: ValueFacts): string {
  const emails = shapes.get("email") ?? 0;
  const phones = shapes.get("phone") ?? 0;
  const what = listed([
    ...(emails > 0 ? ["e-mail addresses"] : []),
    ...(phones > 0 ? ["phone numbers"] : []),
  ]);
  return `Personal data? ${figure(emails + phones)} of ${counted(texts, "value")} look like ${what}.`;
}
