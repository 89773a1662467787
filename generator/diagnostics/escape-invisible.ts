// JSON that is printed or written: what a terminal would act on, or what would hide from a reader, is escaped in it.

/** The same JSON value. JSON itself has none of these outside its strings, but for the line breaks of its layout. */
export function escapeInvisible(json: string): string {
  return json.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}

/** A line of text without characters that a terminal would act on: as `visible`, but needs no tables, for what runs before anything is loaded. */
export function spellOut(text: string): string {
  return text.replace(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
