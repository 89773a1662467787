// The terms under which a word is found: by its beginning, by a part of it, and by Korean initial consonants.

/** Letters of the basic plane, one by one. */
function letters(text: string): readonly string[] {
  return text.split("");
}

/** Letters of the keyboard that are two. */
const pairs: ReadonlyMap<string, string> = new Map([
  ["ㄳ", "ㄱㅅ"],
  ["ㄵ", "ㄴㅈ"],
  ["ㄶ", "ㄴㅎ"],
  ["ㄺ", "ㄹㄱ"],
  ["ㄻ", "ㄹㅁ"],
  ["ㄼ", "ㄹㅂ"],
  ["ㄽ", "ㄹㅅ"],
  ["ㄾ", "ㄹㅌ"],
  ["ㄿ", "ㄹㅍ"],
  ["ㅀ", "ㄹㅎ"],
  ["ㅄ", "ㅂㅅ"],
  ["ㅘ", "ㅗㅏ"],
  ["ㅙ", "ㅗㅐ"],
  ["ㅚ", "ㅗㅣ"],
  ["ㅝ", "ㅜㅓ"],
  ["ㅞ", "ㅜㅔ"],
  ["ㅟ", "ㅜㅣ"],
  ["ㅢ", "ㅡㅣ"],
]);

/** As they are typed: pairs are two letters. */
function typed(text: string): readonly string[] {
  return letters(text).map((letter) => pairs.get(letter) ?? letter);
}

/** Initial, medial and final letters of a Hangul syllable, in the order of Unicode. */
const initials = letters("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ");
const medials = typed("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ");
const finals = [
  "",
  ...typed("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"),
];

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
/** Stands before initial consonants, so that they are not found as parts of words. */
const initialsMark = "^";
const consonants = /^[ㄱ-ㅎ]+$/;

/** The words of a text: runs of letters and digits, in lower case. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** The words of what somebody types; single consonants stay as they are, which compatibility forms would change. */
export function queryWordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/**
 * The terms of a word in an index that is asked for beginnings: the word and
 * what is left of it behind each letter, in Korean letters as they are typed, so
 * that a half-typed syllable is found; and its initial consonants.
 */
export function indexTerms(word: string, partly: boolean): string[] {
  const characters = Array.from(word);
  const keys = characters.map(lettersOf);
  const most = partly ? Math.max(1, characters.length - 1) : 1;
  const terms: string[] = [];
  const firsts = characters.map(initialOf).join("");
  const isKorean = firsts.length === characters.length;
  for (let at = 0; at < (isKorean && partly ? characters.length : most); at++) {
    terms.push(keys.slice(at).join(""));
    if (isKorean) terms.push(initialsMark + firsts.slice(at));
  }
  return [...new Set(terms)];
}

/** The term for a word that somebody types. */
export function queryTerm(word: string): string {
  const keys = Array.from(word, lettersOf).join("");
  return consonants.test(word) ? initialsMark + keys : keys;
}

function lettersOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < firstSyllable || code > lastSyllable) {
    return pairs.get(character) ?? character;
  }
  const at = code - firstSyllable;
  return (
    (initials[Math.floor(at / 588)] ?? "") +
    (medials[Math.floor((at % 588) / 28)] ?? "") +
    (finals[at % 28] ?? "")
  );
}

function initialOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < firstSyllable || code > lastSyllable
    ? ""
    : (initials[Math.floor((code - firstSyllable) / 588)] ?? "");
}
