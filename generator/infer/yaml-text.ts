// Untrusted strings in YAML: as keys, values and comments, so that none of them can end what it stands in.
import { displayWidth, visible } from "../text/display-text.js";

/** Letters, digits and what needs no quotes inside a word; nothing that YAML, an editor or a reader takes for something else. */
const plain = /^[\p{L}_][\p{L}\p{M}\p{N}_ .-]*$/u;
const hidden =
  /(?! )[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Zs}\p{Default_Ignorable_Code_Point}]/u;
const everyHidden = new RegExp(hidden, "gu");
/** Words that some reader of YAML takes for a boolean, nothing or a number. */
const special = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf|infinity)$/i;
const longestPlain = 100;

/** What a line of the draft is wrapped at, in columns. */
export const widest = 80;

/** A string as a key or a value: plain where that is safe, else in double quotes with everything invisible escaped. */
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

/** What is already an escape of JSON is ASCII, and stays. */
function escapedCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  return code > 0xffff
    ? `\\U${digits.padStart(8, "0")}`
    : `\\u${digits.padStart(4, "0")}`;
}

/** A sentence as comment lines of at most 80 columns; what cannot be wrapped is left long. */
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
