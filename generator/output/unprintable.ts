// Characters that generated files hold only as escapes.

/** Control characters but those of a layout (tab, line feed, carriage return), line separators, bidirectional controls, lone surrogates. */
const unprintable = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The ones in a text, in order. A joiner inside an emoji counts too: who compares two texts sees it in both. */
export function unprintableIn(text: string): readonly string[] {
  return text.match(unprintable) ?? [];
}
