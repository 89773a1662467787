// Characters that generated files contain only as escapes.

/**
 * Control characters except those of a layout (tab, line feed, carriage
 * return), line separators, bidirectional controls, lone surrogates.
 */
const unprintable = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Those characters of a text, in order. A joiner inside an emoji counts as
 * well, because both texts of a comparison contain it.
 */
export function unprintableIn(text: string): readonly string[] {
  return text.match(unprintable) ?? [];
}
