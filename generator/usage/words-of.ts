// The words of a text that may be names of code, in any script.

/** Names, keywords and numbers, each as often as it stands there. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{ID_Continue}$]+/gu) ?? [];
}
