// Names in the letters A to Z, for languages that have no others in names.

const initials = words("g kk n d tt r m b pp s ss - j jj ch k t p h");
const vowels = words(
  "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i",
);
const finals = words(
  "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t",
);

function words(text: string): readonly string[] {
  return text.split(" ").map((word) => (word === "-" ? "" : word));
}

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;

/**
 * Writes each Korean syllable by the Revised Romanization, without the changes
 * between syllables: `장바구니` becomes `jangbaguni`. Letters lose their accents;
 * any other character becomes `u` and its number: two names stay different
 * because the namer numbers them.
 */
export function romanizeHangul(name: string): string {
  return name.normalize("NFC").replace(/[^A-Za-z0-9_]/gu, romanized);
}

function romanized(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= firstSyllable && code <= lastSyllable) {
    const at = code - firstSyllable;
    return [
      initials[Math.floor(at / 588)],
      vowels[Math.floor((at % 588) / 28)],
      finals[at % 28],
    ].join("");
  }
  const [base = ""] = character.normalize("NFD");
  return /[A-Za-z]/.test(base) ? base : `u${code.toString(16)}`;
}
