// Splits a name into words: `couponCode`, `coupon-code` and `Coupon Code` are "coupon" and "code".

/** The words in lower case. A run of capitals is one word; digits stay with the word before them. */
export function wordsOf(name: string): readonly string[] {
  return (
    name
      .normalize("NFC")
      .replace(/(\p{Ll}|\p{Nd})(\p{Lu})/gu, "$1 $2")
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
