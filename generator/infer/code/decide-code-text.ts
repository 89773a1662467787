// Decides what a text property is from what calls in code say: a datetime, an enum, or any text.
import type { Decision, Fields } from "../decision.js";
import { shapeOf, type TextShape } from "../value-kind.js";
import { choicesInCode } from "./code-choices.js";
import type { CodeNoun, CodeValues } from "./code-facts.js";
import { figure } from "../../text/count.js";

/** `type` is that of the property, or of a list with such elements. */
export function decideCodeText(
  name: string,
  values: CodeValues,
  type: "string" | "string[]",
  noun: CodeNoun,
): Omit<Decision, "seen"> {
  if (type === "string" && isDatetime(values)) {
    const isMade = values.isoTexts > 0;
    return {
      fields: [["type", "datetime"]],
      remarks: [],
      words: [isMade ? "toISOString()" : "datetime literals"],
    };
  }
  const texts = [...(values.texts?.keys() ?? [])];
  const shapes = texts.map(shapeOf);
  const seen = (shape: TextShape) => shapes.filter((each) => each === shape);
  const remarks: string[] = [];
  const dates = seen("datetime").length + seen("near-datetime").length;
  if (dates + values.isoTexts > 0) {
    remarks.push(
      type === "string[]"
        ? "Some of its elements are datetimes; DFINERY has no arrays of datetimes, so they stay strings."
        : "Some calls send datetimes, others do not, or not in the format that the service takes (2026-01-31T09:30:00.000Z).",
    );
  }
  const personal = seen("email").length + seen("phone").length;
  if (personal > 0) {
    remarks.push(
      "Personal data? The code has literals that look like e-mail addresses or phone numbers.",
    );
  }
  const choices = choicesInCode(name, values);
  const fields: Fields = [
    ["type", type],
    ...(choices === undefined ? [] : [["enum", choices] as const]),
    ...(personal > 0 && 2 * personal >= texts.length
      ? [["pii", "direct"] as const]
      : []),
  ];
  return { fields, remarks, words: wordsOnChoices(values, choices, noun) };
}

function wordsOnChoices(
  { texts, openTexts, declared, values }: CodeValues,
  choices: readonly string[] | undefined,
  noun: CodeNoun,
): readonly string[] {
  if (choices === undefined) {
    return texts?.size === 1 && openTexts === 0 && values > 1
      ? ["always the same"]
      : [];
  }
  const how =
    declared === 0
      ? noun === "item"
        ? "written out"
        : "written out in the calls"
      : "by type";
  return [`${figure(choices.length)} different, ${how}`];
}

/** Whether every text is one that the service takes as a datetime. */
export function isDatetime({
  texts,
  openTexts,
  isoTexts,
}: CodeValues): boolean {
  if (openTexts > 0 || texts === undefined) return false;
  const isOne = (text: string) => shapeOf(text) === "datetime";
  return texts.size + isoTexts > 0 && [...texts.keys()].every(isOne);
}
