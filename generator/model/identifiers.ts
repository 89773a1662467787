// Turns names from the console into identifiers of JavaScript.
import { reservedWords } from "./reserved-names.js";

/**
 * A letter, mark or digit that an identifier may have. Of those beyond the
 * basic plane only the common Han extension counts: newer ones are not known to
 * every version of Node and TypeScript, and the output must be the same
 * everywhere. Invisible characters are never part of a name.
 */
const kept =
  "(?=[\\u{0}-\\u{ffff}\\u{20000}-\\u{2a6df}])(?=\\p{ID_Continue})(?!\\p{Default_Ignorable_Code_Point})[\\p{L}\\p{Mn}\\p{Mc}\\p{Nd}]";
const words = new RegExp(`(?:${kept})+`, "gu");
/** What most names are; the engine takes longer to compile the pattern of all letters than to find the words of all names. */
const asciiName = /^[\u0020-\u007e]*$/;
const asciiWords = /[A-Za-z\d]+/g;
const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

export function isIdentifier(text: string): boolean {
  return identifier.test(text);
}

export function isReservedWord(text: string): boolean {
  return reservedWords.has(text);
}

/**
 * `df_purchase` → `dfPurchase`, `Checkout started` → `checkoutStarted`,
 * `SIGN_UP` → `signUp`, `구매_완료` → `구매완료`. Composed (NFC), so that the
 * same name typed on another system is the same identifier. May be empty or
 * begin with a digit.
 */
export function camelCase(name: string): string {
  const found = asciiName.test(name)
    ? name.match(asciiWords)
    : name.normalize("NFC").match(words);
  return lowerFirst((found ?? []).map(capitalised).join("")).normalize("NFC");
}

export function pascalCase(name: string): string {
  return upperFirst(camelCase(name));
}

export function upperFirst(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

function lowerFirst(text: string): string {
  const [first = ""] = text;
  return first.toLowerCase() + text.slice(first.length);
}

/** A word in capitals alone is written like any other; inner capitals stay. */
function capitalised(text: string): string {
  // A mark without its letter would join the word before it.
  const word = text.replace(/^\p{M}+/u, "");
  const shouted = word.length > 1 && word === word.toUpperCase();
  return upperFirst(shouted ? word.toLowerCase() : word);
}
