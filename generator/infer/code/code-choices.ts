// Whether a text property is an enum by what the code names: unions, enums, and texts that calls write out.
import { hiddenOrId } from "../choices.js";
import { isOpen, isPersonal } from "../name-words.js";
import { shapeOf } from "../value-kind.js";
import type { CodeValues } from "./code-facts.js";

/** Without a type that names them, more different texts than this are no closed set. */
const mostWritten = 12;
/** In UTF-16 units; a longer text is no choice. */
const longestChoice = 64;

/**
 * The texts in the order of their code units, or `undefined`. All must hold:
 * the code names the texts of every value, by a union or an enum or written
 * out; they are 2 to 50, or 2 to 12 where two calls or more write them out; none
 * looks like an id, a date, a number, an address or a phone number; and the
 * name does not speak of people or secrets, nor, for texts that are written
 * out, of ids and free text.
 */
export function choicesInCode(
  name: string,
  { texts, openTexts, isoTexts, unknown, declared, values }: CodeValues,
): readonly string[] | undefined {
  if (texts === undefined || texts.size < 2) return undefined;
  if (openTexts > 0 || isoTexts > 0 || unknown !== undefined) return undefined;
  if (isPersonal(name)) return undefined;
  if (declared === 0) {
    if (values < 2 || texts.size > mostWritten || isOpen(name))
      return undefined;
  }
  const choices = [...texts.keys()];
  return choices.every(isChoice) ? choices.sort() : undefined;
}

/** A text that may stand in a draft. */
export function isChoice(text: string): boolean {
  return (
    text !== "" &&
    text.length <= longestChoice &&
    text.trim() === text &&
    shapeOf(text) === undefined &&
    !hiddenOrId(text)
  );
}
