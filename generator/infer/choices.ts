// Whether a text property is an enum: few values that repeat, and nothing that could be an id or somebody's data.
import type { ValueFacts } from "./facts.js";
import { isOpen } from "./name-words.js";

/** Fewer values than this prove nothing. */
const fewestValues = 20;
/** Each choice stands, on average, for so many values. */
const fewestForEach = 5;
/** Words and numbers with up to three digits in a row; a longer one is an id, a date or a number of something. */
const choice = /^\p{L}[\p{L}\p{N} _.+&/-]*$/u;
const looksLikeId = /\d{4}|(?=.*\d)(?=.*[a-f])^[0-9a-f]{8,}$/i;
const hidden = /\p{Default_Ignorable_Code_Point}/u;

/**
 * The values in the order of their code units, or `undefined`. All must hold: at
 * least 20 values; 2 to 12 different ones, each seen at least twice and five
 * times on average; none looks like an id, a date, a number, an address or a
 * phone number; and the name does not speak of ids, people or free text.
 */
export function choicesOf(
  name: string,
  { distinct, texts, shapes }: ValueFacts,
): readonly string[] | undefined {
  if (distinct === undefined || distinct.size < 2) return undefined;
  if (texts < fewestValues || texts < fewestForEach * distinct.size) {
    return undefined;
  }
  if (shapes.size > 0 || isOpen(name)) return undefined;
  const values = [...distinct.keys()];
  const isClosed = values.every(
    (value) =>
      choice.test(value) &&
      value.trim() === value &&
      !hiddenOrId(value) &&
      (distinct.get(value) ?? 0) > 1,
  );
  return isClosed ? values.sort() : undefined;
}

/** Whether a text has something invisible in it, or looks like an id. */
export function hiddenOrId(text: string): boolean {
  return hidden.test(text) || looksLikeId.test(text);
}
