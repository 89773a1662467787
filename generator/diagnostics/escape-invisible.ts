// Escapes characters in JSON that a terminal would act on, or that are invisible to a reader.

/** The same JSON value. Outside of strings, JSON contains none of these characters except line breaks. */
export function escapeInvisible(json: string): string {
  return json.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}

/**
 * Escapes characters that a terminal would act on. Like `visible`, but without
 * tables, for code that runs before anything is loaded.
 */
export function spellOut(text: string): string {
  return text.replace(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
