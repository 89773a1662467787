// Prints untrusted strings in YAML as keys, values and comments, so that none can break out of its context.
import { displayWidth, visible } from "../text/display-text.js";

/**
 * Letters, digits and what needs no quotes inside a word; nothing that YAML,
 * an editor or a reader could misread.
 */
const plain = /^[\p{L}_][\p{L}\p{M}\p{N}_ .-]*$/u;
const hidden =
  /(?! )[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Zs}\p{Default_Ignorable_Code_Point}]/u;
const everyHidden = new RegExp(hidden, "gu");
/** Words that some YAML readers parse as a boolean, null or a number. */
const special = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf|infinity)$/i;
const longestPlain = 100;

/** The maximum width of a line in the draft, in columns. */
export const widest = 80;

/**
 * A string as a key or a value: unquoted if that is safe, otherwise in double
 * quotes with everything invisible escaped.
 */
export function yamlText(text: string): string {
  const isPlain =
    plain.test(text) &&
    !special.test(text) &&
    !hidden.test(text) &&
    text === text.trim() &&
    text.length <= longestPlain;
  return isPlain
    ? text
    : JSON.stringify(text).replace(everyHidden, escapedCharacter);
}

/** JSON's escapes are ASCII, so they stay. */
function escapedCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  return code > 0xffff
    ? `\\U${digits.padStart(8, "0")}`
    : `\\u${digits.padStart(4, "0")}`;
}

/** A sentence as comment lines of at most 80 columns; words that cannot be wrapped stay long. */
export function commentLines(
  text: string,
  indent: string,
  first = "",
  rest = first,
): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isFresh = true;
  for (const word of visible(text).split(" ")) {
    const longer = isFresh ? `${line}${word}` : `${line} ${word}`;
    const width = indent.length + 2 + displayWidth(longer);
    if (!isFresh && width > widest) {
      lines.push(line);
      line = `${rest}${word}`;
    } else {
      line = longer;
    }
    isFresh = false;
  }
  return [...lines, line].map((each) => `${indent}# ${each}`);
}
