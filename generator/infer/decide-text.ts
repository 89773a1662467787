// Decides what a text property is: a datetime, an enum, a format, personal data.
import { choicesOf } from "./choices.js";
import type { Decision } from "./decision.js";
import type { FieldValue } from "./draft.js";
import type { ValueFacts } from "./facts.js";
import type { TextShape } from "./value-kind.js";
import { listed } from "./wording.js";
import { counted, figure } from "../text/count.js";

/** Fewer values than this fix no format: they may look alike by chance. */
const fewestForFormat = 5;

/** What samples alone decide. */
export type SampleDecision = Omit<Decision, "seen">;

export function decideText(
  name: string,
  facts: ValueFacts,
  type: "string" | "string[]",
): SampleDecision {
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
  if (texts > 0 && seen("digits") === texts) words.push("only digits");
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
    return `${which} elements are datetimes; DFINERY has no arrays of datetimes, so they stay strings.`;
  }
  if (near === 0) return `${which} values are datetimes, the others are not.`;
  const others =
    near === dates
      ? "not in the format that"
      : `${figure(near)} of them not in the format that`;
  return `${which} values are datetimes, ${others} the service takes (2026-01-31T09:30:00.000Z). If the console has a datetime here, these events are dropped: fix the sender.`;
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
