// How many columns a text takes, as prettier counts them.
import { eastAsianWidth } from "get-east-asian-width";

const narrow = /^[\u0020-\u007e]*$/;
/** In addition: syllables and ideographs, always two columns wide; the middle dot and the bullet, one. */
const hangul = /^[\u0020-\u007e\u00b7\u2022\uac00-\ud7a3\u4e00-\u9fff]*$/;
const wide = /[\uac00-\ud7a3\u4e00-\u9fff]/g;
/** What every emoji contains at least one of. */
const emojiPart =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20e3]/u;
const zeroWidth = /[\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Control}]/u;

/** The width of a text in columns, as prettier counts it: wide East Asian characters and emoji take two. */
export function textWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  if (hangul.test(text)) return text.length + (text.match(wide)?.length ?? 0);
  let width = 0;
  for (const character of withoutEmoji(text, () => (width += 2))) {
    if (zeroWidth.test(character)) continue;
    width += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return width;
}

let emoji: RegExp | undefined;

/** The text without its emoji, each of which is reported. */
function withoutEmoji(text: string, report: () => void): string {
  if (!emojiPart.test(text)) return text;
  // Few taxonomies have emoji, and the engine takes longer for this pattern than for most modules.
  emoji ??= new RegExp(String.raw`\p{RGI_Emoji}`, "gv");
  return text.replace(emoji, () => {
    report();
    return "";
  });
}
